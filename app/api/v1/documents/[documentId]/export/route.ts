import { exportSchema } from '@/lib/api/requests'
import { exportDocument } from '@/lib/workflows/export-document'
import { attachment } from '@/app/_server/attachment'
import { route } from '@/app/_server/handle'
import { queryOf } from '@/app/_server/query'
import { respond } from '@/app/_server/respond'

export const GET = route<{ documentId: string }>(async (context, request, { documentId }) => {
  const query = queryOf(exportSchema, request)
  if (!query.ok) return respond(query)
  const exported = await exportDocument(context, { document: documentId, ...query.value })
  return exported.ok ? attachment(exported.value) : respond(exported)
})
