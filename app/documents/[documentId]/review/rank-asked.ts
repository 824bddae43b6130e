import { type Filter, isToReview, matches } from '@/components/review/filters'
import type { DocumentInfo } from '@/lib/api/answers'
import type { Context } from '@/lib/workflows/context'
import { outline } from '@/lib/workflows/outline'

/**
 * Rank from 0 of the segment that the address asks for, by number or id. Without one, or with one
 * that is not there, the first of the filter, and without that the first that needs review: where
 * the work goes on.
 */
export async function rankAsked(
  context: Context,
  { id, counts }: DocumentInfo,
  { segment: asked, filter }: { readonly segment: string | null; readonly filter: Filter },
): Promise<number> {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const number = Number(asked)
  if (Number.isInteger(number) && number >= 1 && number <= total) return number - 1
  const isUntouched = counts.approved + counts.final === 0
  if (asked === null && filter === 'all' && isUntouched) return 0
  const answer = await outline(context, { document: id })
  if (!answer.ok) return 0
  const { rows } = answer.value
  const byId = rows.findIndex(([segment]) => segment === asked)
  const byFilter = filter === 'all' ? -1 : rows.findIndex((row) => matches(filter, row))
  const ranks = [byId, byFilter, rows.findIndex(isToReview)]
  return ranks.find((rank) => rank >= 0) ?? 0
}
