import { windowSchema } from '@/lib/api/requests'
import { segmentsWindow } from '@/lib/workflows/segments-window'
import { route } from '@/app/_server/handle'
import { queryOf } from '@/app/_server/query'
import { respond } from '@/app/_server/respond'

export const GET = route<{ documentId: string }>(async (context, request, { documentId }) => {
  const window = queryOf(windowSchema, request)
  if (!window.ok) return respond(window)
  return respond(await segmentsWindow(context, { document: documentId, ...window.value }))
})
