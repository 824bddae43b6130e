import { findingsSchema } from '@/lib/api/findings-requests'
import { listFindings } from '@/lib/workflows/list-findings'
import { theChecks } from '@/app/_server/context'
import { route } from '@/app/_server/handle'
import { queryOf } from '@/app/_server/query'
import { respond } from '@/app/_server/respond'

type Params = {
  readonly documentId: string
}

/** What checks have found so far; asking makes sure that the rest is checked. */
export const GET = route<Params>(async (context, request, { documentId }) => {
  const query = queryOf(findingsSchema, request)
  if (!query.ok) return respond(query)
  const answer = await listFindings(context, { document: documentId, ...query.value })
  if (answer.ok && answer.value.checked < answer.value.of) theChecks(context).due(documentId)
  return respond(answer)
})
