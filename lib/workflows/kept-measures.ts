import type { Effort } from '@/lib/metrics/effort'
import type { Comparison } from '@/lib/report/data'

/** What was counted of a document's texts, which never change. */
export interface Measures {
  /** By `comparisonKey`. */
  readonly efforts: Map<string, Effort>
  /** Source words by segment, and under WHOLE those of the whole. */
  readonly words: Map<string, number>
}

export const WHOLE = ''

export function comparisonKey({ segment, number, base }: Comparison): string {
  return `${segment} ${String(number)} ${String(base)}`
}

/**
 * Where the measures of a document are kept in this process. Kept for the documents asked for last: some
 * 3 MB for one of 10,000 approved segments.
 */
export function measuresOf(document: string): Measures {
  const known = kept.get(document) ?? { efforts: new Map(), words: new Map() }
  kept.delete(document)
  kept.set(document, known)
  const [oldest] = kept.keys()
  if (kept.size > DOCUMENTS && oldest !== undefined) kept.delete(oldest)
  return known
}

const kept = new Map<string, Measures>()
const DOCUMENTS = 50
