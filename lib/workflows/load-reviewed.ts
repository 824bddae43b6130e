import type { Part } from '@/lib/assembly/assemble'
import { importedText, slicer } from '@/lib/inline/content'
import type { Content } from '@/lib/model/content'
import type { Unit } from '@/lib/model/file'
import type { Range } from '@/lib/model/range'
import type { RealignRun, Status } from '@/lib/model/review'
import type { FoundComment } from '@/lib/store/comments'
import { commentsOf } from '@/lib/store/comments'
import { documentOf } from '@/lib/store/documents'
import { fileOf, unitsOf } from '@/lib/store/files'
import type { RevisionWithAction } from '@/lib/store/revisions'
import { revisionsOf } from '@/lib/store/revisions'
import type { Db, DocumentRow, FileRow } from '@/lib/store/schema'
import type { LivePart, SegmentWithHead } from '@/lib/store/segments'
import { liveParts, liveSegments, outlineOf, segmentsById } from '@/lib/store/segments'
import { threadsOf } from './comment-threads'
import type { ImportedSlices } from './imported-slices'
import { importedSlices } from './imported-slices'
import { linesOf } from './line-of'
import { placeComments } from './place-comments'

/** One state of a document as its target's own file needs it. */
export interface LoadedOwn {
  readonly row: DocumentRow
  readonly file: FileRow
  readonly units: readonly Unit[]
  /** The live segments, in order. */
  readonly parts: readonly OwnPart[]
}

export type OwnPart = Part & { readonly id: string }

/** The same with its whole past. */
export interface LoadedReviewed extends LoadedOwn {
  readonly live: readonly SegmentWithHead[]
  readonly slices: ImportedSlices
  /** Null where one file holds both sides. */
  readonly sourceFile: FileRow | null
  /** Segments that were touched, and all that they were made of, live or not. */
  readonly line: readonly SegmentWithHead[]
  /** All their states. */
  readonly revisions: readonly RevisionWithAction[]
  readonly runs: readonly RealignRun[]
  /** Comments and answers by the live segment that they are shown on, in their order. */
  readonly comments: ReadonlyMap<string, readonly FoundComment[]>
  /** How many findings stand, packed. */
  readonly found: ReadonlyMap<string, number>
}

/** Reads it whole: nothing is computed while the store is held. Null when there is no such document. */
export async function loadOwn(db: Db, document: string): Promise<LoadedOwn | null> {
  const target = await loadTarget(db, document)
  if (!target) return null
  const parts = await liveParts(db, document)
  const cut = slicer(importedText(target.units))
  return { ...target, parts: parts.map((part) => new CutWhenAsked(part, cut)) }
}

/** A part whose machine's text is cut out when it is asked for: of most exports nobody does. */
class CutWhenAsked implements OwnPart {
  readonly id: string
  readonly lead: Content
  readonly target: Content
  readonly status: Status
  private readonly range: Range
  private readonly cut: Cut

  constructor(part: LivePart, cut: Cut) {
    this.id = part.id
    this.lead = part.lead
    this.target = part.target
    this.status = part.status
    this.range = part.machine
    this.cut = cut
  }

  get machine(): Content {
    return this.cut(this.range.start, this.range.end)
  }
}

type Cut = ReturnType<typeof slicer>

async function loadTarget(db: Db, document: string): Promise<Omit<LoadedOwn, 'parts'> | null> {
  const row = await documentOf(db, document)
  const file = row && (await fileOf(db, document, 'target'))
  return file ? { row, file, units: await unitsOf(db, document, 'target') } : null
}

export async function loadReviewed(
  db: Db,
  document: string,
  person: string,
): Promise<LoadedReviewed | null> {
  const target = await loadTarget(db, document)
  if (!target) return null
  const live = await liveSegments(db, document)
  const slices = await importedSlices(
    db,
    document,
    live.map(({ segment }) => segment),
  )
  const touched = live.filter((one) => one.head.number > 0 || one.segment.bornSeq > 0)
  const { segments: ids, runs } = await linesOf(
    db,
    document,
    touched.map(({ segment }) => segment),
  )
  return {
    ...{ ...target, live, slices },
    parts: live.map(({ segment, head }) => ({
      ...{ id: segment.id, lead: segment.lead, target: head.target, status: head.status },
      machine: slices.of(segment).machine,
    })),
    sourceFile: await fileOf(db, document, 'source'),
    line: await segmentsById(db, document, ids),
    revisions: await revisionsOf(db, document, ids),
    runs,
    comments: await shownComments(db, target.row, person),
    found: new Map((await outlineOf(db, document)).map(({ id, found }) => [id, found])),
  }
}

/** A thread that is shown on several segments stands on the first. */
async function shownComments(db: Db, row: DocumentRow, person: string) {
  const threads = threadsOf(await commentsOf(db, row.id, person))
  const places = await placeComments(
    db,
    row,
    threads.map(({ root }) => root),
  )
  const shown = new Map<string, FoundComment[]>()
  for (const { root, answers } of threads) {
    const [segment] = places.get(root.id) ?? []
    if (segment === undefined) continue
    const standing = [root, ...answers].filter(({ deleted_at }) => deleted_at === null)
    shown.set(segment, [...(shown.get(segment) ?? []), ...standing])
  }
  return shown
}
