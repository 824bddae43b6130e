import type { z } from 'zod'
import { parseWith } from '@/lib/api/parse'
import type { Result } from '@/lib/model/result'

/**
 * What stands behind the `?` of an address, with the parts of its path where they are asked for,
 * checked; fails with `request.malformed`.
 */
export function queryOf<S extends z.ZodType>(
  schema: S,
  request: Request,
  params: Readonly<Record<string, string>> = {},
): Result<z.infer<S>> {
  const query = Object.fromEntries(new URL(request.url).searchParams)
  return parseWith(schema, { ...query, ...params })
}
