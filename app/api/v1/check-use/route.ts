import { projectSchema } from '@/lib/api/requests'
import { ok } from '@/lib/model/result'
import { checkUse } from '@/lib/workflows/check-use'
import { route } from '@/app/_server/handle'
import { queryOf } from '@/app/_server/query'
import { respond } from '@/app/_server/respond'

export const dynamic = 'force-dynamic'

export const GET = route(async (context, request) => {
  const which = queryOf(projectSchema, request)
  return respond(which.ok ? ok(await checkUse(context, which.value)) : which)
})
