import type { Sight } from './minimap'
import type { ListItem } from './shown-list'

/**
 * The first and the last rank that the list shows between two of its lines; the last before the
 * first where the lines do not stand in the order of the document.
 */
export function sightOf(items: readonly ListItem[] | null, start: number, end: number): Sight {
  if (!items) return { first: start, last: end }
  const ranks = items.slice(start, end + 1).map(({ rank }) => rank)
  const [first = 0] = ranks
  const isInOrder = ranks.every((rank, n) => rank >= (ranks[n - 1] ?? 0))
  return isInOrder ? { first, last: ranks.at(-1) ?? 0 } : { first: 0, last: -1 }
}

/** The ranks whose texts are wanted for these lines and some around them, as stretches. */
export function rangesNear(
  items: readonly ListItem[] | null,
  start: number,
  end: number,
): readonly Sight[] {
  if (!items) return [{ first: start - NEAR, last: end + NEAR }]
  const near = items.slice(Math.max(0, start - NEAR_ITEMS), end + NEAR_ITEMS + 1)
  const ranks = near.map(({ rank }) => rank).toSorted((a, b) => a - b)
  const ranges: { first: number; last: number }[] = []
  for (const rank of ranks) {
    const before = ranges.at(-1)
    if (before && rank - before.last <= NEAR) before.last = rank
    else ranges.push({ first: rank, last: rank })
  }
  return ranges
}

const NEAR = 40
// Lines that stand far apart in the document cost a request each.
const NEAR_ITEMS = 12
