import { type ApiClient, createClient } from '@/lib/api/client'
import type { CommentCount } from '@/lib/api/comment-answers'
import type { Result } from '@/lib/model/result'
import { ok } from '@/lib/model/result'
import type { FoundTexts, Query } from './query'

/** What a query must know that the rows do not tell; empty where it does not ask for it. */
export interface Asked {
  readonly found: FoundTexts
  /** By segment, how many were changed after it. */
  readonly latest: ReadonlyMap<string, number>
  readonly comments: ReadonlyMap<string, CommentCount>
}

/** Asks the server for all that a query needs; fails as the network does. */
export async function askServer(
  document: string,
  query: Query,
  client: ApiClient = createClient(),
): Promise<Result<Asked>> {
  const found = await findTexts(client, document, query)
  if (!found.ok) return found
  const latest = query.order?.name === 'changed' ? await client.latest(document) : ok({ ids: [] })
  if (!latest.ok) return latest
  const counts = query.asksComments ? await client.commentCounts(document) : ok({ segments: [] })
  if (!counts.ok) return counts
  return ok({
    found: found.value,
    latest: new Map(latest.value.ids.map((id, place) => [id, place])),
    comments: new Map(counts.value.segments.map((count) => [count[0], count])),
  })
}

async function findTexts(
  client: ApiClient,
  document: string,
  { texts, sides }: Query,
): Promise<Result<FoundTexts>> {
  const found = new Map<string, ReadonlySet<string>>()
  for (const { text } of texts) {
    const answer = await client.segmentsWith(document, text, sides)
    if (!answer.ok) return answer
    found.set(text, new Set(answer.value.ids))
  }
  return ok(found)
}
