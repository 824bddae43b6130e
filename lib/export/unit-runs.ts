import type { TrackedBy, TrackedPiece } from '@/lib/formats/tracked'
import type { ReviewComment, ReviewSnapshot } from './review-snapshot'
import { stepsOf } from './steps'
import { atMarks, type Mark } from './tracked'

/** What was done to the units of the target's own file: for a format that keeps its layout. */
export interface UnitRuns {
  /**
   * By unit: what was kept and deleted is the unit as it came in, what was kept and inserted is the
   * unit as it goes out. Words that went from one unit to another are deleted there and inserted here.
   */
  readonly runs: ReadonlyMap<string, readonly TrackedPiece[]>
  /** Who added each new paragraph, in their order. */
  readonly added: readonly TrackedBy[]
  /** Stretches of units as they go out. */
  readonly comments: readonly UnitComment[]
}

export interface UnitComment extends ReviewComment {
  readonly unit: string
  readonly start: number
  readonly end: number
}

/** Whose change it is where nobody is named. */
export function nobodyIn({ asOf }: ReviewSnapshot): TrackedBy {
  return { author: 'Interlinear', at: asOf }
}

export function unitRunsOf(snapshot: ReviewSnapshot): UnitRuns {
  const walk: Walk = {
    ...{ old: null, young: null, runs: new Map(), added: [], lengths: new Map() },
    ...{ places: new Map(), last: null, lastBy: nobodyIn(snapshot) },
  }
  for (const piece of stepsOf(snapshot).flatMap(atMarks)) {
    walk.lastBy = piece.by ?? walk.lastBy
    if ('mark' in piece) enter(walk, piece)
    else take(walk, piece)
  }
  const { runs, added } = walk
  return {
    runs,
    added: added.map((by) => by ?? nobodyIn(snapshot)),
    comments: commentsIn(snapshot, walk),
  }
}

interface Walk {
  /** Units of the two texts that a piece stands in; null for a new paragraph, and at the start. */
  old: string | null
  young: string | null
  readonly runs: Map<string, TrackedPiece[]>
  /** Who wrote the first words of each new paragraph; null until there are any. */
  readonly added: (TrackedBy | null)[]
  /** Of units as they go out, so far. */
  readonly lengths: Map<string, number>
  /** Where the words of a segment stand: in the first unit that they are in. */
  readonly places: Map<number, Place>
  /** The last unit that was entered. */
  last: string | null
  lastBy: TrackedBy
}

interface Place {
  readonly unit: string
  readonly start: number
  readonly end: number
}

function enter(walk: Walk, { mark, deed }: Mark): void {
  const unit = mark.kind === 'unit' ? mark.unit : null
  if (deed !== 'insert') walk.old = unit
  if (deed === 'delete') return
  walk.young = unit
  if (unit === null) walk.added.push(null)
  else walk.last = unit
}

function take(walk: Walk, piece: TrackedPiece): void {
  const { old, young, lastBy } = walk
  const by = piece.by ?? lastBy
  const put = (unit: string | null, run: TrackedPiece) => {
    if (unit === null) return
    const own = walk.runs.get(unit) ?? []
    own.push(run)
    walk.runs.set(unit, own)
  }
  const stays = piece.deed === 'keep' && old === young
  if (stays) put(old, piece)
  else {
    if (piece.deed !== 'insert') put(old, { ...piece, deed: 'delete', by })
    if (piece.deed !== 'delete') put(young, { ...piece, deed: 'insert', by })
  }
  if (piece.deed !== 'delete') stand(walk, piece, by)
}

/** Notes what stands where in the text that goes out. */
function stand(walk: Walk, { content, segment }: TrackedPiece, by: TrackedBy): void {
  const { young, added, lengths, places, last } = walk
  if (young === null) {
    // Words before all marks are a new paragraph too.
    if (added.length === 0) added.push(null)
    added[added.length - 1] ??= by
  }
  const unit = young ?? last
  if (unit === null) return
  const start = lengths.get(unit) ?? 0
  const end = young === null ? start : start + content.text.length
  lengths.set(unit, end)
  const known = places.get(segment)
  if (!known) places.set(segment, { unit, start, end })
  else if (known.unit === unit) places.set(segment, { ...known, end })
}

function commentsIn({ segments }: ReviewSnapshot, { places }: Walk): UnitComment[] {
  return segments.flatMap(({ comments, text }, n) => {
    const place = places.get(n)
    if (!place) return []
    const words = Math.max(place.start, place.end - text.text.length)
    return comments.map((comment) => {
      const { about } = comment
      const start = about ? Math.min(words + about.start, place.end) : words
      const end = about ? Math.min(words + about.end, place.end) : place.end
      return { ...comment, unit: place.unit, start, end }
    })
  })
}
