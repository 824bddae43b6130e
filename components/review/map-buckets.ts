import type { OutlineRow } from '@/lib/api/answers'
import { STATUSES, type Status } from '@/lib/model/review'
import type { Found } from '../findings/use-found-later'
import { isDoubtful, isToReview } from './filters'
import { hasTrait } from './outline-row'

/** Neighbouring rows that share one line of the map, or one of its text. */
export interface MapBucket {
  /** Ranks from 0 of the first row and of the one behind the last. */
  readonly from: number
  readonly to: number
  /** The weakest: what is still to do is never hidden behind what is done. */
  readonly status: Status
  readonly toReview: number
  readonly flagged: number
  readonly doubtful: number
  /** Findings that stand. */
  readonly errors: number
  readonly warnings: number
  /** How many the filter has chosen. */
  readonly matches: number
}

/** The rows in at most `count` buckets of nearly the same size, in order. */
export function bucketsOf(
  rows: readonly OutlineRow[],
  members: ReadonlySet<string> | null,
  count: number,
  found: Found = NOTHING,
): readonly MapBucket[] {
  const buckets = Math.min(rows.length, Math.max(1, Math.floor(count)))
  const edge = (n: number) => Math.round((n * rows.length) / buckets)
  return Array.from({ length: buckets }, (_, n) =>
    bucketOf(rows, members, found, [edge(n), edge(n + 1)]),
  )
}

const NOTHING: Found = new Map()

function bucketOf(
  rows: readonly OutlineRow[],
  members: ReadonlySet<string> | null,
  found: Found,
  [from, to]: readonly [number, number],
): MapBucket {
  let status: number = STATUSES.length - 1
  let [toReview, flagged, doubtful, matches, errors, warnings] = [0, 0, 0, 0, 0, 0]
  for (let rank = from; rank < to; rank++) {
    const row = rows[rank]
    if (!row) continue
    status = Math.min(status, row[2])
    if (isToReview(row)) toReview += 1
    if (hasTrait(row, 'flagged')) flagged += 1
    if (isDoubtful(row)) doubtful += 1
    if (members?.has(row[0]) === true) matches += 1
    const counts = found.get(row[0])
    errors += counts?.error ?? 0
    warnings += counts?.warning ?? 0
  }
  const counts = { toReview, flagged, doubtful, errors, warnings, matches }
  return { from, to, status: STATUSES[status] ?? 'initial', ...counts }
}
