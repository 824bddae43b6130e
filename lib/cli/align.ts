import { z } from 'zod'
import { alignTexts } from '@/lib/alignment/align'
import type { Aligned, Text, Vectors } from '@/lib/alignment/align'
import { addedUp } from '@/lib/alignment/lexicon-counts'
import type { LexiconCounts } from '@/lib/alignment/lexicon-counts'
import { tablesFor } from '@/lib/alignment/tables'
import { type Pairs, snapshotOfPairs } from '@/lib/export/pairs'
import { tmx } from '@/lib/export/tmx'
import { xliff } from '@/lib/export/xliff'
import { fromText } from '@/lib/inline/content'
import type { Bead } from '@/lib/model/bitext'
import type { PairedUnit } from '@/lib/model/file'
import { fail, ok, type Result } from '@/lib/model/result'
import { joinerOf } from '@/lib/text/joiner'
import { engineHere } from '@/lib/workers/engine-here'
import { countsOf } from '@/lib/workers/kept-counts'
import { embeddingsFrom, embeddingServer } from '@/lib/workflows/embeddings'
import { readPair, type ReadPair } from './align-input'
import { type FolderMemory, NO_MEMORY, openMemory } from './align-memory'
import type { Call, Command, ExitCode } from './command'
import { titleOf, writeOutput } from './files'
import help from './help/align.txt'
import { readJsonLines } from './json-lines'
import { onOneLine } from './sentences'
import { showProgress } from './terminal'

/** Sentences of one text beside those of the other that they translate. */
export const alignCommand: Command = {
  help,
  options: {
    'source-lang': 'string',
    'target-lang': 'string',
    lines: 'boolean',
    pairs: 'string',
    memory: 'string',
    format: 'string',
    out: 'string',
  },
  takes: [0, 2],
  run: (call) => (call.text('pairs') === undefined ? alignTwo(call) : alignPairs(call)),
}

/** What `align` prints. */
type Alignment = Omit<ReadPair, 'text' | 'structure' | 'files' | 'sentences'> & {
  readonly beads: readonly Bead[]
}

async function alignTwo(call: Call): Promise<Result<ExitCode>> {
  const [source, target] = call.operands
  if (source === undefined || target === undefined) return fail('cli.tooFew', { count: 2 })
  const format = call.text('format') ?? 'json'
  const write = FORMATS[format]
  if (!write) return fail('cli.unknownFormat', { format, known: Object.keys(FORMATS).join(', ') })
  const pair = await readPair({
    ...{ source, target, lines: call.flag('lines') },
    sourceLang: call.text('source-lang'),
    targetLang: call.text('target-lang'),
  })
  if (!pair.ok) return pair
  const aligned = await alignGroup([pair.value], call)
  if (!aligned.ok) return aligned
  const [alignment] = aligned.value
  if (!alignment) return ok(0)
  const written = write(alignment, titleOf(pair.value.files.source.name))
  return written.ok ? writeOutput(written.value, call.text('out')) : written
}

/** Texts of the same two languages are learnt from together. Gives an alignment for each, in order. */
async function alignGroup(
  pairs: readonly ReadPair[],
  call: Call,
): Promise<Result<readonly Alignment[]>> {
  const [first] = pairs
  if (!first) return ok([])
  const { sourceLang, targetLang } = first
  const dir = call.text('memory')
  const memory = dir === undefined ? ok(NO_MEMORY) : await openMemory(dir, sourceLang, targetLang)
  if (!memory.ok) return memory
  const texts: Text[] = []
  for (const { text } of pairs) {
    const vectors = await vectorsOf(text)
    if (!vectors.ok) return vectors
    texts.push(vectors.value ? { ...text, vectors: vectors.value } : text)
  }
  const aligned = await alignedTexts(texts, first, memory.value)
  if (!aligned.ok) return aligned
  const { beads, learnt } = aligned.value
  if (learnt) {
    const kept = await memory.value.add(learnt)
    if (!kept.ok) return kept
  }
  return ok(
    pairs.map(({ source, target, ...pair }, n) => ({
      ...{ sourceLang: pair.sourceLang, targetLang: pair.targetLang, source, target },
      beads: (beads[n] ?? []).map(({ source: s, target: t, confidence }) => ({
        ...{ source: s, target: t, confidence },
      })),
    })),
  )
}

/** Several texts together; a single one, which may be long, as the engine does it. */
async function alignedTexts(
  texts: readonly Text[],
  { sourceLang, targetLang, structure }: ReadPair,
  memory: FolderMemory,
): Promise<Result<{ beads: Aligned['beads']; learnt: LexiconCounts | null }>> {
  const onProgress = (done: number) => showProgress('align', done)
  const [text] = texts
  if (texts.length !== 1 || !text) {
    const tables = await tablesFor(sourceLang, targetLang)
    const options = { sourceLang, targetLang, structure, tables, memory: memory.counts, onProgress }
    return ok(alignTexts(texts, options))
  }
  const engine = engineHere()
  const lessons = memory.bytes ? [memory.bytes] : []
  const aligned = await engine.align(
    { kind: 'opening', text, sourceLang, targetLang, structure, memory: lessons },
    { onProgress },
  )
  await engine.close()
  if (!aligned.ok) return aligned
  const { beads, taught } = aligned.value
  const lessonsTaught = memory === NO_MEMORY ? [] : taught.flatMap((one) => countsOf(one) ?? [])
  return ok({ beads: [beads], learnt: lessonsTaught.length > 0 ? addedUp(lessonsTaught) : null })
}

/** Embeddings, when the settings name a server for them. */
async function vectorsOf({ source, target }: Text): Promise<Result<Vectors | null>> {
  const server = embeddingServer(process.env)
  if (!server) return ok(null)
  const made = await embeddingsFrom(server)(
    [...source, ...target].map(({ text }) => text),
    { onProgress: (done) => showProgress('compare', done) },
  )
  if (!made.ok) return made
  const [a, b] = [made.value.slice(0, source.length), made.value.slice(source.length)]
  return ok({ source: a, target: b })
}

type Write = (alignment: Alignment, title: string) => Result<string>

const FORMATS: Readonly<Record<string, Write>> = {
  json: (alignment) => ok(asJson(alignment)),
  tsv: (alignment) => ok(asTable(alignment)),
  tmx: (alignment, title) => {
    const pairs = pairsOf(alignment, title)
    return pairs.ok ? tmx(snapshotOfPairs(pairs.value), 'all') : pairs
  },
  xliff: (alignment, title) => {
    const pairs = pairsOf(alignment, title)
    return pairs.ok ? ok(xliff(snapshotOfPairs(pairs.value))) : pairs
  },
}

/** The beads as pairs of texts, without markup; what has no answer stands alone. */
function pairsOf({ source, target, beads, ...langs }: Alignment, title: string): Result<Pairs> {
  const { sourceLang, targetLang } = langs
  const textOf = (sentences: Alignment['source'], at: readonly number[], lang: string) =>
    fromText(at.map((n) => sentences[n]?.text ?? '').join(joinerOf(lang)))
  const units: PairedUnit[] = []
  for (const [n, bead] of beads.entries()) {
    const a = textOf(source, bead.source, sourceLang)
    if (!a.ok) return a
    const b = textOf(target, bead.target, targetLang)
    if (!b.ok) return b
    const texts = { source: a.value, target: b.value }
    units.push({ id: String(n + 1), kind: 'string', ...texts, status: 'initial', notes: [] })
  }
  return ok({ title, sourceLang, targetLang, units, asOf: new Date().toISOString() })
}

function asJson(alignment: Alignment): string {
  return `${JSON.stringify(alignment)}\n`
}

/** Source, target and confidence, one bead a line. */
function asTable({ source, target, beads }: Alignment): string {
  const textOf = (sentences: Alignment['source'], at: readonly number[]) =>
    at.map((n) => onOneLine(sentences[n]?.text ?? '')).join(' ')
  const rows = beads.map((bead) =>
    [textOf(source, bead.source), textOf(target, bead.target), bead.confidence.toFixed(3)].join(
      '\t',
    ),
  )
  return rows.map((row) => `${row}\n`).join('')
}

const PairLine = z.object({
  source: z.string(),
  target: z.string(),
  sourceLang: z.string().optional(),
  targetLang: z.string().optional(),
  out: z.string(),
  lines: z.boolean().optional(),
})

async function alignPairs(call: Call): Promise<Result<ExitCode>> {
  if (call.operands.length > 0) return fail('cli.tooMany', { operand: call.operands[0] ?? '' })
  // Each pair names its own file, which is JSON.
  const stray = ['format', 'out'].find((name) => call.text(name) !== undefined)
  if (stray) return fail('cli.notTogether', { one: `--${stray}`, other: '--pairs' })
  const input = await readJsonLines(call.text('pairs') ?? '-', PairLine)
  if (!input.ok) return input
  const groups = new Map<string, (ReadPair & { readonly out: string })[]>()
  for (const { value } of input.value.lines) {
    const pair = await readPair({
      ...{ source: value.source, target: value.target },
      lines: value.lines ?? call.flag('lines'),
      sourceLang: value.sourceLang ?? call.text('source-lang'),
      targetLang: value.targetLang ?? call.text('target-lang'),
    })
    if (!pair.ok) return pair
    const { sourceLang, targetLang, structure } = pair.value
    const key = `${sourceLang} ${targetLang} ${String(structure)}`
    const group = groups.get(key) ?? []
    groups.set(key, group)
    group.push({ ...pair.value, out: value.out })
  }
  for (const group of groups.values()) {
    const aligned = await alignGroup(group, call)
    if (!aligned.ok) return aligned
    for (const [n, alignment] of aligned.value.entries()) {
      const written = await writeOutput(asJson(alignment), group[n]?.out ?? '-')
      if (!written.ok) return written
    }
  }
  return ok(0)
}
