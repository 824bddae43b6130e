import { afterEach, describe, expect, it, vi } from 'vitest'
import { guard } from './guard'

describe('who is answered', () => {
  afterEach(() => vi.unstubAllEnvs())

  it.each(['localhost:3000', '127.0.0.1:3000', '127.0.0.1', '[::1]:3000', 'LOCALHOST:1'])(
    'is whoever asks for %s',
    (host) => expect(codeOf('GET', { host })).toBe('ok'),
  )

  it.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example:3000', ''])(
    'is not who was led here under the name %j',
    (host) => expect(codeOf('GET', { host })).toBe('request.unknownHost'),
  )

  it('is also a name that the settings list', () => {
    vi.stubEnv('INTERLINEAR_ALLOWED_HOSTS', 'review.example, other.example')
    expect(codeOf('GET', { host: 'review.example:8080' })).toBe('ok')
    expect(codeOf('GET', { host: 'third.example' })).toBe('request.unknownHost')
  })
})

describe('who may change something', () => {
  const host = 'localhost:3000'
  const own = 'http://localhost:3000'

  it.each([
    ['our own page', { host, origin: own, 'sec-fetch-site': 'same-origin' }],
    ['our own page behind https', { host, origin: 'https://localhost:3000' }],
    ['a program that means this server', { host, origin: own }],
  ])('is %s', (_, headers) => expect(codeOf('POST', headers)).toBe('ok'))

  it.each([
    ['another site', { host, origin: 'http://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['another site, in an old browser', { host, origin: 'http://evil.example' }],
    ['another port of this computer', { host, origin: 'http://localhost:4000' }],
    ['a page without an origin', { host, origin: 'null' }],
    ['who does not say where from', { host }],
    ['another site that lies about one', { host, origin: own, 'sec-fetch-site': 'cross-site' }],
  ])('is not %s', (_, headers) => expect(codeOf('POST', headers)).toBe('request.crossSite'))
})

function codeOf(method: string, headers: Record<string, string>): string {
  const guarded = guard(new Request('http://localhost:3000/api', { method, headers }))
  return guarded.ok ? 'ok' : guarded.failure.code
}
