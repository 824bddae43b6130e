import { documentReportSchema } from '@/lib/api/report-requests'
import { reportDocument } from '@/lib/workflows/report-document'
import { route } from '@/app/_server/handle'
import { queryOf } from '@/app/_server/query'
import { reportResponse } from '@/app/_server/report-response'
import { respond } from '@/app/_server/respond'

export const GET = route<{ documentId: string }>(async (context, request, { documentId }) => {
  const query = queryOf(documentReportSchema, request)
  if (!query.ok) return respond(query)
  const { format, table, ...asked } = query.value
  return reportResponse({ format, table }, (limitMs) =>
    reportDocument(context, { document: documentId, asked, limitMs }),
  )
})
