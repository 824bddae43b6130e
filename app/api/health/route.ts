import type { HealthAnswer } from '@/lib/api/answers'
import { requestContext } from '@/app/_server/context'
import { json } from '@/app/_server/respond'
import { storeHealth } from '@/lib/workflows/store-health'

export const dynamic = 'force-dynamic'

/** Is the store reachable and migrated? 200 or 503, for whatever watches the server. */
export async function GET(): Promise<Response> {
  const context = await requestContext()
  const store = context.ok ? await storeHealth(context.value) : 'unreachable'
  const answer: HealthAnswer = { ok: store === 'ready', store }
  return json(answer, answer.ok ? 200 : 503)
}
