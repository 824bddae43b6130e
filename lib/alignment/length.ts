import { MAX_SIDE } from './bead-types'
import { WEIGHTS } from './weights'

/**
 * The lengths of 1 to `MAX_SIDE` sentences from each sentence on, prepared for judging: of `k` of them
 * from sentence i on, entry `MAX_SIDE × i + k - 1`.
 */
export interface Lengths {
  /** ln(characters + 3). */
  readonly logs: Float64Array
  /** What a perfect fit gains over chance, and what the squared miss is multiplied with. */
  readonly gains: Float64Array
  readonly factors: Float64Array
}

/** `ends` are running totals of characters with a leading 0. */
export function lengthsOf(ends: Float64Array): Lengths {
  const n = ends.length - 1
  const size = n * MAX_SIDE
  const lengths = {
    logs: new Float64Array(size),
    gains: new Float64Array(size),
    factors: new Float64Array(size),
  }
  for (let i = 0; i < n; i += 1)
    for (let k = 1; k <= MAX_SIDE; k += 1) {
      const at = MAX_SIDE * i + k - 1
      const length = (ends[Math.min(n, i + k)] ?? 0) - (ends[i] ?? 0) + SHORTEST
      const variance = WEIGHTS.deviation ** 2 + WEIGHTS.deviationShort / length
      lengths.logs[at] = Math.log(length)
      lengths.gains[at] = Math.log(WEIGHTS.background / Math.sqrt(variance))
      lengths.factors[at] = 1 / 2 / WEIGHTS.background ** 2 - 1 / 2 / variance
    }
  return lengths
}

/**
 * Log likelihood ratio of the target length `b` of `target` beside the source length `a` of `source`
 * (places in `Lengths`), against lengths that have nothing to do with each other. `mean` is the
 * expected ln(target / source).
 *
 * The logarithm of the ratio is taken for normal, its variance falling with length: short sentences
 * vary more. Sources: Gale & Church 1993; the variance is measured on seven language pairs.
 */
export function lengthLog(
  source: Lengths,
  a: number,
  target: Lengths,
  b: number,
  mean: number,
): number {
  const miss = (target.logs[b] ?? 0) - (source.logs[a] ?? 0) - mean
  return (source.gains[a] ?? 0) + miss * miss * (source.factors[a] ?? 0)
}

/** The expected ln(target / source) of two whole texts. */
export function meanOf(source: number, target: number): number {
  return Math.log((target + SHORTEST) / (source + SHORTEST))
}

/** Running totals of the lengths of texts in code units, white space at the ends aside, from 0 on. */
export function runningLengths(texts: readonly string[]): Float64Array {
  const totals = new Float64Array(texts.length + 1)
  texts.forEach((text, n) => (totals[n + 1] = (totals[n] ?? 0) + text.trim().length))
  return totals
}

// Added to every length, so that an empty sentence has a logarithm.
const SHORTEST = 3
