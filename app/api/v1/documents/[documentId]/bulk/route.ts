import { bulkSchema } from '@/lib/api/bulk-requests'
import { parseWith } from '@/lib/api/parse'
import { performBulk } from '@/lib/workflows/perform-bulk'
import { jsonBody } from '@/app/_server/body'
import { afterAction } from '@/app/_server/context'
import { route } from '@/app/_server/handle'
import { respond } from '@/app/_server/respond'

export const POST = route<{ documentId: string }>(async (context, request, { documentId }) => {
  const body = await jsonBody(request)
  if (!body.ok) return respond(body)
  const asked = parseWith(bulkSchema, body.value)
  if (!asked.ok) return respond(asked)
  const done = await performBulk(context, { document: documentId, ...asked.value })
  if (done.ok) afterAction(context, documentId)
  return respond(done)
})
