import { commentSchema } from '@/lib/api/comment-requests'
import { parseWith } from '@/lib/api/parse'
import { addComment } from '@/lib/workflows/add-comment'
import { commentCounts } from '@/lib/workflows/list-comments'
import { jsonBody } from '@/app/_server/body'
import { route } from '@/app/_server/handle'
import { respond } from '@/app/_server/respond'

type Params = {
  readonly documentId: string
}

export const GET = route<Params>(async (context, _request, { documentId }) =>
  respond(await commentCounts(context, { document: documentId })),
)

export const POST = route<Params>(async (context, request, { documentId }) => {
  const body = await jsonBody(request)
  if (!body.ok) return respond(body)
  const comment = parseWith(commentSchema, body.value)
  if (!comment.ok) return respond(comment)
  return respond(await addComment(context, { document: documentId, comment: comment.value }))
})
