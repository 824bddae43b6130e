import { dictionarySchema } from '@/lib/api/dictionary-requests'
import { parseWith } from '@/lib/api/parse'
import { showDictionary } from '@/lib/workflows/show-dictionary'
import { route } from '@/app/_server/handle'
import { respond } from '@/app/_server/respond'

export const dynamic = 'force-dynamic'

type Params = {
  readonly lang: string
}

/** Which dictionary a page should load for a language, to spell as the server does. */
export const GET = route<Params>(async (_context, _request, params) => {
  const asked = parseWith(dictionarySchema, params)
  return respond(asked.ok ? await showDictionary(asked.value) : asked)
})
