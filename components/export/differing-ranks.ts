import type { Unapproved } from '@/lib/model/review'
import { isSettled } from '@/lib/review/permissions'
import type { DocumentCache } from '../review/document-cache'
import { hasTrait, statusOf } from '../review/outline-row'

/**
 * Ranks from 0 of the segments whose text goes out other than the machine wrote it. Drafts go out
 * only where the current text was chosen: else the machine's stands for them, or nothing goes out.
 */
export function differingRanks({ rows, from }: DocumentCache, choice: Unapproved): number[] {
  return rows.flatMap((row, n) => {
    if (!hasTrait(row, 'changed')) return []
    return choice === 'current' || isSettled(statusOf(row)) ? [from + n] : []
  })
}
