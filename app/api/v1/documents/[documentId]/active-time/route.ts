import { activeTimeSchema } from '@/lib/api/active-time-requests'
import { parseWith } from '@/lib/api/parse'
import { noteActiveTime } from '@/lib/workflows/note-active-time'
import { jsonBody } from '@/app/_server/body'
import { route } from '@/app/_server/handle'
import { respond } from '@/app/_server/respond'

export const POST = route<{ documentId: string }>(async (context, request, { documentId }) => {
  const body = await jsonBody(request)
  if (!body.ok) return respond(body)
  const times = parseWith(activeTimeSchema, body.value)
  if (!times.ok) return respond(times)
  return respond(await noteActiveTime(context, { document: documentId, ...times.value }))
})
