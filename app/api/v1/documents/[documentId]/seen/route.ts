import { parseWith } from '@/lib/api/parse'
import { seenSchema } from '@/lib/api/seen-answers'
import { lastSeen, noteSeen } from '@/lib/workflows/seen'
import { jsonBody } from '@/app/_server/body'
import { route } from '@/app/_server/handle'
import { respond } from '@/app/_server/respond'

type Params = { readonly documentId: string }

export const GET = route<Params>(async (context, _request, { documentId }) =>
  respond(await lastSeen(context, { document: documentId })),
)

export const PUT = route<Params>(async (context, request, { documentId }) => {
  const body = await jsonBody(request)
  if (!body.ok) return respond(body)
  const seen = parseWith(seenSchema, body.value)
  if (!seen.ok) return respond(seen)
  return respond(await noteSeen(context, { document: documentId, ...seen.value }))
})
