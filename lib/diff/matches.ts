import { diffArrays } from 'diff'

/** The `[place in a, place in b]` of an element that stays. */
export type Match = readonly [number, number]

/**
 * What stays when `b` is made of `a` by the least number of edits, in order; equal elements have
 * equal numbers. Null when the two are too far apart to say.
 *
 * The search is the greedy one of jsdiff. What occurs on one side alone cannot stay, so it is taken
 * out before the search: that leaves the answer as it is and most of the work undone.
 */
export function matchesOf(a: readonly number[], b: readonly number[]): Match[] | null {
  const [countsA, countsB] = [countsOf(a), countsOf(b)]
  if (isUnrelated(a, b, countsA, countsB)) return null
  const [keptA, keptB] = [placesOf(a, countsB), placesOf(b, countsA)]
  const keysAt = (keys: readonly number[], places: readonly number[]) =>
    places.map((at) => keys[at])
  const changes = diffArrays(keysAt(a, keptA), keysAt(b, keptB), { maxEditLength: MOST_EDITS })
  return changes ? matched(changes, keptA, keptB) : null
}

// Greedy search takes time with the square of this; 15 % of 2,000 words are 600.
const MOST_EDITS = 700

/** Long texts that do not share half of their words in any order: no alignment of them is of use. */
function isUnrelated(
  a: readonly number[],
  b: readonly number[],
  countsA: Counts,
  countsB: Counts,
): boolean {
  let common = 0
  for (const [key, count] of countsA) common += Math.min(count, countsB.get(key) ?? 0)
  const edits = a.length + b.length - 2 * common
  return edits > MOST_EDITS && common * 2 < Math.min(a.length, b.length)
}

type Counts = ReadonlyMap<number, number>

function countsOf(keys: readonly number[]): Counts {
  const counts = new Map<number, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

function placesOf(keys: readonly number[], others: Counts): number[] {
  const places: number[] = []
  keys.forEach((key, at) => {
    if (others.has(key)) places.push(at)
  })
  return places
}

interface ArrayChange {
  readonly count: number
  readonly added: boolean
  readonly removed: boolean
}

function matched(
  changes: readonly ArrayChange[],
  keptA: readonly number[],
  keptB: readonly number[],
): Match[] {
  const matches: Match[] = []
  let [a, b] = [0, 0]
  for (const { count, added, removed } of changes) {
    for (let n = 0; n < count && !added && !removed; n += 1)
      matches.push([keptA[a + n] ?? 0, keptB[b + n] ?? 0])
    if (!added) a += count
    if (!removed) b += count
  }
  return matches
}
