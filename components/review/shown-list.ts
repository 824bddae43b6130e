import type { OutlineRow } from '@/lib/api/answers'
import { structureOf } from './document-cache'
import { isToReview } from './filters'
import { standingAt } from './outline-row'

/**
 * A filter as it stood when it was chosen: the list stays as it was while its rows are worked on,
 * so that nothing jumps away under the reader's hands.
 */
export interface FrozenFilter {
  /** The query as it was typed. */
  readonly query: string
  /** As the query was meant then. */
  readonly matches: RowMatcher
  readonly members: ReadonlySet<string>
  /** Every live segment at that time: whatever is younger was born by a merge or split and is shown. */
  readonly known: ReadonlySet<string>
  /** In which order they are shown; null for that of the document. */
  readonly order: FrozenOrder | null
}

/** An order as it was found when it was asked for: where each segment stood, of the rows of then. */
export interface FrozenOrder {
  readonly places: ReadonlyMap<string, number>
  readonly rows: readonly OutlineRow[]
}

export type RowMatcher = (row: OutlineRow, rank: number) => boolean

/** One line of the list. `isContext`: a neighbour that does not match, shown muted. */
export interface ListItem {
  readonly rank: number
  readonly isContext: boolean
}

/** The rows that a query chooses now, kept. */
export function freeze(
  query: string,
  matches: RowMatcher,
  rows: readonly OutlineRow[],
  places: ReadonlyMap<string, number> | null = null,
): FrozenFilter {
  const members = new Set<string>()
  for (const [rank, row] of rows.entries()) if (matches(row, rank)) members.add(row[0])
  const known = new Set(rows.map((row) => row[0]))
  return { query, matches, members, known, order: places && { places, rows } }
}

/**
 * The rows that a frozen filter shows: with one neighbour on either side, or, in an order of their
 * own, where no row has a neighbour, alone. Made anew only after a merge, a split or their undo.
 */
export function itemsOf(frozen: FrozenFilter, rows: readonly OutlineRow[]): readonly ListItem[] {
  const structure = structureOf(rows)
  const known = MADE.get(frozen)
  if (known?.structure === structure) return known.items
  const items = frozen.order
    ? itemsInOrder(frozen, frozen.order, rows)
    : itemsWithNeighbours(frozen, rows)
  MADE.set(frozen, { structure, items })
  return items
}

const MADE = new WeakMap<
  FrozenFilter,
  { readonly structure: ReadonlyMap<string, number>; readonly items: readonly ListItem[] }
>()

function itemsWithNeighbours(
  frozen: FrozenFilter,
  rows: readonly OutlineRow[],
): readonly ListItem[] {
  const isIn = rows.map((row) => isMember(frozen, row))
  const items: ListItem[] = []
  for (let rank = 0; rank < rows.length; rank++) {
    const isMatch = isIn[rank] === true
    const isBeside = isIn[rank - 1] === true || isIn[rank + 1] === true
    if (isMatch || isBeside) items.push({ rank, isContext: !isMatch })
  }
  return items
}

/** A segment born since stands where the one stood in whose place it is. */
function itemsInOrder(
  frozen: FrozenFilter,
  { places, rows: then }: FrozenOrder,
  rows: readonly OutlineRow[],
): readonly ListItem[] {
  const placed = rows.flatMap((row, rank) => {
    if (!isMember(frozen, row)) return []
    const stood = places.has(row[0]) ? row : standingAt(then, row[1])
    return [{ rank, place: (stood && places.get(stood[0])) ?? -1 }]
  })
  return placed
    .toSorted((a, b) => a.place - b.place || a.rank - b.rank)
    .map(({ rank }) => ({ rank, isContext: false }))
}

/** Does the list show this rank, as a match or as the neighbour of one? */
export function isShown(
  frozen: FrozenFilter | null,
  rows: readonly OutlineRow[],
  rank: number,
): boolean {
  if (!frozen) return true
  const near = frozen.order ? [rank] : [rank - 1, rank, rank + 1]
  return near.some((one) => {
    const row = rows[one]
    return row !== undefined && isMember(frozen, row)
  })
}

/** What the list shows, without the neighbours that stand there for context, in its order. */
export function shownIds(
  frozen: FrozenFilter | null,
  rows: readonly OutlineRow[],
): readonly string[] {
  const ids = rows.map(([id]) => id)
  if (!frozen) return ids
  return itemsOf(frozen, rows).flatMap(({ rank, isContext }) =>
    isContext ? [] : (ids[rank] ?? []),
  )
}

/** What the list shows from one segment to another, both of them with it, whatever stands first. */
export function idsBetween(
  frozen: FrozenFilter | null,
  rows: readonly OutlineRow[],
  from: string,
  to: string,
): readonly string[] {
  const shown = shownIds(frozen, rows)
  const [start, end] = [shown.indexOf(from), shown.indexOf(to)]
  if (start < 0 || end < 0) return [from, to]
  return shown.slice(Math.min(start, end), Math.max(start, end) + 1)
}

/** How many of the shown rows the filter would no longer choose. */
export function staleCount(frozen: FrozenFilter, rows: readonly OutlineRow[]): number {
  let count = 0
  for (const [rank, row] of rows.entries()) {
    if (isMember(frozen, row) && !frozen.matches(row, rank)) count += 1
  }
  return count
}

/**
 * Rank of the next row in a direction, or null at the end: past context rows, and past approved ones
 * when only those to review are wanted.
 */
export function neighbour(
  rows: readonly OutlineRow[],
  frozen: FrozenFilter | null,
  from: number,
  step: 1 | -1,
  onlyToReview = false,
): number | null {
  if (frozen?.order) return neighbourInOrder(rows, frozen, from, step, onlyToReview)
  for (let rank = from + step; rank >= 0 && rank < rows.length; rank += step) {
    const row = rows[rank]
    if (!row || (frozen && !isMember(frozen, row))) continue
    if (!onlyToReview || isToReview(row)) return rank
  }
  return null
}

function neighbourInOrder(
  rows: readonly OutlineRow[],
  frozen: FrozenFilter,
  from: number,
  step: 1 | -1,
  onlyToReview: boolean,
): number | null {
  const items = itemsOf(frozen, rows)
  const start = from === rows.length ? from : items.findIndex(({ rank }) => rank === from)
  const ahead =
    step === 1 ? items.slice(start + 1) : items.slice(0, Math.max(0, start)).toReversed()
  const next = ahead.find(({ rank }) => {
    const row = rows[rank]
    return row !== undefined && (!onlyToReview || isToReview(row))
  })
  return next?.rank ?? null
}

function isMember(frozen: FrozenFilter, [id]: OutlineRow): boolean {
  return frozen.members.has(id) || !frozen.known.has(id)
}
