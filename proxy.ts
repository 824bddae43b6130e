import { type NextRequest, NextResponse } from 'next/server'
import { isKnownHost } from '@/app/_server/known-hosts'

/**
 * Sends every page with a content security policy of its own nonce, and none to who was led here
 * under a foreign name.
 *
 * The API stays out of the matcher: Next would cut request bodies over 10 MB off in silence, and
 * answers that are no pages run no scripts.
 */
export function proxy(request: NextRequest) {
  const host = request.headers.get('host') ?? ''
  if (!isKnownHost(host)) return new NextResponse(null, { status: 421 })
  const nonce = btoa(crypto.randomUUID())
  const policy = policyOf(nonce, process.env.NODE_ENV !== 'production')
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  response.headers.set('x-content-type-options', 'nosniff')
  response.headers.set('referrer-policy', 'same-origin')
  return response
}

export const config = { matcher: ['/((?!api/|_next/|icon\\.svg).*)'] }

function policyOf(nonce: string, dev: boolean): string {
  return [
    "default-src 'self'",
    // React's development build explains errors by eval.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`,
    // Its error overlay brings style elements without a nonce.
    `style-src 'self' ${dev ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}
