import { afterEach, describe, expect, it, vi } from 'vitest'
import { attachment } from './attachment'
import { formBody, jsonBody } from './body'
import { importForm } from './import-form'
import { importStream } from './import-stream'
import { ok } from '@/lib/model/result'
import { fail } from '@/lib/model/result'

describe('a JSON body', () => {
  it('is read', async () => {
    expect(await jsonBody(post('{"a":1}'))).toEqual({ ok: true, value: { a: 1 } })
  })

  it.each(['', '{', '{"a":1}x'])('is malformed when it is %j', async (body) => {
    expect(await jsonBody(post(body))).toMatchObject({ failure: { code: 'request.malformed' } })
  })
})

describe('an import form', () => {
  afterEach(() => vi.unstubAllEnvs())

  it('gives files, pasted texts and options', async () => {
    const form = new FormData()
    form.set('source', new File(['Паром'], 'паром.txt'))
    form.set('target', 'Ferry')
    form.set('options', '{"title":"T","targetEncoding":"windows-1251"}')
    const read = await formBody(new Request('http://s', { method: 'POST', body: form }))
    expect(read.ok && (await importForm(read.value))).toMatchObject({
      value: {
        source: { name: 'паром.txt' },
        target: { name: 'target.txt', encoding: 'windows-1251' },
        options: { title: 'T' },
      },
    })
  })

  it('is refused when it is too large, whatever length it claims', async () => {
    vi.stubEnv('INTERLINEAR_MAX_UPLOAD', '1000')
    const tooLarge = { failure: { code: 'file.tooLarge' } }
    expect(await formBody(post('x'.repeat(2000)))).toMatchObject(tooLarge)
    const body = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(300)),
    })
    const endless = { method: 'POST', body, duplex: 'half' }
    expect(await formBody(new Request('http://s', endless))).toMatchObject(tooLarge)
  })

  it('is malformed when it is no form, or lacks a file', async () => {
    const malformed = { failure: { code: 'request.malformed' } }
    expect(await formBody(post('no form'))).toMatchObject(malformed)
    expect(await importForm(new FormData())).toMatchObject(malformed)
  })
})

describe('the answer to an import', () => {
  const done = {
    document: 'd',
    units: { source: 1, target: 1 },
    segments: 1,
    warnings: [],
    kept: [],
  }

  it('is a plain refusal when the files themselves are at fault', async () => {
    const response = await importStream(() => Promise.resolve(fail('file.empty')))
    expect(response.status).toBe(422)
    expect(await response.json()).toEqual({ failure: { code: 'file.empty', args: {} } })
  })

  it('is a stream of lines otherwise, the last of which says how it ended', async () => {
    const response = await importStream((onProgress) => {
      onProgress('read', 1)
      for (let n = 0; n <= 1000; n++) onProgress('align', n / 1000)
      return Promise.resolve(ok(done))
    })
    const lines = (await response.text()).trimEnd().split('\n')
    expect(JSON.parse(lines.at(-1) ?? '')).toEqual({ type: 'done', ...done })
    expect(lines.length).toBe(103)
  })

  it('cancels the work when nobody listens any more', async () => {
    const stopped = new Promise<string>((resolve) => {
      void importStream((onProgress, signal) => {
        onProgress('read', 1)
        return new Promise((end) => {
          signal.addEventListener('abort', () => {
            resolve('stopped')
            end(fail('work.cancelled'))
          })
        })
      }).then((response) => response.body?.cancel())
    })
    expect(await stopped).toBe('stopped')
  })
})

describe('an attachment', () => {
  it('carries a name of any script and cannot be broken out of', () => {
    const bytes = new TextEncoder().encode('x')
    const name = `"Паром"\r\nX: (1)'*.txt`
    const { headers } = attachment({ name, bytes, mediaType: 'text/plain; charset=utf-8' })
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="_________X: (1)'*.txt"; ` +
        `filename*=UTF-8''%22%D0%9F%D0%B0%D1%80%D0%BE%D0%BC%22%0D%0AX%3A%20%281%29%27%2A.txt`,
    )
  })
})

function post(body: string): Request {
  return new Request('http://s', { method: 'POST', body })
}
