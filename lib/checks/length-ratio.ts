import type { DocumentView, View } from './view'

/** How long targets are beside their sources in a document. */
export interface LengthRatio {
  /** Median of the natural log of target units per source unit. */
  readonly median: number
  /** Spread about it, as a standard deviation, from the median absolute deviation. */
  readonly spread: number
  /** Segments that were counted. */
  readonly count: number
}

/** Robust figures over all segments that have enough on both sides; null below `FEWEST`. */
export function lengthRatio({ views }: Pick<DocumentView, 'views'>): LengthRatio | null {
  const logs = views.flatMap((view) => (isCounted(view) ? [logRatio(view)] : []))
  if (logs.length < FEWEST) return null
  const median = medianOf(logs)
  const deviation = medianOf(logs.map((log) => Math.abs(log - median)))
  return { median, spread: Math.max(LEAST_SPREAD, 1.4826 * deviation), count: logs.length }
}

export function logRatio({ source, target }: Pick<View, 'source' | 'target'>): number {
  return Math.log(target.length / source.length)
}

const FEWEST = 5
/** Good translations of sentences differ by some 15 % in length whatever the document. */
const LEAST_SPREAD = 0.15
const SHORTEST = 12

function isCounted({ source, target }: View): boolean {
  return source.length >= SHORTEST && target.length >= SHORTEST
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2
}
