import { errorWeightsSchema } from '@/lib/api/annotation-requests'
import { parseWith } from '@/lib/api/parse'
import { projectSchema } from '@/lib/api/requests'
import { ok } from '@/lib/model/result'
import { errorWeights, setErrorWeights } from '@/lib/workflows/error-weights'
import { jsonBody } from '@/app/_server/body'
import { route } from '@/app/_server/handle'
import { queryOf } from '@/app/_server/query'
import { respond } from '@/app/_server/respond'

export const dynamic = 'force-dynamic'

export const GET = route(async (context, request) => {
  const which = queryOf(projectSchema, request)
  return respond(which.ok ? ok(await errorWeights(context, which.value)) : which)
})

export const PUT = route(async (context, request) => {
  const which = queryOf(projectSchema, request)
  if (!which.ok) return respond(which)
  const body = await jsonBody(request)
  if (!body.ok) return respond(body)
  const parsed = parseWith(errorWeightsSchema, body.value)
  if (!parsed.ok) return respond(parsed)
  const { weights } = parsed.value
  return respond(await setErrorWeights(context, { ...which.value, weights }))
})
