import { dismissSchema, undismissSchema } from '@/lib/api/findings-requests'
import { parseWith } from '@/lib/api/parse'
import { dismissFindings, undismissFindings } from '@/lib/workflows/dismiss-findings'
import { jsonBody } from '@/app/_server/body'
import { theWatch } from '@/app/_server/context'
import { route } from '@/app/_server/handle'
import { respond } from '@/app/_server/respond'

type Params = {
  readonly documentId: string
}

export const POST = route<Params>(async (context, request, { documentId }) => {
  const body = await jsonBody(request)
  if (!body.ok) return respond(body)
  const asked = parseWith(dismissSchema, body.value)
  if (!asked.ok) return respond(asked)
  const done = await dismissFindings(context, { document: documentId, ...asked.value })
  if (done.ok) theWatch(context.store).look()
  return respond(done)
})

/** Takes dismissals back: those whose ids the body names. */
export const DELETE = route<Params>(async (context, request, { documentId }) => {
  const body = await jsonBody(request)
  if (!body.ok) return respond(body)
  const asked = parseWith(undismissSchema, body.value)
  if (!asked.ok) return respond(asked)
  const done = await undismissFindings(context, { document: documentId, ...asked.value })
  if (done.ok) theWatch(context.store).look()
  return respond(done)
})
