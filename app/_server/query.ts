import type { z } from 'zod'
import { parseWith } from '@/lib/api/parse'
import type { Result } from '@/lib/model/result'

/** What stands behind the `?` of an address, checked; fails with `request.malformed`. */
export function queryOf<S extends z.ZodType>(schema: S, request: Request): Result<z.infer<S>> {
  return parseWith(schema, Object.fromEntries(new URL(request.url).searchParams))
}
