import { bulkPreviewSchema } from '@/lib/api/bulk-requests'
import { parseWith } from '@/lib/api/parse'
import { previewBulk } from '@/lib/workflows/preview-bulk'
import { jsonBody } from '@/app/_server/body'
import { route } from '@/app/_server/handle'
import { respond } from '@/app/_server/respond'

export const POST = route<{ documentId: string }>(async (context, request, { documentId }) => {
  const body = await jsonBody(request)
  if (!body.ok) return respond(body)
  const asked = parseWith(bulkPreviewSchema, body.value)
  if (!asked.ok) return respond(asked)
  return respond(await previewBulk(context, { document: documentId, ...asked.value }))
})
