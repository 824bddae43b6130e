import type { z } from 'zod'
import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'

/**
 * What came in over the network, checked; fails with `text.notStorable` (offset) where a text holds
 * NUL or a lone surrogate, else with `request.malformed` and the place of the first thing wrong.
 */
export function parseWith<S extends z.ZodType>(schema: S, input: unknown): Result<z.infer<S>> {
  const parsed = schema.safeParse(input)
  if (parsed.success) return ok(parsed.data)
  const notStorable = parsed.error.issues.map(notStorableAt).find((at) => at !== null)
  if (notStorable !== undefined) return fail('text.notStorable', { offset: notStorable })
  return fail('request.malformed', { at: parsed.error.issues[0]?.path.join('.') ?? '' })
}

function notStorableAt(issue: z.core.$ZodIssue): number | null {
  if (issue.code !== 'custom' || issue.params?.failure !== 'text.notStorable') return null
  return Number(issue.params.offset)
}
