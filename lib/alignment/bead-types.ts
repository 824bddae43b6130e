import { WEIGHTS } from './weights'

/** How many sentences of each side a bead takes. */
export interface BeadType {
  readonly source: number
  readonly target: number
}

/** At most this many sentences on a side. */
export const MAX_SIDE = 4

/** Every type: a sentence alone, and all from 1-1 to 4-4. */
export const BEAD_TYPES: readonly BeadType[] = [
  { source: 1, target: 0 },
  { source: 0, target: 1 },
  ...[1, 2, 3, 4].flatMap((source) => [1, 2, 3, 4].map((target) => ({ source, target }))),
]

/**
 * Log probabilities of the types, in their order. `seen` are (soft) counts from the text, which move
 * the prior belief; `ratio` is target sentences per source sentence: where there are more of them,
 * beads with several are likelier.
 */
export function typeLogs(ratio: number, seen?: ArrayLike<number>): Float64Array {
  const tilted = BEAD_TYPES.map(
    (type) => priorOf(type) * ratio ** (WEIGHTS.tilt * (type.target - type.source)),
  )
  const scale = WEIGHTS.typesWorth / sum(tilted)
  const counts = tilted.map((count, type) => count * scale + (seen?.[type] ?? 0))
  const total = sum(counts)
  return Float64Array.from(counts, (count) => Math.log(count / total))
}

/** The place of a type in `BEAD_TYPES`. */
export function typeAt(source: number, target: number): number {
  if (source === 0) return 1
  return target === 0 ? 0 : 2 + (source - 1) * MAX_SIDE + target - 1
}

// Symmetrical on purpose. In clean texts a sentence is left alone three times more rarely: the price is
// for translations under review, where omissions matter.
function priorOf({ source, target }: BeadType): number {
  const [less, more] = source < target ? [source, target] : [target, source]
  const name = less === 0 ? '1-0' : `${less}-${more}`
  return PRIORS[name] ?? 0
}

const PRIORS: Readonly<Record<string, number>> = WEIGHTS.types

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
