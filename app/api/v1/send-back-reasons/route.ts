import { reasonsSchema } from '@/lib/api/comment-requests'
import { parseWith } from '@/lib/api/parse'
import { projectSchema } from '@/lib/api/requests'
import { ok } from '@/lib/model/result'
import { saveSendBackReasons, sendBackReasons } from '@/lib/workflows/send-back-reasons'
import { jsonBody } from '@/app/_server/body'
import { route } from '@/app/_server/handle'
import { queryOf } from '@/app/_server/query'
import { respond } from '@/app/_server/respond'

export const dynamic = 'force-dynamic'

export const GET = route(async (context, request) => {
  const which = queryOf(projectSchema, request)
  return respond(which.ok ? ok(await sendBackReasons(context, which.value)) : which)
})

export const PUT = route(async (context, request) => {
  const which = queryOf(projectSchema, request)
  if (!which.ok) return respond(which)
  const body = await jsonBody(request)
  if (!body.ok) return respond(body)
  const list = parseWith(reasonsSchema, body.value)
  if (!list.ok) return respond(list)
  return respond(await saveSendBackReasons(context, { ...which.value, ...list.value }))
})
