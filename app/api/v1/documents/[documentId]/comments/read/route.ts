import { readCommentsSchema } from '@/lib/api/comment-requests'
import { parseWith } from '@/lib/api/parse'
import { readComments } from '@/lib/workflows/change-comment'
import { jsonBody } from '@/app/_server/body'
import { route } from '@/app/_server/handle'
import { respond } from '@/app/_server/respond'

type Params = {
  readonly documentId: string
}

export const POST = route<Params>(async (context, request, { documentId }) => {
  const body = await jsonBody(request)
  if (!body.ok) return respond(body)
  const read = parseWith(readCommentsSchema, body.value)
  if (!read.ok) return respond(read)
  return respond(await readComments(context, { document: documentId, ...read.value }))
})
