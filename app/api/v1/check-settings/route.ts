import { checkChangeSchema, checkSettingsSchema } from '@/lib/api/findings-requests'
import { parseWith } from '@/lib/api/parse'
import { projectSchema } from '@/lib/api/requests'
import { ok } from '@/lib/model/result'
import {
  changeCheckSettings,
  checkSettingsOf,
  saveCheckSettings,
} from '@/lib/workflows/check-settings'
import { jsonBody } from '@/app/_server/body'
import { checkProject } from '@/app/_server/context'
import { route } from '@/app/_server/handle'
import { queryOf } from '@/app/_server/query'
import { respond } from '@/app/_server/respond'

export const dynamic = 'force-dynamic'

export const GET = route(async (context, request) => {
  const which = queryOf(projectSchema, request)
  return respond(which.ok ? ok(await checkSettingsOf(context, which.value)) : which)
})

export const PUT = route(async (context, request) => {
  const which = queryOf(projectSchema, request)
  if (!which.ok) return respond(which)
  const body = await jsonBody(request)
  if (!body.ok) return respond(body)
  const settings = parseWith(checkSettingsSchema, body.value)
  if (!settings.ok) return respond(settings)
  const saved = await saveCheckSettings(context, { ...which.value, ...settings.value })
  if (saved.ok) await checkProject(context, which.value.project)
  return respond(saved)
})

/** Changes a part: switches a check, adds a word or takes one out, saves lists beside others. */
export const PATCH = route(async (context, request) => {
  const which = queryOf(projectSchema, request)
  if (!which.ok) return respond(which)
  const body = await jsonBody(request)
  if (!body.ok) return respond(body)
  const asked = parseWith(checkChangeSchema, body.value)
  if (!asked.ok) return respond(asked)
  const saved = await changeCheckSettings(context, { ...which.value, ...asked.value })
  if (saved.ok) await checkProject(context, which.value.project)
  return respond(saved)
})
