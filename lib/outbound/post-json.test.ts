import { createServer } from 'node:http'
import type { RequestListener, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { isPrivate } from './addresses'
import { postForm, postJson } from './post-json'

describe('addresses that are not on the public internet', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '::1',
    '::',
    'fe80::1',
    'fd00::1',
    '::ffff:127.0.0.1',
    '::127.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    'no address',
  ])('%s', (address) => expect(isPrivate(address)).toBe(true))

  it.each(['8.8.8.8', '172.32.0.1', '2606:4700:4700::1111', '::ffff:8.8.8.8'])(
    'but not %s',
    (address) => expect(isPrivate(address)).toBe(false),
  )
})

describe('sending JSON outside', () => {
  const servers: Server[] = []
  afterEach(() => servers.splice(0).forEach((server) => server.close()))

  it('gives the JSON that a server answers, which saw the body and the headers', async () => {
    const host = await serve((request, response) => {
      request.setEncoding('utf8').once('data', (body: string) => {
        response.end(
          JSON.stringify({ body: JSON.parse(body) as unknown, key: request.headers['x-key'] }),
        )
      })
    })
    const answer = await call(`http://${host}/v1`, { allow: [host], headers: { 'x-key': 'k' } })
    expect(answer).toEqual({ ok: true, value: { body: { question: 1 }, key: 'k' } })
  })

  it('sends the fields of a form to who takes no JSON', async () => {
    const host = await serve((request, response) => {
      const type = request.headers['content-type']
      request.setEncoding('utf8').once('data', (body: string) => {
        response.end(JSON.stringify([type, ...new URLSearchParams(body)]))
      })
    })
    const limits = { allow: [host], timeoutMs: 5_000, maxBytes: 1_000 }
    const answer = await postForm(`http://${host}/`, { text: 'a&b=ü 😀' }, limits)
    const value = ['application/x-www-form-urlencoded', ['text', 'a&b=ü 😀']]
    expect(answer).toEqual({ ok: true, value })
  })

  it.each([
    'http://127.0.0.1:9/',
    'http://localhost:9/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://[::1]:9/',
    'http://[::ffff:127.0.0.1]/',
    'http://169.254.169.254/latest/meta-data',
  ])('refuses %s', async (url) =>
    expect(await call(url, {})).toMatchObject({ failure: { code: 'outbound.blocked' } }),
  )

  it('gives up an answer that stops in the middle', async () => {
    const host = await serve((_request, response) => void response.write('{"half":'))
    expect(await call(`http://${host}/`, { allow: [host], timeoutMs: 200 })).toMatchObject({
      failure: { code: 'outbound.tooLong' },
    })
  })

  it('finds a server of this computer by its name, in capitals too', async () => {
    const host = await serve((_request, response) => response.end('1'))
    const port = host.split(':')[1] ?? ''
    const answer = await call(`http://localhost:${port}/`, { allow: [`LOCALHOST:${port}`] })
    expect(answer).toEqual({ ok: true, value: 1 })
  })

  it('ends when it is cancelled', async () => {
    const host = await serve(() => undefined)
    const limits = { allow: [host], timeoutMs: 5_000, maxBytes: 100 }
    const answer = await postJson(`http://${host}/`, {}, {}, limits, AbortSignal.timeout(100))
    expect(answer).toEqual({ ok: false, failure: { code: 'work.cancelled', args: {} } })
  })

  it.each(['file:///etc/passwd', 'ftp://example.com', 'nonsense', 'http://user@example.com'])(
    'takes %s for no address',
    async (url) =>
      expect(await call(url, {})).toMatchObject({ failure: { code: 'outbound.badUrl' } }),
  )

  it('follows no redirect, wherever it leads', async () => {
    const host = await serve((_, response) => {
      response.writeHead(302, { location: 'http://169.254.169.254/' }).end()
    })
    expect(await call(`http://${host}/`, { allow: [host] })).toMatchObject({
      failure: { code: 'outbound.refused', args: { status: 302 } },
    })
  })

  it('reads no more than it may', async () => {
    const host = await serve((_, response) => response.end('x'.repeat(100_000)))
    expect(await call(`http://${host}/`, { allow: [host], maxBytes: 1_000 })).toMatchObject({
      failure: { code: 'outbound.tooLarge' },
    })
  })

  it('waits no longer than it may', async () => {
    const host = await serve(() => undefined)
    expect(await call(`http://${host}/`, { allow: [host], timeoutMs: 50 })).toMatchObject({
      failure: { code: 'outbound.tooLong' },
    })
  })

  it('says when there is no server, and when the answer is no JSON', async () => {
    const host = await serve((_, response) => response.end('<html>'))
    expect(await call(`http://${host}/`, { allow: [host] })).toMatchObject({
      failure: { code: 'outbound.notJson' },
    })
    servers.splice(0).forEach((server) => server.close())
    expect(await call(`http://${host}/`, { allow: [host] })).toMatchObject({
      failure: { code: 'outbound.unreachable' },
    })
  })

  /** Starts a server on a free port and gives its host and port. */
  async function serve(listener: RequestListener): Promise<string> {
    const server = createServer(listener)
    servers.push(server)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return `127.0.0.1:${(server.address() as AddressInfo).port}`
  }
})

interface Given {
  readonly allow?: readonly string[]
  readonly headers?: Record<string, string>
  readonly maxBytes?: number
  readonly timeoutMs?: number
}

function call(url: string, { allow = [], headers = {}, maxBytes = 1e6, timeoutMs = 5_000 }: Given) {
  return postJson(url, { question: 1 }, headers, { allow, maxBytes, timeoutMs })
}
