import { parseWith } from '@/lib/api/parse'
import { projectSchema, settingsSchema } from '@/lib/api/requests'
import { ok } from '@/lib/model/result'
import { projectSettings, saveProjectSettings } from '@/lib/workflows/project-settings'
import { jsonBody } from '@/app/_server/body'
import { route } from '@/app/_server/handle'
import { queryOf } from '@/app/_server/query'
import { respond } from '@/app/_server/respond'

export const dynamic = 'force-dynamic'

export const GET = route(async (context, request) => {
  const which = queryOf(projectSchema, request)
  return respond(which.ok ? ok(await projectSettings(context, which.value)) : which)
})

export const PUT = route(async (context, request) => {
  const which = queryOf(projectSchema, request)
  if (!which.ok) return respond(which)
  const body = await jsonBody(request)
  if (!body.ok) return respond(body)
  const settings = parseWith(settingsSchema, body.value)
  if (!settings.ok) return respond(settings)
  return respond(await saveProjectSettings(context, { ...which.value, ...settings.value }))
})
