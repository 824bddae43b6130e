import { createClient } from '@/lib/api/client'
import type { Result } from '@/lib/model/result'
import { ok } from '@/lib/model/result'
import type { FoundTexts, Query } from './query'

/** Asks the server for the segments that hold the texts of a query; fails as the network does. */
export async function findTexts(document: string, query: Query): Promise<Result<FoundTexts>> {
  const client = createClient()
  const found = new Map<string, ReadonlySet<string>>()
  for (const { text } of query.texts) {
    const answer = await client.segmentsWith(document, text, query.sides)
    if (!answer.ok) return answer
    found.set(text, new Set(answer.value.ids))
  }
  return ok(found)
}
