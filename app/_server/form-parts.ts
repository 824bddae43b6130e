import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'

/** What a part of a form holds as JSON, `{}` where it is not there. Fails with `request.malformed`. */
export function jsonPart(part: FormDataEntryValue | null): Result<unknown> {
  if (part === null) return ok({})
  if (typeof part !== 'string') return fail('request.malformed', { at: 'options' })
  try {
    return ok(JSON.parse(part) as unknown)
  } catch (error) {
    if (error instanceof SyntaxError) return fail('request.malformed', { at: 'options' })
    throw error
  }
}

/** A file, or a text that was pasted and is called `name`; null where there is none. */
export async function filePart(part: FormDataEntryValue | null, name: string, encoding?: string) {
  if (part === null) return null
  const chosen = encoding === undefined ? {} : { encoding }
  if (typeof part === 'string') return { name, bytes: new TextEncoder().encode(part), ...chosen }
  const bytes = new Uint8Array(await part.arrayBuffer())
  return { name: part.name || name, bytes, ...chosen }
}
