import { queryOf } from '@/app/_server/query'
import { route } from '@/app/_server/handle'
import { respond } from '@/app/_server/respond'
import { realignmentSchema } from '@/lib/api/requests'
import { realignRest } from '@/lib/workflows/realign-rest'

/** A proposal: it changes nothing, but is work enough to be asked for by POST. */
export const POST = route<{ documentId: string }>(async (context, request, { documentId }) => {
  const query = queryOf(realignmentSchema, request)
  if (!query.ok) return respond(query)
  const { signal } = request
  return respond(await realignRest(context, { document: documentId, ...query.value, signal }))
})
