import type { DocumentInfo } from '@/lib/api/answers'
import { STATUSES } from '@/lib/model/review'
import type { Context } from '@/lib/workflows/context'
import { outline } from '@/lib/workflows/outline'

/**
 * Rank from 0 of the segment that the address asks for, by number or id. Without one, or with one
 * that is not there, the first that needs review: where the work goes on.
 */
export async function rankAsked(
  context: Context,
  { id, counts }: DocumentInfo,
  asked: string | null,
): Promise<number> {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const number = Number(asked)
  if (Number.isInteger(number) && number >= 1 && number <= total) return number - 1
  const isUntouched = counts.approved + counts.final === 0
  if (asked === null && isUntouched) return 0
  const answer = await outline(context, { document: id })
  if (!answer.ok) return 0
  const { rows } = answer.value
  const byId = rows.findIndex(([segment]) => segment === asked)
  const open = rows.findIndex(([, , status]) => status < STATUSES.indexOf('approved'))
  return Math.max(0, byId >= 0 ? byId : open)
}
