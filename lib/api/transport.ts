import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import type { FailureAnswer } from './answers'

/** The answer as JSON, or the refusal. */
export async function read<T>(url: string, init?: RequestInit): Promise<Result<T>> {
  const response = await reach(url, init)
  if (!response.ok) return response
  if (!response.value.ok) return refused(await refusalOf(response.value))
  return ok((await response.value.json()) as T)
}

/** A gzip file that never changes under its address, so that browsers keep it. */
export async function readPacked(url: string): Promise<Result<Uint8Array>> {
  const response = await reach(url, { cache: 'default' })
  if (!response.ok) return response
  if (!response.value.ok) return refused(await refusalOf(response.value))
  const unpacked = response.value.body?.pipeThrough(new DecompressionStream('gzip')) ?? null
  return ok(new Uint8Array(await new Response(unpacked).arrayBuffer()))
}

/** Only the network's own refusal is a failure here; an aborted call throws on, as its caller expects. */
export async function reach(url: string, init: RequestInit = {}): Promise<Result<Response>> {
  try {
    return ok(await fetch(url, { cache: 'no-store', ...init }))
  } catch (error) {
    if (error instanceof TypeError) return fail('server.unreachable')
    throw error
  }
}

/** The body of a refusal; `server.unexpectedAnswer` when it is none of ours (a proxy's page, say). */
export async function refusalOf(response: Response): Promise<FailureAnswer> {
  const body: unknown = await response.json().catch(() => null)
  if (isFailureAnswer(body)) return body
  return { failure: { code: 'server.unexpectedAnswer', args: { status: response.status } } }
}

/** A refusal as the result of a call. */
export function refused({ failure }: FailureAnswer) {
  return { ok: false, failure } as const
}

function isFailureAnswer(body: unknown): body is FailureAnswer {
  return typeof body === 'object' && body !== null && 'failure' in body
}

/** A request with a body. */
export function json(method: string, body: unknown): RequestInit {
  return { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
}
