import type { AlignOptions, Text } from '@/lib/alignment/align'
import { addedUp } from '@/lib/alignment/lexicon-counts'
import type { LexiconCounts } from '@/lib/alignment/lexicon-counts'
import { alignPiece, openingOf } from '@/lib/alignment/long-text'
import type { Opening } from '@/lib/alignment/long-text'
import type { Piece } from '@/lib/alignment/piece'
import { tablesFor } from '@/lib/alignment/tables'
import { taughtBy } from '@/lib/alignment/teach'
import { checkAcross, checkSegments } from '@/lib/checks/run'
import type { ProjectTexts } from '@/lib/checks/project-texts'
import type { CheckedDocument } from '@/lib/checks/view'
import type { Example } from '@/lib/alignment/teach'
import type { FoundBead, Sentence } from '@/lib/model/bitext'
import type { Hints } from '@/lib/formats/format'
import type { Unit } from '@/lib/model/file'
import type { Result } from '@/lib/model/result'
import type { Effort } from '@/lib/metrics/effort'
import type { Finding } from '@/lib/model/finding'
import { readySegmentation, sentencesOf } from '@/lib/segmentation/segment'
import { keptSettings } from './check-settings'
import { type Incoming, type ReadImport, readImport } from './read-import'
import { type WriteJob, written } from './write-file'
import { made, type MakeJob } from './make-file'
import { converted } from '@/lib/export/convert'
import { type Difference, verified } from '@/lib/export/verified'
import type { MadeFile } from '@/lib/export/make'
import type { Pairs } from '@/lib/export/pairs'
import type { Locale } from '@/lib/i18n/settings'
import type { ConvertFormat } from '@/lib/model/export'
import { countsOf, keptCounts } from './kept-counts'
import { type EffortJob, efforts, wordCounts, type WordsJob } from './measure'
import type { Survey, SurveyQuestion } from './survey'
import { surveyOf } from './survey'

/** Languages are BCP 47 tags. */
export interface Languages {
  readonly sourceLang: string
  readonly targetLang: string
}

/** Files to be read. */
export interface ReadJob {
  readonly kind: 'read'
  readonly incoming: Incoming
  readonly hints: Pick<Hints, 'isByLines' | 'languages'>
}

/** Pairs to be written in another format. */
export interface ConvertJob {
  readonly kind: 'convert'
  readonly pairs: Pairs
  readonly to: ConvertFormat
  readonly locale: Locale
}

/** A file to be held against its manifest. */
export interface VerifyJob {
  readonly kind: 'verify'
  readonly file: { readonly name: string; readonly bytes: Uint8Array }
  readonly manifest: Uint8Array
}

/** Two lists of units to be cut into sentences. */
export interface SegmentJob extends Languages {
  readonly kind: 'segment'
  readonly source: readonly Unit[]
  readonly target: readonly Unit[]
  /** What the project says ends no sentence, in either language. */
  readonly abbreviations?: readonly string[]
}

export interface BothSentences {
  readonly source: readonly Sentence[]
  readonly target: readonly Sentence[]
}

interface Lessons extends Languages, Pick<AlignOptions, 'structure'> {
  /** What earlier texts have taught, as `keptCounts` made it. */
  readonly memory: readonly Uint8Array[]
}

/** A text to be aligned, or the beginning of a long one. */
export interface OpeningJob extends Lessons {
  readonly kind: 'opening'
  readonly text: Text
}

/** A piece of a long text, after its opening. */
export interface PieceJob extends Lessons {
  readonly kind: 'piece'
  readonly text: Text
  readonly piece: Piece
  /** What the opening has taught. */
  readonly taught: Uint8Array
}

/** Segments that have been reviewed, to learn words from. */
export interface TeachJob extends Languages {
  readonly kind: 'teach'
  readonly examples: readonly Example[]
}

/** What the pieces of a text have taught, to be added up. */
export interface SumJob {
  readonly kind: 'sum'
  readonly taught: readonly Uint8Array[]
}

/**
 * What is in a memory, for a person to look at. A job, since reading takes time: 0.9 s for the lessons
 * of ten long documents (20,000 pairs each), 4.9 s for a hundred, on two shared cores.
 */
export interface SurveyJob extends SurveyQuestion {
  readonly kind: 'survey'
  readonly memory: readonly Uint8Array[]
}

/** Some segments of a document, or of a window of it, to be checked; `positions` are theirs in it. */
export interface CheckJob {
  readonly kind: 'check'
  readonly document: CheckedDocument
  readonly positions: readonly number[]
  readonly settings: ProjectTexts
}

/** A whole document, for the checks that read one. */
export interface CheckAcrossJob {
  readonly kind: 'checkAcross'
  readonly document: CheckedDocument
  readonly settings: ProjectTexts
}

export type Job =
  | ReadJob
  | WriteJob
  | MakeJob
  | ConvertJob
  | VerifyJob
  | SegmentJob
  | OpeningJob
  | PieceJob
  | TeachJob
  | SumJob
  | SurveyJob
  | CheckJob
  | CheckAcrossJob
  | EffortJob
  | WordsJob

/** Counts travel as bytes, as they are kept: as objects those of a book take 100 MB. */
export interface Answers {
  readonly read: Result<ReadImport>
  readonly write: Result<Uint8Array<ArrayBuffer>>
  readonly make: Result<MadeFile>
  readonly convert: Result<MadeFile>
  readonly verify: Result<readonly Difference[]>
  readonly segment: BothSentences
  readonly opening: Found & Pick<Opening, 'pieces'>
  readonly piece: Found
  readonly teach: Uint8Array
  readonly sum: Uint8Array
  readonly survey: Survey
  readonly check: readonly (readonly Finding[])[]
  readonly checkAcross: readonly FoundAt[]
  readonly effort: readonly Effort[]
  readonly words: readonly number[]
}

/** The findings of a segment, by its position; segments without any are left out. */
export interface FoundAt {
  readonly position: number
  readonly findings: readonly Finding[]
}

interface Found {
  readonly beads: readonly FoundBead[]
  readonly taught: Uint8Array
}

/** Does a job in this thread, for as long as it takes; `onProgress` is told the share done. */
export async function runJob<J extends Job>(
  job: J,
  onProgress: (done: number) => void = () => undefined,
): Promise<Answers[J['kind']]> {
  return (await answerTo(job, onProgress)) as Answers[J['kind']]
}

async function answerTo(job: Job, onProgress: (done: number) => void) {
  switch (job.kind) {
    case 'read':
      return readImport(job.incoming, job.hints)
    case 'write':
      return written(job)
    case 'make':
      return made(job)
    case 'convert':
      return converted(job.pairs, job.to, job.locale)
    case 'verify':
      return verified(job.file, job.manifest)
    case 'segment':
      return segment(job, onProgress)
    case 'opening':
      return opening(job, onProgress)
    case 'piece':
      return piece(job, onProgress)
    case 'teach':
      return keptCounts(taughtBy(job.examples, job))
    case 'sum':
      return keptCounts(sumOf(job.taught))
    case 'survey':
      return surveyOf(sumOf(job.memory), job)
    case 'check':
      return checkSegments(job.document, job.positions, await keptSettings(job))
    case 'checkAcross':
      return foundAcross(job)
    case 'effort':
      return efforts(job)
    case 'words':
      return wordCounts(job)
  }
}

/** No library is loaded for it: none of those checks reads a document as a whole. */
async function foundAcross({ document, settings }: CheckAcrossJob): Promise<FoundAt[]> {
  const known = await keptSettings({ document, settings: { ...settings, on: [] } })
  return checkAcross(document, known).flatMap((findings, position) =>
    findings.length === 0 ? [] : [{ position, findings }],
  )
}

async function opening(job: OpeningJob, onProgress: (done: number) => void) {
  const { beads, learnt, pieces } = openingOf(job.text, await optionsOf(job, onProgress))
  return { beads, pieces, taught: keptCounts(learnt) }
}

async function piece(job: PieceJob, onProgress: (done: number) => void): Promise<Found> {
  const options = await optionsOf(job, onProgress)
  const { beads, learnt } = alignPiece(job.text, job.piece, sumOf([job.taught]), options)
  return { beads: beads.flat(), taught: keptCounts(learnt) }
}

/** What is of another version counts for nothing. */
function sumOf(taught: readonly Uint8Array[]): LexiconCounts {
  return addedUp(taught.flatMap((bytes) => countsOf(bytes) ?? []))
}

async function segment(
  { source, target, sourceLang, targetLang, abbreviations = [] }: SegmentJob,
  onProgress: (done: number) => void,
): Promise<BothSentences> {
  await readySegmentation()
  const first = sentencesOf(source, sourceLang, abbreviations)
  onProgress(0.5)
  return { source: first, target: sentencesOf(target, targetLang, abbreviations) }
}

async function optionsOf(
  { sourceLang, targetLang, structure, memory }: Lessons,
  onProgress: (done: number) => void,
): Promise<AlignOptions> {
  return {
    ...{ sourceLang, targetLang, onProgress, structure: structure ?? true },
    tables: await tablesFor(sourceLang, targetLang),
    memory: memory.length > 0 ? sumOf(memory) : null,
  }
}
