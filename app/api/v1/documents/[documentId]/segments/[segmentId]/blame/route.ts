import { blame } from '@/lib/workflows/blame'
import { route } from '@/app/_server/handle'
import { respond } from '@/app/_server/respond'

type Params = {
  readonly documentId: string
  readonly segmentId: string
}

export const GET = route<Params>(async (context, _request, { documentId, segmentId }) =>
  respond(await blame(context, { document: documentId, segment: segmentId })),
)
