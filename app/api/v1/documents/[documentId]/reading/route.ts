import { readingSchema } from '@/lib/api/requests'
import { readDocument } from '@/lib/workflows/read-document'
import { route } from '@/app/_server/handle'
import { queryOf } from '@/app/_server/query'
import { respond } from '@/app/_server/respond'

/** The beginning of the target as it would be exported now. */
export const GET = route<{ documentId: string }>(async (context, request, { documentId }) => {
  const query = queryOf(readingSchema, request)
  if (!query.ok) return respond(query)
  const { unapproved, changes, most } = query.value
  const withChanges = changes === 'yes'
  return respond(
    await readDocument(context, { document: documentId, unapproved, withChanges, most }),
  )
})
