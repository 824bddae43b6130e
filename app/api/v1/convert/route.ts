import { parseWith } from '@/lib/api/parse'
import { convertOptionsSchema } from '@/lib/api/requests'
import { fail } from '@/lib/model/result'
import { convertFile } from '@/lib/workflows/convert-file'
import { attachment } from '@/app/_server/attachment'
import { formBody } from '@/app/_server/body'
import { filePart, jsonPart } from '@/app/_server/form-parts'
import { route } from '@/app/_server/handle'
import { localeOf } from '@/app/_server/locale-of'
import { respond } from '@/app/_server/respond'
import { withWarnings } from '@/app/_server/with-warnings'

export const dynamic = 'force-dynamic'

/**
 * A file that holds both sides in another format that does; `bilingual` and `options` (JSON) are parts
 * of a form. What is not in the new file is told in the header `x-interlinear-warnings`.
 */
export const POST = route(async (context, request) => {
  const form = await formBody(request)
  if (!form.ok) return respond(form)
  const json = jsonPart(form.value.get('options'))
  if (!json.ok) return respond(json)
  const options = parseWith(convertOptionsSchema, json.value)
  if (!options.ok) return respond(options)
  const { encoding, ...rest } = options.value
  const file = await filePart(form.value.get('bilingual'), 'bilingual.xlf', encoding)
  if (!file) return respond(fail('request.malformed', { at: 'bilingual' }))
  const converted = await convertFile(context, {
    ...{ file, options: rest, locale: localeOf(request), signal: request.signal },
  })
  if (!converted.ok) return respond(converted)
  return withWarnings(attachment(converted.value.file), converted.value.warnings)
})
