import { parseWith } from '@/lib/api/parse'
import type { ImportOptions } from '@/lib/api/requests'
import { importOptionsSchema } from '@/lib/api/requests'
import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import type { ImportCommand } from '@/lib/workflows/import-document'

/**
 * The parts of an import's form: `source` and `target` (files or texts), or `bilingual` (a file that
 * holds both), and `options` (JSON).
 */
export async function importForm(form: FormData): Promise<Result<ImportCommand>> {
  const options = optionsOf(form.get('options'))
  if (!options.ok) return options
  const { sourceEncoding, targetEncoding, columns, ...rest } = options.value
  const bilingual = await fileOf(form.get('bilingual'), 'bilingual.xlf', sourceEncoding)
  if (bilingual) return ok({ bilingual, hints: columns ? { columns } : {}, options: rest })
  const source = await fileOf(form.get('source'), 'source.txt', sourceEncoding)
  const target = await fileOf(form.get('target'), 'target.txt', targetEncoding)
  if (!source || !target) return fail('request.malformed', { at: source ? 'target' : 'source' })
  return ok({ source, target, options: rest })
}

function optionsOf(part: FormDataEntryValue | null): Result<ImportOptions> {
  if (part === null) return ok({})
  if (typeof part !== 'string') return fail('request.malformed', { at: 'options' })
  try {
    return parseWith(importOptionsSchema, JSON.parse(part))
  } catch (error) {
    if (error instanceof SyntaxError) return fail('request.malformed', { at: 'options' })
    throw error
  }
}

async function fileOf(part: FormDataEntryValue | null, name: string, encoding?: string) {
  if (part === null) return null
  const chosen = encoding === undefined ? {} : { encoding }
  if (typeof part === 'string') return { name, bytes: new TextEncoder().encode(part), ...chosen }
  const bytes = new Uint8Array(await part.arrayBuffer())
  return { name: part.name || name, bytes, ...chosen }
}
