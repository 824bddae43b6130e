import type { z } from 'zod'
import type { FailureArgs, Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'

/**
 * What came in over the network, checked; fails with `text.notStorable` (offset, line, character)
 * where a text holds NUL or a lone surrogate, else with `request.malformed` and the place (`at`) of
 * the first thing wrong.
 */
export function parseWith<S extends z.ZodType>(schema: S, input: unknown): Result<z.infer<S>> {
  const parsed = schema.safeParse(input)
  if (parsed.success) return ok(parsed.data)
  const notStorable = parsed.error.issues.map(notStorableAt).find((at) => at !== null)
  if (notStorable) return fail('text.notStorable', notStorable)
  return fail('request.malformed', { at: parsed.error.issues[0]?.path.join('.') ?? '' })
}

function notStorableAt(issue: z.core.$ZodIssue): FailureArgs | null {
  const place: unknown = issue.code === 'custom' ? issue.params?.notStorable : undefined
  return place === undefined ? null : (place as FailureArgs)
}
