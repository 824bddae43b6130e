import { isToReview } from '@/components/review/filters'
import { isEmptyQuery, matcherOf, parseQuery } from '@/components/review/query/query'
import type { DocumentInfo } from '@/lib/api/answers'
import type { Context } from '@/lib/workflows/context'
import { outline } from '@/lib/workflows/outline'

/**
 * Rank from 0 of the segment that the address asks for, by number or id. Without one, or with one
 * that is not there, the first of the query, and without that the first that needs review: where
 * the work goes on. Words, comments, findings and another order are left to the
 * page, when it is there.
 */
export async function rankAsked(
  context: Context,
  { id, counts, person }: DocumentInfo,
  { segment: asked, query: text }: { readonly segment: string | null; readonly query: string },
): Promise<number> {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const number = Number(asked)
  if (Number.isInteger(number) && number >= 1 && number <= total) return number - 1
  const query = { ...parseQuery(text), texts: [] }
  const isForAll = isEmptyQuery(query) || query.problems.length > 0
  const isUntouched = counts.approved + counts.final === 0
  if (asked === null && isForAll && isUntouched) return 0
  const answer = await outline(context, { document: id })
  if (!answer.ok) return 0
  const { rows, people } = answer.value
  const byId = rows.findIndex(([segment]) => segment === asked)
  const facts = { people, me: person, comments: new Map(), findings: () => [], errors: () => [] }
  const byQuery = isForAll ? -1 : rows.findIndex(matcherOf(query, facts))
  const ranks = [byId, byQuery, rows.findIndex(isToReview)]
  return ranks.find((rank) => rank >= 0) ?? 0
}
