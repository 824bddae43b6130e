import type { APIRequestContext } from '@playwright/test'
import { expect, test } from '@playwright/test'

/** What programs do over HTTP with files: in, out, proven, turned into another format. */

const CATALOGUE = `msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\nLanguage: de\\n"

# Painted on the gate.
msgid "The mill is closed on Sundays."
msgstr "Die Mühle ist sonntags geschlossen."

msgid "Flour is sold by the sack."
msgstr "Mehl wird sackweise verkauft."

msgid "Sacks"
msgstr ""
`

test('a program brings a file, takes it back and proves what it has', async ({ request }) => {
  const document = await imported(request)
  const file = await taken(request, document, 'format=own&unapproved=current')
  expect(file.toString()).toBe(CATALOGUE)
  const manifest = await taken(request, document, 'format=manifest&of=own&unapproved=current')

  const held = await verify(request, file, manifest)
  expect(await held.json()).toEqual({ isSame: true, differences: [] })

  const forged = Buffer.from(file.toString().replace('sackweise', 'pfundweise'))
  const differs = await verify(request, forged, manifest)
  expect(differs.status()).toBe(200)
  expect(await differs.json()).toMatchObject({
    isSame: false,
    differences: [
      { in: 'file', failure: { code: 'manifest.segmentDiffers', args: { number: 2 } } },
    ],
  })

  const none = await verify(request, file, Buffer.from('{}'))
  expect(none.status()).toBe(422)
  expect(await none.json()).toMatchObject({ failure: { code: 'manifest.malformed' } })
})

test('a program turns a file into another format', async ({ request }) => {
  const memory = await convert(request, CATALOGUE, { to: 'tmx', sourceLang: 'en' })
  expect(memory.status(), await memory.text()).toBe(200)
  expect(memory.headers()['content-disposition']).toContain('mill.de.tmx')
  expect(JSON.parse(memory.headers()['x-interlinear-warnings'] ?? '')).toEqual([
    { code: 'convert.halfUnits', count: 1, args: { count: 1 } },
  ])
  const text = await memory.text()
  expect(text).toContain('<seg>Mehl wird sackweise verkauft.</seg>')
  expect(text).toContain('Painted on the gate.')
  expect(text).not.toContain('Sacks')

  const broken = await convert(request, 'msgid "open', { to: 'tmx' })
  expect(broken.status()).toBe(422)
  expect(await broken.json()).toMatchObject({
    failure: { code: 'po.unclosedQuote', args: { line: 1, name: 'mill.de.po' } },
  })
  const unknown = await convert(request, CATALOGUE, { to: 'pdf' })
  expect(unknown.status()).toBe(400)
})

async function imported(request: APIRequestContext): Promise<string> {
  const answer = await request.post('/api/v1/documents', {
    headers: { origin: origin() },
    multipart: { bilingual: catalogue(CATALOGUE), options: '{"sourceLang":"en"}' },
  })
  const last = (await answer.text()).trim().split('\n').at(-1) ?? ''
  const { document } = JSON.parse(last) as { document: string }
  return document
}

async function taken(request: APIRequestContext, document: string, query: string) {
  const answer = await request.get(`/api/v1/documents/${document}/export?${query}`)
  expect(answer.status(), await answer.text()).toBe(200)
  return answer.body()
}

function verify(request: APIRequestContext, file: Buffer, manifest: Buffer) {
  return request.post('/api/v1/verify', {
    headers: { origin: origin() },
    multipart: {
      file: { name: 'mill.de.po', mimeType: 'text/plain', buffer: file },
      manifest: { name: 'manifest.json', mimeType: 'application/json', buffer: manifest },
    },
  })
}

function convert(request: APIRequestContext, text: string, options: object) {
  return request.post('/api/v1/convert', {
    headers: { origin: origin() },
    multipart: { bilingual: catalogue(text), options: JSON.stringify(options) },
  })
}

function catalogue(text: string) {
  return { name: 'mill.de.po', mimeType: 'text/plain', buffer: Buffer.from(text) }
}

/** Programs say whom they mean, so that no other page can act in their place. */
function origin(): string {
  return test.info().project.use.baseURL ?? ''
}
