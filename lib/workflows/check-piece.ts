import { checkedSegments, type SegmentToCheck } from '@/lib/checks/segments'
import type { CheckedSegment } from '@/lib/checks/view'
import type { Db } from '@/lib/store/schema'
import { type SegmentAsChecked, segmentsAround, uncheckedFrom } from '@/lib/store/unchecked'
import { abilitiesOf } from './document-info'
import { importedSlices } from './imported-slices'
import { kindOf } from './traits'

/** Segments that stand in a row, some of them to be checked. */
export interface Piece {
  readonly segments: readonly SegmentAsChecked[]
  readonly texts: readonly CheckedSegment[]
  /** Places in `segments` of those to be checked, ascending. */
  readonly places: readonly number[]
  /** Position of the last that had not been checked. */
  readonly last: number
}

/**
 * The first segments from a position on that have not been checked as they stand, together with those
 * to whose checks they matter, and what stands round all of them. Null when there are none.
 */
export async function pieceFrom(db: Db, document: string, from: number): Promise<Piece | null> {
  const positions = await uncheckedFrom(db, document, from, MOST)
  const [first] = positions
  if (first === undefined) return null
  const last = lastTogether(positions)
  const segments = await segmentsAround(db, document, { first, last }, AROUND)
  const toCheck = await segmentsToCheck(db, document, segments)
  const texts = checkedSegments(toCheck, await abilitiesOf(db, document))
  const places = new Set<number>()
  for (const [place, { position, isChecked }] of segments.entries()) {
    if (isChecked || position < first || position > last) continue
    places.add(place)
    for (const near of placesNear(texts, place)) if (segments[near]?.isChecked) places.add(near)
  }
  return { segments, texts, places: [...places].sort((a, b) => a - b), last }
}

/** Segments of a piece: at some 2 ms each a second of work, lost when the server stops, and waited for. */
const MOST = 500

/** Characters, of both sides, that a piece may reach over, and that may lie between two of its segments. */
const WIDEST = 150_000
const WIDEST_GAP = 20_000

function lastTogether(positions: readonly number[]): number {
  const [first = 0] = positions
  const end = positions.findIndex((position, n) => {
    const before = positions[n - 1] ?? first
    return position - before > WIDEST_GAP || position - first > WIDEST
  })
  return positions[(end === -1 ? positions.length : end) - 1] ?? first
}

/** Is it checked in a moment, as after an edit? By the characters of both sides of what is checked. */
export function isSmall({ texts, places }: Piece): boolean {
  if (places.length > FEW) return false
  const length = (place: number) =>
    (texts[place]?.source.length ?? 0) + (texts[place]?.target.length ?? 0)
  return places.reduce((sum, place) => sum + length(place), 0) <= SHORT
}

// Some 0.2 s of work.
const FEW = 50
const SHORT = 30_000

/** Segments of a paragraph that checks read, before and after: as far as `View` joins them. */
const FAR = 60

/** Segments before and after a piece that the checks of its own, and of those near it, may read. */
export const AROUND = 2 * FAR + 1

/**
 * Where what is found may change with a segment: its neighbours, and the paragraphs that they stand in.
 * It may have ended a paragraph before, so that which begins after it counts with it.
 */
export function placesNear(texts: readonly CheckedSegment[], place: number): number[] {
  const starts = (n: number) =>
    (texts[n]?.sourceStartsUnit ?? true) && (texts[n]?.targetStartsUnit ?? true)
  let first = place
  while (first > 0 && !starts(first) && place - first < FAR) first -= 1
  let end = place + 2
  while (end < texts.length && !starts(end) && end - place < FAR) end += 1
  first = Math.max(0, Math.min(first, place - 1))
  return Array.from({ length: Math.min(end, texts.length) - first }, (_, n) => first + n)
}

/** Segments that stand in a row, with what was cut from the imported texts. */
export async function segmentsToCheck(
  db: Db,
  document: string,
  segments: readonly SegmentAsChecked[],
): Promise<SegmentToCheck[]> {
  const ranges = segments.map(({ segment }) => segment)
  const slices = await importedSlices(db, document, ranges)
  return segments.map(({ segment, head }) => {
    const { source, machine } = slices.of(segment)
    const kind = kindOf({ segment, source, machine }, slices.places)
    return { segment, head, source, machine, kind }
  })
}
