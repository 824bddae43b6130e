import { DEFAULT_MAX_UPLOAD } from '@/lib/api/requests'
import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'

/** An action on a whole document of long texts stays well below this. */
const MAX_JSON = 32 * 1024 * 1024

/** Bytes that one import may bring, both files and what surrounds them. */
export function maxUpload(): number {
  const set = Number(process.env.INTERLINEAR_MAX_UPLOAD)
  return Number.isFinite(set) && set > 0 ? set : DEFAULT_MAX_UPLOAD
}

/** The request's JSON; fails with `request.malformed` or `request.tooLarge`. */
export async function jsonBody(request: Request): Promise<Result<unknown>> {
  const bytes = await wholeBody(request, MAX_JSON)
  if (!bytes) return fail('request.tooLarge', { megabytes: megabytes(MAX_JSON) })
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown)
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return fail('request.malformed')
    throw error
  }
}

/** The request's form; fails with `file.tooLarge` (megabytes) or `request.malformed`. */
export async function formBody(request: Request): Promise<Result<FormData>> {
  const limit = maxUpload()
  const bytes = await wholeBody(request, limit)
  if (!bytes) return fail('file.tooLarge', { megabytes: megabytes(limit) })
  const headers = { 'content-type': request.headers.get('content-type') ?? '' }
  try {
    return ok(await new Response(bytes, { headers }).formData())
  } catch (error) {
    if (error instanceof TypeError) return fail('request.malformed')
    throw error
  }
}

/** Null when it is larger than `limit`; no more than that is ever kept. */
async function wholeBody(request: Request, limit: number) {
  if (Number(request.headers.get('content-length')) > limit) return null
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of request.body ?? []) {
    size += part.byteLength
    if (size > limit) return null
    parts.push(part)
  }
  return Buffer.concat(parts, size)
}

function megabytes(bytes: number): number {
  return Math.round(bytes / (1024 * 1024))
}
