import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import { isKnownHost } from './known-hosts'

/**
 * May this request be answered at all?
 *
 * A page from elsewhere can send requests here with the reviewer's own rights, so what changes
 * anything must come from our own page, or from a program that says by its `Origin` header that it
 * means this server (`request.crossSite`). And a name of an attacker's that leads to this computer
 * makes his page "our own", so only known host names are answered (`request.unknownHost`).
 */
export function guard(request: Request): Result<null> {
  const host = request.headers.get('host') ?? ''
  if (!isKnownHost(host)) return fail('request.unknownHost', { host })
  if (SAFE.has(request.method) || isOwn(request.headers, host)) return ok(null)
  return fail('request.crossSite')
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

function isOwn(headers: Headers, host: string): boolean {
  const site = headers.get('sec-fetch-site')
  const origin = headers.get('origin')
  if (site !== null && site !== 'same-origin') return false
  if (origin === null) return site !== null
  return URL.canParse(origin) && new URL(origin).host === host
}
