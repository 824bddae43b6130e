import { parseWith } from '@/lib/api/parse'
import { importOptionsSchema } from '@/lib/api/requests'
import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import type { ImportCommand } from '@/lib/workflows/import-document'
import { filePart, jsonPart } from './form-parts'

/**
 * The parts of an import's form: `source` and `target` (files or texts), or `bilingual` (a file that
 * holds both), and `options` (JSON).
 */
export async function importForm(form: FormData): Promise<Result<ImportCommand>> {
  const json = jsonPart(form.get('options'))
  if (!json.ok) return json
  const options = parseWith(importOptionsSchema, json.value)
  if (!options.ok) return options
  const { sourceEncoding, targetEncoding, columns, ...rest } = options.value
  const bilingual = await filePart(form.get('bilingual'), 'bilingual.xlf', sourceEncoding)
  if (bilingual) return ok({ bilingual, hints: columns ? { columns } : {}, options: rest })
  const source = await filePart(form.get('source'), 'source.txt', sourceEncoding)
  const target = await filePart(form.get('target'), 'target.txt', targetEncoding)
  if (!source || !target) return fail('request.malformed', { at: source ? 'target' : 'source' })
  return ok({ source, target, options: rest })
}
