import { outline } from '@/lib/workflows/outline'
import { theChecks } from '@/app/_server/context'
import { route } from '@/app/_server/handle'
import { respond } from '@/app/_server/respond'

export const GET = route<{ documentId: string }>(async (context, _request, { documentId }) => {
  const answer = await outline(context, { document: documentId })
  if (answer.ok) theChecks(context).due(documentId)
  return respond(answer)
})
