import type { OutlineRow } from '@/lib/api/answers'
import { DOUBTFUL_BELOW } from '@/lib/model/bitext'
import { hasTrait, statusOf } from './outline-row'

/** The chips, in their order. Each is also a key of `review.json`. */
export const FILTERS = [
  'all',
  'toReview',
  'flagged',
  'sentBack',
  'changed',
  'approved',
  'doubtful',
] as const
export type Filter = (typeof FILTERS)[number]

/** Is this word, from an address, one of them? */
export function isFilter(word: unknown): word is Filter {
  return FILTERS.some((filter) => filter === word)
}

const MATCHES: Readonly<Record<Filter, (row: OutlineRow) => boolean>> = {
  all: () => true,
  toReview: (row) => isToReview(row),
  flagged: (row) => hasTrait(row, 'flagged'),
  sentBack: (row) => statusOf(row) === 'rejected',
  changed: (row) => hasTrait(row, 'changed'),
  approved: (row) => !isToReview(row),
  doubtful: (row) => isDoubtful(row),
}

export function matches(filter: Filter, row: OutlineRow): boolean {
  return MATCHES[filter](row)
}

/** Neither approved nor final: somebody has still to look at it. */
export function isToReview(row: OutlineRow): boolean {
  const status = statusOf(row)
  return status !== 'approved' && status !== 'final'
}

/** Aligned with little confidence and not confirmed by a person. */
export function isDoubtful(row: OutlineRow): boolean {
  return row[4] !== null && row[4] < DOUBTFUL_BELOW && !hasTrait(row, 'confirmed')
}

export type FilterCounts = Readonly<Record<Filter, number>>

/**
 * How many rows each chip would show. Spelt out, because it runs after every decision: going through
 * MATCHES took 4 ms for 10,000 rows.
 */
export function countsOf(rows: readonly OutlineRow[]): FilterCounts {
  let [toReview, flagged, sentBack, changed, doubtful] = [0, 0, 0, 0, 0]
  for (const row of rows) {
    if (isToReview(row)) toReview += 1
    if (hasTrait(row, 'flagged')) flagged += 1
    if (statusOf(row) === 'rejected') sentBack += 1
    if (hasTrait(row, 'changed')) changed += 1
    if (isDoubtful(row)) doubtful += 1
  }
  const all = rows.length
  return { all, toReview, flagged, sentBack, changed, approved: all - toReview, doubtful }
}
