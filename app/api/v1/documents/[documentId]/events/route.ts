import { eventsSchema } from '@/lib/api/requests'
import { eventsSince } from '@/lib/workflows/events-since'
import { theWatch } from '@/app/_server/context'
import { eventStream } from '@/app/_server/event-stream'
import { route } from '@/app/_server/handle'
import { queryOf } from '@/app/_server/query'
import { respond } from '@/app/_server/respond'

type Params = {
  readonly documentId: string
}

/**
 * What is done in a document: as it happens to who accepts an event stream, and once, as JSON, to
 * anybody else. A stream that breaks off goes on from `Last-Event-ID`.
 */
export const GET = route<Params>(async (context, request, { documentId }) => {
  const query = queryOf(eventsSchema, request)
  if (!query.ok) return respond(query)
  const since = lastEventId(request) ?? query.value.since
  const isStream = (request.headers.get('accept') ?? '').includes('text/event-stream')
  const ask = (after: number) => eventsSince(context, { document: documentId, since: after })
  if (!isStream) return respond(await ask(since ?? 0))
  const first = await ask(since ?? Number.MAX_SAFE_INTEGER)
  if (!first.ok) return respond(first)
  const watch = theWatch(context.store)
  const { seq, comments, annotations, findings } = first.value
  const from = { seq: since ?? seq, comments, annotations, findings }
  return eventStream({ document: documentId, since: from, ask, watch, signal: request.signal })
})

function lastEventId(request: Request): number | undefined {
  const id = request.headers.get('last-event-id') ?? ''
  return /^\d{1,15}$/.test(id) ? Number(id) : undefined
}
