import { importReport } from '@/lib/workflows/import-report'
import { route } from '@/app/_server/handle'
import { respond } from '@/app/_server/respond'

export const GET = route<{ documentId: string }>(async (context, _request, { documentId }) =>
  respond(await importReport(context, { document: documentId })),
)
