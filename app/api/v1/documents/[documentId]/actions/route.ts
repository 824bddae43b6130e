import { parseWith } from '@/lib/api/parse'
import { actRequestSchema, sinceSchema } from '@/lib/api/requests'
import { act } from '@/lib/workflows/act'
import { actionsSince } from '@/lib/workflows/actions-since'
import { jsonBody } from '@/app/_server/body'
import { afterAction } from '@/app/_server/context'
import { route } from '@/app/_server/handle'
import { queryOf } from '@/app/_server/query'
import { respond } from '@/app/_server/respond'

type Params = {
  readonly documentId: string
}

export const GET = route<Params>(async (context, request, { documentId }) => {
  const query = queryOf(sinceSchema, request)
  if (!query.ok) return respond(query)
  return respond(await actionsSince(context, { document: documentId, ...query.value }))
})

export const POST = route<Params>(async (context, request, { documentId }) => {
  const body = await jsonBody(request)
  if (!body.ok) return respond(body)
  const asked = parseWith(actRequestSchema, body.value)
  if (!asked.ok) return respond(asked)
  const done = await act(context, { document: documentId, ...asked.value })
  if (done.ok) afterAction(context, documentId)
  return respond(done)
})
