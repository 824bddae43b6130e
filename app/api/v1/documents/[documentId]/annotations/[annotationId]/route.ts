import { annotationChangeSchema } from '@/lib/api/annotation-requests'
import { parseWith } from '@/lib/api/parse'
import { deleteAnnotation, editAnnotation } from '@/lib/workflows/change-annotation'
import { jsonBody } from '@/app/_server/body'
import { route } from '@/app/_server/handle'
import { respond } from '@/app/_server/respond'

type Params = {
  readonly documentId: string
  readonly annotationId: string
}

export const PATCH = route<Params>(async (context, request, { documentId, annotationId }) => {
  const body = await jsonBody(request)
  if (!body.ok) return respond(body)
  const change = parseWith(annotationChangeSchema, body.value)
  if (!change.ok) return respond(change)
  const which = { document: documentId, annotation: annotationId }
  return respond(
    'deleted' in change.value
      ? await deleteAnnotation(context, { ...which, ...change.value })
      : await editAnnotation(context, { ...which, ...change.value }),
  )
})

export const DELETE = route<Params>(async (context, _request, { documentId, annotationId }) => {
  const which = { document: documentId, annotation: annotationId }
  return respond(await deleteAnnotation(context, { ...which, deleted: true }))
})
