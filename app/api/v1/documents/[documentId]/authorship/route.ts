import { authorship } from '@/lib/workflows/authorship'
import { route } from '@/app/_server/handle'
import { respond } from '@/app/_server/respond'

export const GET = route<{ documentId: string }>(async (context, _request, { documentId }) =>
  respond(await authorship(context, { document: documentId })),
)
