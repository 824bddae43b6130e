import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ImportLine } from './answers'
import { createClient } from './client'

const client = createClient('http://server')
const files = { source: new File(['a'], 'a.txt'), target: new File(['b'], 'b.txt') }

describe('the client', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('takes a server that cannot be reached for a failure', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('fetch failed')))
    expect(await client.documents()).toMatchObject({ failure: { code: 'server.unreachable' } })
  })

  it('takes the answer of something else for a failure', async () => {
    answers(new Response('<html>Bad gateway</html>', { status: 502 }))
    expect(await client.documents()).toMatchObject({
      failure: { code: 'server.unexpectedAnswer', args: { status: 502 } },
    })
  })

  it('hands on a refusal with what stands instead', async () => {
    const refusal = { failure: { code: 'revision.stale', args: {} }, segments: [], seq: 4 }
    answers(Response.json(refusal, { status: 409 }))
    const action = { kind: 'undo', id: 'u', label: 'undo', action: 'a' } as const
    expect(await client.act('d', action)).toMatchObject({ failure: refusal.failure, refusal })
  })

  it('follows an import line by line, wherever the lines are cut', async () => {
    const done = {
      document: 'd',
      units: { source: 1, target: 1 },
      segments: 1,
      warnings: [],
      kept: [],
    }
    const lines: ImportLine[] = [
      { type: 'progress', stage: 'align', done: 0.5 },
      { type: 'done', ...done },
    ]
    answers(stream(lines.map((line) => `${JSON.stringify(line)}\n`).join(''), 7))
    const seen: number[] = []
    const onProgress = ({ done: share }: { done: number }) => seen.push(share)
    expect(await client.importDocument({ files, onProgress })).toEqual({ ok: true, value: done })
    expect(seen).toEqual([0.5])
  })

  it('says so when an import ends in the middle', async () => {
    answers(stream('{"type":"progress","stage":"read","done":1}\n', 10))
    expect(await client.importDocument({ files })).toMatchObject({
      failure: { code: 'import.interrupted' },
    })
  })

  it('reads the name of an exported file in any script', async () => {
    const disposition = `attachment; filename="_.txt"; filename*=UTF-8''%D0%9F%D0%B0%D1%80%D0%BE%D0%BC.txt`
    answers(new Response('x', { headers: { 'content-disposition': disposition } }))
    expect(await client.export('d', { unapproved: 'current' })).toMatchObject({
      value: { name: 'Паром.txt' },
    })
  })
})

function answers(response: Response) {
  vi.stubGlobal('fetch', () => Promise.resolve(response))
}

/** A body that arrives in pieces of `size` bytes. */
function stream(text: string, size: number): Response {
  const bytes = new TextEncoder().encode(text)
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size))
      controller.close()
    },
  })
  return new Response(body)
}
