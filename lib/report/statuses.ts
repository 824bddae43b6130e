import type { Status } from '@/lib/model/review'
import { STATUSES } from '@/lib/model/review'

export type ByStatus = Readonly<Record<Status, number>>

export function isApproved(status: Status): boolean {
  return status === 'approved' || status === 'final'
}

export function approvedIn(counts: ByStatus): number {
  return counts.approved + counts.final
}

/** How many of these statuses there are; every status is there. */
export function countedStatuses(statuses: Iterable<Status>): ByStatus {
  const counts = noStatuses()
  for (const status of statuses) counts[status] += 1
  return counts
}

export function noStatuses(): Record<Status, number> {
  return Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<Status, number>
}

export function addedStatuses(list: readonly ByStatus[]): ByStatus {
  const sum = noStatuses()
  for (const one of list) for (const status of STATUSES) sum[status] += one[status]
  return sum
}
