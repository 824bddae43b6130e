import { annotationSchema } from '@/lib/api/annotation-requests'
import { parseWith } from '@/lib/api/parse'
import { addAnnotation } from '@/lib/workflows/add-annotation'
import { listAnnotations } from '@/lib/workflows/list-annotations'
import { jsonBody } from '@/app/_server/body'
import { route } from '@/app/_server/handle'
import { respond } from '@/app/_server/respond'

type Params = {
  readonly documentId: string
}

export const GET = route<Params>(async (context, _request, { documentId }) =>
  respond(await listAnnotations(context, { document: documentId })),
)

export const POST = route<Params>(async (context, request, { documentId }) => {
  const body = await jsonBody(request)
  if (!body.ok) return respond(body)
  const annotation = parseWith(annotationSchema, body.value)
  if (!annotation.ok) return respond(annotation)
  const command = { document: documentId, annotation: annotation.value }
  return respond(await addAnnotation(context, command))
})
