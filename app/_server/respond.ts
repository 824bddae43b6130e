import type { FailureAnswer } from '@/lib/api/answers'
import type { Failure } from '@/lib/model/result'

/** A refusal may carry more than its failure: what stands instead, or a list. */
type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure; readonly refusal?: FailureAnswer | null }

/** A Result as an HTTP answer. What is refused as things stand, and may go through later, is 409. */
export function respond(outcome: Outcome<unknown>): Response {
  if (outcome.ok) return json(outcome.value, 200)
  const body: FailureAnswer = outcome.refusal ?? { failure: outcome.failure }
  return json(body, outcome.refusal ? 409 : statusOf(outcome.failure.code))
}

export function json(body: unknown, status: number): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } })
}

/** The HTTP status of a failure: by its whole code, else by what stands before the dot, else 422. */
export function statusOf(code: string): number {
  return STATUS[code] ?? STATUS[code.split('.')[0] ?? ''] ?? 422
}

// 422: understood, and not possible with what was sent.
const STATUS: Readonly<Partial<Record<string, number>>> = {
  request: 400,
  'request.crossSite': 403,
  'request.tooLarge': 413,
  'request.unknownHost': 421,
  'file.tooLarge': 413,
  'annotation.missing': 404,
  'annotation.notYours': 403,
  'comment.missing': 404,
  'comment.notYours': 403,
  'dictionary.missing': 404,
  'document.missing': 404,
  'memory.missing': 404,
  report: 503,
  'sample.missing': 404,
  'segment.missing': 404,
  store: 503,
  'store.full': 507,
  work: 503,
  'work.tooLarge': 413,
  'server.bug': 500,
}
