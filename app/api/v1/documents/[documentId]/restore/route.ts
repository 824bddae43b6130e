import { restoreDocument } from '@/lib/workflows/change-document'
import { route } from '@/app/_server/handle'
import { respond } from '@/app/_server/respond'

export const POST = route<{ documentId: string }>(async (context, _request, { documentId }) =>
  respond(await restoreDocument(context, { document: documentId })),
)
