import { memorySchema } from '@/lib/api/requests'
import { resetMemory } from '@/lib/workflows/reset-memory'
import { showMemory } from '@/lib/workflows/show-memory'
import { route } from '@/app/_server/handle'
import { queryOf } from '@/app/_server/query'
import { respond } from '@/app/_server/respond'

/** Subtags of two languages; `?project=` names the project, none or '' the documents without one. */
type Params = {
  readonly sourceLang: string
  readonly targetLang: string
}

export const GET = route<Params>(async (context, request, params) => {
  const which = queryOf(memorySchema, request, params)
  return respond(which.ok ? await showMemory(context, which.value) : which)
})

export const DELETE = route<Params>(async (context, request, params) => {
  const which = queryOf(memorySchema, request, params)
  return respond(which.ok ? await resetMemory(context, which.value) : which)
})
