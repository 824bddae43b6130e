import { createServer } from 'node:http'
import type { RequestListener, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { ciphered, gibberish } from '@/lib/alignment/testing'
import { onEachEngine } from '@/lib/store/each-engine'
import { engineHere } from '@/lib/workers/engine-here'
import { embeddingsFrom, embeddingServer } from './embeddings'
import { importDocument } from './import-document'
import type { Context } from './context'
import { allSegments, testContext } from './testing'

/** Nine sentences whose words say nothing; the target lacks the fifth. */
const SOURCE = gibberish(9)
const TARGET = SOURCE.map(ciphered)
const LACKING = TARGET.filter((_, n) => n !== 4)

onEachEngine('sentence embeddings', (engine) => {
  let context: Context
  const servers: Server[] = []
  beforeAll(() => {
    context = { ...testContext(engine.store()), engine: engineHere() }
  })
  afterEach(() => {
    for (const server of servers.splice(0)) server.close()
  })

  it('decide where words say nothing', async () => {
    const asked: Asked[] = []
    const { url, host } = await serve(servers, (body, headers) => {
      asked.push({ ...body, key: headers.authorization })
      return { data: body.input.map((text, index) => ({ index, embedding: meaning(text) })) }
    })
    const { confidences, warnings } = await run(context, settings(url, host))
    const without = await run(context, {})
    expect(warnings).toEqual([])
    expect(Math.min(...confidences)).toBeGreaterThan(Math.min(...without.confidences))
    expect(asked).toEqual([
      { model: 'e5', input: [...SOURCE, ...LACKING], encoding_format: 'float', key: 'Bearer k' },
    ])
  })

  it.each<[name: string, answer: (texts: readonly string[]) => unknown]>([
    ['of which one is missing', (texts) => ({ data: vectors(texts).slice(1) })],
    [
      'of several lengths',
      (texts) => ({ data: [...vectors(texts.slice(1)), { index: 0, embedding: [1] }] }),
    ],
    ['that are none', () => ({ error: 'no such model' })],
  ])('%s are left out, with a warning, and the document is there', async (_, answer) => {
    const { url, host } = await serve(servers, ({ input }) => answer(input))
    const { confidences, warnings } = await run(context, settings(url, host))
    expect(warnings).toEqual([
      { code: 'embeddings.failed', args: { host, code: 'embeddings.unusable' } },
    ])
    expect(confidences).toEqual((await run(context, {})).confidences)
  })

  it('are left out when the server is not to be reached', async () => {
    const { warnings } = await run(context, settings('http://127.0.0.1:9/v1', ''))
    expect(warnings).toMatchObject([
      { code: 'embeddings.failed', args: { code: 'outbound.blocked' } },
    ])
  })

  it('are off by default', () => {
    expect(embeddingServer({})).toBeNull()
    expect(embeddingServer({ INTERLINEAR_EMBEDDINGS_URL: '' })).toBeNull()
  })
})

interface Asked {
  readonly model: string
  readonly input: readonly string[]
  readonly key?: string | undefined
}

type Settings = Parameters<typeof embeddingServer>[0]

function settings(url: string, host: string): Settings {
  return {
    INTERLINEAR_EMBEDDINGS_URL: url,
    INTERLINEAR_EMBEDDINGS_MODEL: 'e5',
    INTERLINEAR_EMBEDDINGS_KEY: 'k',
    INTERLINEAR_OUTBOUND_ALLOW: host,
  }
}

/** Imports the nine sentences, into a project of their own; gives the segments' confidences and the warnings about embeddings. */
async function run(context: Context, env: Settings) {
  const server = embeddingServer(env)
  const file = (name: string, sentences: readonly string[]) => ({
    ...{ name, bytes: new TextEncoder().encode(sentences.join('\n')) },
  })
  const done = await importDocument(
    { ...context, ...(server ? { embeddings: embeddingsFrom(server) } : {}) },
    {
      ...{ source: file('a.txt', SOURCE), target: file('b.txt', LACKING) },
      options: { project: context.newId(), sourceLang: 'de', targetLang: 'en' },
    },
  )
  if (!done.ok) throw new Error(done.failure.code)
  const segments = await allSegments(context, done.value.document)
  return {
    confidences: segments.map(({ segment }) => segment.confidence ?? 1),
    warnings: done.value.warnings.filter(({ code }) => code.startsWith('embeddings.')),
  }
}

/** One direction for a sentence and its translation, at right angles to all others. */
function meaning(text: string): number[] {
  const at = Math.max(SOURCE.indexOf(text), TARGET.indexOf(text))
  return SOURCE.map((_, n) => (n === at ? 1 : 0))
}

function vectors(texts: readonly string[]) {
  return texts.map((text, index) => ({ index, embedding: meaning(text) }))
}

async function serve(
  servers: Server[],
  answer: (body: Asked, headers: Parameters<RequestListener>[0]['headers']) => unknown,
): Promise<{ readonly url: string; readonly host: string }> {
  const server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8')
    request.on('data', (part: string) => (body += part))
    request.on('end', () => {
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(answer(JSON.parse(body) as Asked, request.headers)))
    })
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${String((server.address() as AddressInfo).port)}`
  return { url: `http://${host}/v1`, host }
}
