/** How many sentences of each side a bead takes, and how often that happens (in thousandths). */
export interface BeadType {
  readonly source: number
  readonly target: number
  readonly prior: number
}

/** At most this many sentences on a side. */
export const MAX_SIDE = 4

// From novels, news and machine translation; symmetrical on purpose. In clean texts a sentence is left
// alone three times more rarely: the price is for translations under review, where omissions matter.
export const BEAD_TYPES: readonly BeadType[] = [
  { source: 1, target: 1, prior: 820 },
  { source: 1, target: 0, prior: 25 },
  { source: 0, target: 1, prior: 25 },
  { source: 1, target: 2, prior: 50 },
  { source: 2, target: 1, prior: 50 },
  { source: 1, target: 3, prior: 9 },
  { source: 3, target: 1, prior: 9 },
  { source: 1, target: 4, prior: 3 },
  { source: 4, target: 1, prior: 3 },
  { source: 2, target: 2, prior: 12 },
  { source: 2, target: 3, prior: 2 },
  { source: 3, target: 2, prior: 2 },
  { source: 3, target: 3, prior: 1 },
]

/**
 * Log probabilities of the types, in their order. `seen` are (soft) counts from the document, which
 * move the prior, itself worth `PSEUDO_BEADS`; `ratio` is target sentences per source sentence: where
 * there are more of them, beads with several are likelier.
 */
export function typeLogs(ratio: number, seen?: ArrayLike<number>): Float64Array {
  const tilted = BEAD_TYPES.map(
    ({ source, target, prior }) => prior * ratio ** (TILT * (target - source)),
  )
  const scale = PSEUDO_BEADS / sum(tilted)
  const counts = tilted.map((count, type) => count * scale + (seen?.[type] ?? 0))
  const total = sum(counts)
  return Float64Array.from(counts, (count) => Math.log(count / total))
}

const PSEUDO_BEADS = 115
const TILT = 1.5

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
