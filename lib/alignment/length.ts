/**
 * Log likelihood ratio of `target` characters beside `source` characters, against lengths that have
 * nothing to do with each other. `mean` is the expected ln(target / source).
 *
 * The logarithm of the ratio is taken for normal, its variance falling with length: short sentences
 * vary more. Sources: Gale & Church 1993; the variance is measured on seven language pairs.
 */
export function lengthLog(source: number, target: number, mean: number): number {
  const x = Math.log((target + 3) / (source + 3)) - mean
  const variance = 0.28 ** 2 + 1.6 / (source + 3)
  return (
    Math.log(BACKGROUND / Math.sqrt(variance)) -
    (x * x) / 2 / variance +
    (x * x) / 2 / BACKGROUND ** 2
  )
}

/** The expected ln(target / source) of two whole texts. */
export function meanOf(source: number, target: number): number {
  return Math.log((target + 3) / (source + 3))
}

// Standard deviation of ln(target / source) of sentences drawn at random.
const BACKGROUND = 0.64

/** Running totals of the lengths of texts in code units, white space at the ends aside, from 0 on. */
export function runningLengths(texts: readonly string[]): Float64Array {
  const totals = new Float64Array(texts.length + 1)
  texts.forEach((text, n) => (totals[n + 1] = (totals[n] ?? 0) + text.trim().length))
  return totals
}
