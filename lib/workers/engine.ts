import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { partOf } from '@/lib/alignment/piece'
import type { FoundBead } from '@/lib/model/bitext'
import type { Effort } from '@/lib/metrics/effort'
import type { Finding } from '@/lib/model/finding'
import type { Result } from '@/lib/model/result'
import { ok } from '@/lib/model/result'
import { baseOf } from '@/lib/text/tags'
import type {
  Answers,
  BothSentences,
  CheckAcrossJob,
  CheckJob,
  ConvertJob,
  FoundAt,
  Job,
  OpeningJob,
  ReadJob,
  SegmentJob,
  SumJob,
  SurveyJob,
  TeachJob,
  VerifyJob,
} from './jobs'
import type { EffortJob, WordsJob } from './measure'
import type { ReadImport } from './read-import'
import type { WriteJob } from './write-file'
import type { MakeJob } from './make-file'
import type { MadeFile } from '@/lib/export/make'
import type { Difference } from '@/lib/export/verified'
import type { JobOptions } from './pool'
import { createPool } from './pool'
import type { Survey } from './survey'

/** What segments, aligns, learns and checks: on threads of its own, or here. Progress is the share done. */
export interface Engine {
  /** Another one may find other things in the same text. */
  readonly version: string
  /** Fails as the formats do, and as work that is cancelled or takes too long. */
  readonly read: (job: ReadJob, options?: JobOptions<number>) => Promise<Result<ReadImport>>
  readonly write: (job: WriteJob) => Promise<Result<Uint8Array<ArrayBuffer>>>
  readonly make: (job: MakeJob) => Promise<Result<MadeFile>>
  readonly convert: (job: ConvertJob, options?: JobOptions<number>) => Promise<Result<MadeFile>>
  readonly verify: (
    job: VerifyJob,
    options?: JobOptions<number>,
  ) => Promise<Result<readonly Difference[]>>
  readonly segment: (
    job: SegmentJob,
    options?: JobOptions<number>,
  ) => Promise<Result<BothSentences>>
  readonly align: (job: OpeningJob, options?: JobOptions<number>) => Promise<Result<AlignedText>>
  readonly teach: (job: TeachJob, options?: JobOptions<number>) => Promise<Result<Uint8Array>>
  readonly sum: (job: SumJob, options?: JobOptions<number>) => Promise<Result<Uint8Array>>
  readonly survey: (job: SurveyJob, options?: JobOptions<number>) => Promise<Result<Survey>>
  readonly check: (
    job: CheckJob,
    options?: JobOptions<number>,
  ) => Promise<Result<readonly (readonly Finding[])[]>>
  readonly checkAcross: (
    job: CheckAcrossJob,
    options?: JobOptions<number>,
  ) => Promise<Result<readonly FoundAt[]>>
  readonly effort: (
    job: EffortJob,
    options?: JobOptions<number>,
  ) => Promise<Result<readonly Effort[]>>
  readonly words: (
    job: WordsJob,
    options?: JobOptions<number>,
  ) => Promise<Result<readonly number[]>>
  readonly close: () => Promise<void>
}

export interface AlignedText {
  readonly beads: readonly FoundBead[]
  /** What each piece of the text has taught of the words of its languages, for `sum` to add up. */
  readonly taught: readonly Uint8Array[]
}

/** For a server, whose thread must stay free, and for long texts, whose pieces go side by side. */
export function engineOnThreads(file = workerFile('engine')): Engine {
  const poolOf = (size: number) =>
    createPool<Job, Answers[Job['kind']], number>({
      file,
      size,
      limitMs: LIMIT_MS,
      mostMb: MOST_MB,
    })
  const pool = poolOf(Math.max(2, availableParallelism()))
  // English grammar keeps some 400 MB in each thread that it is loaded in: it is loaded in one.
  const grammar = poolOf(1)
  const run = ((job, options) => (asksGrammar(job) ? grammar : pool).run(job, options)) as Run
  const close = async () => {
    await Promise.all([pool.close(), grammar.close()])
  }
  return { ...engineWith(run), version: versionOf(file), close }
}

function asksGrammar(job: Job): boolean {
  return (
    job.kind === 'check' &&
    job.settings.on.includes('grammar') &&
    baseOf(job.document.targetLang) === 'en'
  )
}

/** The parts of a bundle are named by what they hold, so this changes with any of them. */
function versionOf(file: string): string {
  try {
    return createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 12)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 'none'
    throw error
  }
}

// Some 100 times what a book of 50,000 sentences takes.
const LIMIT_MS = 30 * 60_000

// With a heap that may not grow beyond 2 GB, V8 collects at twice what is alive, else at four times: that
// saves 150 MB of 620 for a book.
const MOST_MB = 1536

/** Where the build puts the workers: below `INTERLINEAR_BUILD_DIR`, or `.build` where the program runs. */
function workerFile(name: string): string {
  const build = process.env.INTERLINEAR_BUILD_DIR ?? join(process.cwd(), '.build')
  return join(build, 'workers', `${name}.js`)
}

/** Does a job somewhere. */
export type Run = <J extends Job>(
  job: J,
  options?: JobOptions<number>,
) => Promise<Result<Answers[J['kind']]>>

/** An engine that does its jobs as `run` does them. */
export function engineWith(run: Run): Omit<Engine, 'close' | 'version'> {
  return {
    read: async (job, options) =>
      flat(await run(job, { ...options, isHeavy: bytesIn(job) > HEAVY })),
    write: async (job) => flat(await run(job, { isHeavy: unpacked(job.original.bytes) > HEAVY })),
    make: async (job) => flat(await run(job)),
    convert: async (job, options) =>
      flat(await run(job, { ...options, isHeavy: job.pairs.units.length > MANY })),
    verify: async (job, options) =>
      flat(await run(job, { ...options, isHeavy: unpacked(job.file.bytes) > HEAVY })),
    segment: (job, options) => run(job, options),
    align: (job, options) => alignWith(run, job, options),
    teach: (job, options) => run(job, options),
    sum: (job, options) => run(job, options),
    survey: (job, options) => run(job, options),
    check: (job, options) => run(job, options),
    checkAcross: (job, options) => run(job, options),
    effort: (job, options) => run(job, options),
    words: (job, options) => run(job, options),
  }
}

// Of files, from which on starting a thread anew (some 100 ms) is worth the memory of the old one.
const HEAVY = 2 ** 21

// Pairs that as many bytes hold.
const MANY = 5_000

function bytesIn({ incoming }: ReadJob): number {
  return 'bilingual' in incoming
    ? unpacked(incoming.bilingual.bytes)
    : unpacked(incoming.source.bytes) + unpacked(incoming.target.bytes)
}

/** What a file may come to in memory: the parts of Word files and workbooks are packed some ten to one. */
function unpacked(bytes: Uint8Array): number {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  return isZip ? bytes.length * 10 : bytes.length
}

function flat<T>(result: Result<Result<T>>): Result<T> {
  return result.ok ? result.value : result
}

// Sentences that an opening is about long.
const OPENING = 15_000

/** The beginning of a text, then the pieces of the rest at once. */
async function alignWith(
  run: Run,
  job: OpeningJob,
  options: JobOptions<number> = {},
): Promise<Result<AlignedText>> {
  const rows = job.text.source.length
  const { signal, onProgress } = options
  const shares: number[] = []
  const tell = (n: number, size: number) => ({
    ...(signal ? { signal } : {}),
    onProgress: (done: number) => {
      shares[n] = done * size
      onProgress?.(shares.reduce((sum, share) => sum + share, 0) / Math.max(1, rows))
    },
  })
  const memory = await summedMemory(run, job, signal)
  if (!memory.ok) return memory
  const lesson = { ...job, memory: memory.value }
  const isHeavy = rows > OPENING
  const opening = await run(lesson, { ...tell(0, Math.min(rows, OPENING)), isHeavy })
  if (!opening.ok) return opening
  const { beads, taught, pieces } = opening.value
  const rest = await Promise.all(
    pieces.map((piece, n) =>
      run(
        { ...lesson, kind: 'piece' as const, text: partOf(job.text, piece), piece, taught },
        { ...tell(n + 1, piece.to.i - piece.from.i), isHeavy: true },
      ),
    ),
  )
  const all = []
  for (const one of rest) {
    if (!one.ok) return one
    all.push(one.value)
  }
  onProgress?.(1)
  return ok({
    beads: [...beads, ...all.flatMap((one) => one.beads)],
    taught: [taught, ...all.map((one) => one.taught)],
  })
}

/** What earlier texts have taught as one, so that a book's pieces need not each add it up. */
async function summedMemory(
  run: Run,
  { memory }: OpeningJob,
  signal: AbortSignal | undefined,
): Promise<Result<readonly Uint8Array[]>> {
  if (memory.length < 2) return ok(memory)
  const sum = await run({ kind: 'sum', taught: memory }, signal ? { signal } : {})
  return sum.ok ? ok([sum.value]) : sum
}
