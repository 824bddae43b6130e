import { concatAll, equal } from '@/lib/inline/content'
import { type Content, EMPTY } from '@/lib/model/content'
import { fail, type Result } from '@/lib/model/result'
import type { Edits, Original } from '../format'
import { addComments, type TrackedComment } from './add-comments'
import { placedComments, type Saying } from './comment-places'
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
  readonly comments: readonly TrackedComment[]
  readonly saying: Saying
  /** Whose change it is where nobody is named. */
  readonly otherwise: Author
}

/**
 * The file with the edits as tracked changes: rejecting all gives the imported texts, accepting all
 * what `serialize` gives. Earlier insertions and deletions stay those of their authors, and are rejected
 * and accepted along with it. Fails as `serialize` does.
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
  const { saying } = tracking
  const comments = placedComments(tracking.comments, {
    ...{ file: file.value, original, edits, saying },
  })
  if (!comments.ok) return comments
  const added = addComments(file.value, comments.value)
  if (!added.ok) return added
  const jobs = jobsOf(original, edits, tracking, added.value.marks)
  const { parts, loose, lastId } = added.value
  return writeParts(original, jobs, { isTracked: true, more: parts, loose, lastId })
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
