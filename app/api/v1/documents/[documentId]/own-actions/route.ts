import { ownActionsOf } from '@/lib/workflows/own-actions'
import { route } from '@/app/_server/handle'
import { respond } from '@/app/_server/respond'

type Params = {
  readonly documentId: string
}

export const GET = route<Params>(async (context, _request, { documentId }) =>
  respond(await ownActionsOf(context, { document: documentId })),
)
