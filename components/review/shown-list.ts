import type { OutlineRow } from '@/lib/api/answers'
import { isToReview } from './filters'

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
): FrozenFilter {
  const members = new Set<string>()
  for (const [rank, row] of rows.entries()) if (matches(row, rank)) members.add(row[0])
  return { query, matches, members, known: new Set(rows.map((row) => row[0])) }
}

/** The rows that a frozen filter shows, with one neighbour on either side. */
export function itemsOf(frozen: FrozenFilter, rows: readonly OutlineRow[]): readonly ListItem[] {
  const isIn = rows.map((row) => isMember(frozen, row))
  const items: ListItem[] = []
  for (let rank = 0; rank < rows.length; rank++) {
    const isMatch = isIn[rank] === true
    const isBeside = isIn[rank - 1] === true || isIn[rank + 1] === true
    if (isMatch || isBeside) items.push({ rank, isContext: !isMatch })
  }
  return items
}

/** Does the list show this rank, as a match or as the neighbour of one? */
export function isShown(
  frozen: FrozenFilter | null,
  rows: readonly OutlineRow[],
  rank: number,
): boolean {
  if (!frozen) return true
  return [rank - 1, rank, rank + 1].some((near) => {
    const row = rows[near]
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
  for (let rank = from + step; rank >= 0 && rank < rows.length; rank += step) {
    const row = rows[rank]
    if (!row || (frozen && !isMember(frozen, row))) continue
    if (!onlyToReview || isToReview(row)) return rank
  }
  return null
}

function isMember(frozen: FrozenFilter, [id]: OutlineRow): boolean {
  return frozen.members.has(id) || !frozen.known.has(id)
}
