/** An expected refusal, as a value: `code` is a key of `failures.json`, `args` fill its placeholders. */
export interface Failure {
  readonly code: string
  readonly args: FailureArgs
}

export type FailureArgs = Readonly<Record<string, string | number>>

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure }

export function ok<T>(value: T): Result<T> {
  return { ok: true, value }
}

export function fail(code: string, args: FailureArgs = {}): { ok: false; failure: Failure } {
  return { ok: false, failure: { code, args } }
}
