import { createServer } from 'node:http'
import type { RequestListener, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { languageToolAt, languageToolServer } from './languagetool'

describe('a LanguageTool server', () => {
  const servers: Server[] = []
  afterEach(() => {
    for (const server of servers.splice(0)) server.close()
  })

  it('says what it objects to, text by text, in UTF-16', async () => {
    const { server, asked } = await serve(answerAll)
    const tool = languageToolAt(server)
    const said = await tool.ask('de', ['😀 xx ist da.', 'Nichts.', 'Und xx noch xx.'])
    expect(said.ok && [...said.value].map(([text, found]) => [text, found.map(placeOf)])).toEqual([
      ['😀 xx ist da.', ['3-5 yy']],
      ['Nichts.', []],
      ['Und xx noch xx.', ['4-6 yy', '12-14 yy']],
    ])
    expect(asked.map((fields) => fields.get('text'))).toEqual([
      '😀 xx ist da.\n\nNichts.\n\nUnd xx noch xx.',
    ])
  })

  it('is not asked about spelling where there is a dictionary, nor about typography', async () => {
    const { server, asked } = await serve(answerAll)
    const tool = languageToolAt(server)
    await tool.ask('en-GB', ['One.'])
    await tool.ask('xx', ['One.'])
    const fields = asked.map((one) => [one.get('language'), one.get('disabledCategories')])
    expect(fields).toEqual([
      ['en-GB', 'TYPOGRAPHY,TYPOS'],
      ['xx', 'TYPOGRAPHY'],
    ])
  })

  it('is asked by the language alone where it does not know the tag, and by no other', async () => {
    const { server, asked } = await serve((fields, response) => {
      if (fields.get('language') === 'de') answerAll(fields, response)
      else response.writeHead(400).end('Error: not a language code known')
    })
    const tool = languageToolAt(server)
    const said = await tool.ask('de-Latn', ['Ein xx.'])
    expect(said.ok && said.value.get('Ein xx.')?.map(placeOf)).toEqual(['4-6 yy'])
    const none = await tool.ask('hu', ['Egy xx.'])
    expect(none).toEqual({ ok: true, value: new Map([['Egy xx.', []]]) })
    await tool.ask('hu', ['Két xx.'])
    expect(tool.failure()).toBeNull()
    expect(asked.map((fields) => fields.get('language'))).toEqual(['de-Latn', 'de', 'hu'])
  })

  it('is asked once about a text, and some pages at a time', async () => {
    const { server, asked } = await serve(answerAll)
    const tool = languageToolAt(server)
    const texts = Array.from({ length: 40 }, (_, n) => `${n} ${'word '.repeat(200)}xx`)
    const first = await tool.ask('de', texts)
    expect(asked).toHaveLength(3)
    expect(await tool.ask('de', texts)).toEqual(first)
    expect(asked).toHaveLength(3)
    expect(first.ok && [...first.value.values()].every((found) => found.length === 1)).toBe(true)
  })

  it('is not asked about a text of many pages, nor about none', async () => {
    const { server, asked } = await serve(answerAll)
    const said = await languageToolAt(server).ask('de', ['xx '.repeat(10_000), ' ', ''])
    expect(said.ok && [...said.value.values()]).toEqual([[], [], []])
    expect(asked).toEqual([])
  })

  it.each<[name: string, answer: (response: ServerResponse) => void, code: string]>([
    ['no LanguageTool', (response) => json(response, { hello: 1 }), 'languagetool.unusable'],
    [
      'of places before the text',
      (response) => json(response, { matches: [{ ...matchAt(0), offset: -1 }] }),
      'languagetool.unusable',
    ],
    ['an error', (response) => response.writeHead(500).end(), 'outbound.refused'],
    ['a page', (response) => response.end('<html>'), 'outbound.notJson'],
    ['silent', () => undefined, 'outbound.tooLong'],
    [
      'endless',
      (response) => response.end(`{"matches":[${'0,'.repeat(5_000_000)}0]}`),
      'outbound.tooLarge',
    ],
  ])('that is %s is left alone for five minutes', async (_name, answer, code) => {
    const { server, asked } = await serve((_fields, response) => answer(response))
    let now = 0
    const tool = languageToolAt({ ...server, timeoutMs: 1_000, now: () => now })
    expect(await tool.ask('de', ['One.'])).toMatchObject({ failure: { code } })
    expect(tool.failure()).toMatchObject({ code })
    now = 299_000
    expect(await tool.ask('de', ['One.'])).toMatchObject({ failure: { code } })
    expect(asked).toHaveLength(1)
    now = 301_000
    expect(tool.failure()).toBeNull()
  })

  it('finds nothing where its places lie beyond the text, or over two', async () => {
    const matches = [matchAt(100), { ...matchAt(3), length: 5 }, { ...matchAt(0), length: 0 }]
    const { server } = await serve((_fields, response) => json(response, { matches }))
    const said = await languageToolAt(server).ask('de', ['One.', 'Two.'])
    expect(said.ok && [...said.value.values()]).toEqual([[], []])
  })

  it('is no failure when who asked has gone', async () => {
    const { server } = await serve(() => undefined)
    const tool = languageToolAt(server)
    const said = await tool.ask('de', ['One.'], AbortSignal.timeout(100))
    expect(said).toMatchObject({ failure: { code: 'work.cancelled' } })
    expect(tool.failure()).toBeNull()
  })

  it('on a private network has to be allowed', async () => {
    const { server, asked } = await serve(answerAll)
    const tool = languageToolAt({ ...server, allow: [] })
    expect(await tool.ask('de', ['One.'])).toMatchObject({ failure: { code: 'outbound.blocked' } })
    expect(asked).toEqual([])
  })

  it('is named by the settings, or there is none', () => {
    expect(languageToolServer({})).toBeNull()
    const env = {
      INTERLINEAR_LANGUAGETOOL_URL: 'http://lt:8010/v2',
      INTERLINEAR_OUTBOUND_ALLOW: 'lt:8010, other',
    }
    expect(languageToolServer(env)).toEqual({
      ...{ url: 'http://lt:8010/v2', allow: ['lt:8010', 'other'] },
    })
  })

  /** Starts a server on a free port; `asked` holds the fields of each question. */
  async function serve(answer: (fields: URLSearchParams, response: ServerResponse) => unknown) {
    const asked: URLSearchParams[] = []
    const listener: RequestListener = (request, response) => {
      let body = ''
      request.setEncoding('utf8').on('data', (part: string) => (body += part))
      request.on('end', () => {
        const fields = new URLSearchParams(body)
        asked.push(fields)
        if (request.url === '/v2/check') answer(fields, response)
        else response.writeHead(404).end()
      })
    }
    const server = createServer(listener)
    servers.push(server)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
    return { asked, server: { url: `http://${host}/v2/`, allow: [host] } }
  }
})

/** Objects to each `xx`, as LanguageTool would say it. */
function answerAll(fields: URLSearchParams, response: ServerResponse) {
  const places = (fields.get('text') ?? '').matchAll(/xx/g)
  json(response, { matches: Array.from(places, ({ index }) => matchAt(index)) })
}

function matchAt(offset: number) {
  return {
    ...{ message: 'Not xx.', shortMessage: 'xx', sentence: '', offset, length: 2 },
    replacements: ['yy', 'zz', 'aa', 'bb'].map((value) => ({ value })),
    context: { text: '', offset: 0, length: 0 },
    rule: {
      ...{ id: 'XX', description: 'xx', issueType: 'grammar' },
      category: { id: 'GRAMMAR', name: 'Grammar' },
    },
  }
}

function json(response: ServerResponse, value: unknown) {
  response.setHeader('content-type', 'application/json').end(JSON.stringify(value))
}

function placeOf({ start, end, replacements: [first] }: Found) {
  return `${start}-${end} ${first ?? ''}`
}

interface Found {
  readonly start: number
  readonly end: number
  readonly replacements: readonly string[]
}
