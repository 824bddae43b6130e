import { parseWith } from '@/lib/api/parse'
import { searchSchema } from '@/lib/api/search-requests'
import { searchDocument, searchIds } from '@/lib/workflows/search-document'
import { jsonBody } from '@/app/_server/body'
import { route } from '@/app/_server/handle'
import { respond } from '@/app/_server/respond'

export const POST = route<{ documentId: string }>(async (context, request, { documentId }) => {
  const body = await jsonBody(request)
  if (!body.ok) return respond(body)
  const asked = parseWith(searchSchema, body.value)
  if (!asked.ok) return respond(asked)
  const { idsOnly, from, limit, ...what } = asked.value
  const command = { document: documentId, ...what }
  return respond(
    idsOnly
      ? await searchIds(context, command)
      : await searchDocument(context, { ...command, from, limit }),
  )
})
