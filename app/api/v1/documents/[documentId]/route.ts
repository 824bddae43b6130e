import { parseWith } from '@/lib/api/parse'
import { renameSchema } from '@/lib/api/requests'
import { deleteDocument, renameDocument } from '@/lib/workflows/change-document'
import { documentInfo } from '@/lib/workflows/document-info'
import { jsonBody } from '@/app/_server/body'
import { route } from '@/app/_server/handle'
import { respond } from '@/app/_server/respond'

type Params = {
  readonly documentId: string
}

export const GET = route<Params>(async (context, _request, { documentId }) =>
  respond(await documentInfo(context, { document: documentId })),
)

export const PATCH = route<Params>(async (context, request, { documentId }) => {
  const body = await jsonBody(request)
  if (!body.ok) return respond(body)
  const rename = parseWith(renameSchema, body.value)
  if (!rename.ok) return respond(rename)
  return respond(await renameDocument(context, { document: documentId, ...rename.value }))
})

export const DELETE = route<Params>(async (context, _request, { documentId }) =>
  respond(await deleteDocument(context, { document: documentId })),
)
