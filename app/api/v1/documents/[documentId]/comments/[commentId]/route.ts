import { commentChangeSchema } from '@/lib/api/comment-requests'
import { parseWith } from '@/lib/api/parse'
import { deleteComment, editComment, resolveComment } from '@/lib/workflows/change-comment'
import { jsonBody } from '@/app/_server/body'
import { route } from '@/app/_server/handle'
import { respond } from '@/app/_server/respond'

type Params = {
  readonly documentId: string
  readonly commentId: string
}

export const PATCH = route<Params>(async (context, request, { documentId, commentId }) => {
  const body = await jsonBody(request)
  if (!body.ok) return respond(body)
  const change = parseWith(commentChangeSchema, body.value)
  if (!change.ok) return respond(change)
  const which = { document: documentId, comment: commentId }
  return respond(
    'text' in change.value
      ? await editComment(context, { ...which, ...change.value })
      : await resolveComment(context, { ...which, ...change.value }),
  )
})

export const DELETE = route<Params>(async (context, _request, { documentId, commentId }) =>
  respond(await deleteComment(context, { document: documentId, comment: commentId })),
)
