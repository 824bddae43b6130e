import { concatAll, equal, length } from '@/lib/inline/content'
import { type Content, EMPTY } from '@/lib/model/content'
import { fail, type Result } from '@/lib/model/result'
import type { Edits, Original } from '../format'
import { addComments, type TrackedComment } from './add-comments'
import { openPackage } from './package'
import type { Job } from './part-writer'
import { type Author, type Piece, piecesOf } from './pieces'
import type { DocxSkeleton } from './skeleton'
import { unwritableIn, writeParts } from './write'

/** A stretch of a unit: kept and deleted stretches are the imported content, kept and inserted ones the new. */
export interface TrackedRun extends Author {
  readonly kind: 'keep' | 'insert' | 'delete'
  readonly content: Content
}

export interface Tracking {
  /** The runs of each unit that was changed or removed. */
  readonly runs: ReadonlyMap<string, readonly TrackedRun[]>
  /** Who added each paragraph of `edits.added`, in its order. */
  readonly added: readonly Author[]
  /** On units of the body; notes, headers and text boxes cannot have any. */
  readonly comments: readonly TrackedComment[]
  /** Whose change it is where nobody is named. */
  readonly otherwise: Author
}

/**
 * The file with the edits as tracked changes: rejecting all gives the imported texts, accepting all
 * what `serialize` gives. Earlier tracked changes stay tracked in paragraphs that are not changed; in
 * others their insertions count as accepted. Fails as `serialize` does.
 */
export function serializeTracked(
  original: Original<DocxSkeleton>,
  edits: Edits,
  tracking: Tracking,
): Result<Uint8Array<ArrayBuffer>> {
  const unwritable = unwritableIn(original, edits)
  if (unwritable) return fail('docx.cannotHold', { character: unwritable })
  const file = openPackage(original.bytes)
  if (!file.ok) return file
  const inBody = new Set(bodyUnits(original))
  const comments = tracking.comments.filter(({ unit }) => inBody.has(unit))
  const added = addComments(
    file.value,
    comments.map((one) => within(one, original, edits)),
  )
  if (!added.ok) return added
  const jobs = jobsOf(original, edits, tracking, added.value.marks)
  const { parts, lastId } = added.value
  return writeParts(original, jobs, { isTracked: true, more: parts, lastId })
}

function bodyUnits({ skeleton }: Original<DocxSkeleton>): string[] {
  return skeleton.units.filter(({ part, isInBox }) => part === 0 && !isInBox).map(({ id }) => id)
}

/** A comment whose ends lie in the text that it is about. */
function within(
  comment: TrackedComment,
  { units }: Original<DocxSkeleton>,
  { targets }: Edits,
): TrackedComment {
  const isRead = units.some(({ id }) => id === comment.unit)
  const now = targets.get(comment.unit)
  const most = isRead && now ? length(now) : 0
  const [start, end] = [Math.min(comment.start, most), Math.min(comment.end, most)]
  return { ...comment, start, end }
}

function jobsOf(
  { skeleton, units }: Original<DocxSkeleton>,
  { targets, added }: Edits,
  tracking: Tracking,
  marks: ReadonlyMap<string, ReadonlyMap<number, string>>,
): Job[] {
  const authors = new Map(added.map((one, n) => [one, tracking.added[n] ?? tracking.otherwise]))
  const beside = (unit: string | null) =>
    added
      .filter(({ after }) => after === unit)
      .map((one) => ({ content: one.content, by: authors.get(one) ?? tracking.otherwise }))
  return skeleton.units.flatMap((place, n): Job[] => {
    const old = units[n]?.content ?? EMPTY
    const now = targets.get(place.id)
    const own = marks.get(place.id) ?? new Map<number, string>()
    const isSame = now !== undefined && equal(old, now)
    const [before, after] = [n === 0 ? beside(null) : [], beside(place.id)]
    if (isSame && before.length + after.length + own.size === 0) return []
    const pieces =
      isSame && own.size === 0
        ? null
        : trackedPieces(old, now ?? EMPTY, tracking.runs.get(place.id) ?? [], tracking.otherwise)
    return [{ place, pieces, isRemoved: now === undefined, before, after, marks: own }]
  })
}

/** The runs that were given, or the least change where they do not tell the two texts. */
function trackedPieces(
  old: Content,
  now: Content,
  runs: readonly TrackedRun[],
  otherwise: Author,
): Piece[] {
  const without = (kind: TrackedRun['kind']) =>
    concatAll(runs.filter((run) => run.kind !== kind).map(({ content }) => content))
  const isTrue = equal(without('insert'), old) && equal(without('delete'), now)
  if (isTrue)
    return runs.map(({ kind, content, author, at }) => ({ kind, content, by: { author, at } }))
  const [by = otherwise] = runs.filter(({ kind }) => kind !== 'keep')
  const { author, at } = by
  return piecesOf(old, now).map((piece) => ({ ...piece, by: { author, at } }))
}
