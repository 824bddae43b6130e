import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { STORE } from '@/app/_server/context-keys'
import { createClient } from '@/lib/api/client'
import { openSpeller } from '@/lib/spelling/hunspell'
import type { Store } from '@/lib/store/open'
import { openStore } from '@/lib/store/open'
import { GET as getFile } from './[lang]/[file]/route'
import { GET as getInfo } from './[lang]/route'

vi.hoisted(() => (process.env.INTERLINEAR_LOG = 'silent'))

const SERVER = 'http://127.0.0.1:3000'
const folder = mkdtempSync(join(tmpdir(), 'interlinear-dictionaries-'))
let store: Store

beforeAll(async () => {
  const opened = await openStore({ dataDir: folder, role: 'cli' })
  if (!opened.ok) throw new Error(opened.failure.code)
  store = opened.value
  Object.assign(globalThis, { [STORE]: store })
  vi.stubGlobal('fetch', serve)
  vi.stubEnv('INTERLINEAR_DICTIONARIES', folder)
  put('de', 'Fährhaus')
  writeFileSync(join(folder, 'nl.aff'), 'SET UTF-8\n')
})

afterAll(async () => {
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
  Object.assign(globalThis, { [STORE]: undefined })
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('dictionaries over HTTP', () => {
  const client = createClient(SERVER)
  const hashOf = async (lang: string) => {
    const answer = await client.dictionary(lang)
    if (!answer.ok) throw new Error(answer.failure.code)
    return answer.value.hash ?? ''
  }

  it('are those that the server spells by', async () => {
    const hash = await hashOf('de')
    const [aff, dic] = [
      await client.dictionaryFile('de', hash, 'aff'),
      await client.dictionaryFile('de', hash, 'dic'),
    ]
    if (!aff.ok || !dic.ok) throw new Error('refused')
    const speller = await openSpeller({ aff: aff.value, dic: dic.value })
    expect([speller.knows('Fährhaus'), speller.knows('Fährhaas')]).toEqual([true, false])
  })

  it('come packed, to be kept for good', async () => {
    const address = `${SERVER}/api/v1/dictionaries/de/dic?hash=${await hashOf('de')}`
    const response = await serve(address)
    expect(response.headers.get('cache-control')).toContain('immutable')
    expect(response.headers.get('content-type')).toBe('application/gzip')
  })

  it('have another name once there are other words in them', async () => {
    const before = await hashOf('de')
    put('de', 'Leuchtturm')
    expect(await hashOf('de')).not.toBe(before)
    expect(await client.dictionaryFile('de', before, 'dic')).toMatchObject({
      failure: { code: 'dictionary.missing' },
    })
  })

  it('may be none, or say what is wrong with them', async () => {
    expect(await client.dictionary('xx')).toMatchObject({ value: { hash: null } })
    expect(await client.dictionary('nl')).toMatchObject({
      failure: { code: 'dictionary.unreadable', args: { dictionaryLang: 'nl', file: 'nl.dic' } },
    })
  })

  it.each([
    ['a tag that is a path', 'dictionaries/..%2F..%2Fetc', 404],
    ['a tag that is none', 'dictionaries/d', 400],
    ['another file', `dictionaries/de/exe?hash=${'0'.repeat(32)}`, 400],
    ['no hash', 'dictionaries/de/dic', 400],
    ['another hash', `dictionaries/de/dic?hash=${'0'.repeat(32)}`, 404],
  ])('refuse %s', async (_, address, status) =>
    expect((await serve(`${SERVER}/api/v1/${address}`)).status).toBe(status),
  )
})

function put(lang: string, word: string): void {
  writeFileSync(join(folder, `${lang}.aff`), 'SET UTF-8\n')
  writeFileSync(join(folder, `${lang}.dic`), `3\n${`${word}\n`.repeat(3)}`)
}

function serve(address: string): Promise<Response> {
  const url = new URL(address)
  const [lang = '', file] = url.pathname.split('/').slice(4).map(decodeURIComponent)
  const request = new Request(url, { headers: { host: url.host } })
  if (file === undefined) return getInfo(request, { params: Promise.resolve({ lang }) })
  return getFile(request, { params: Promise.resolve({ lang, file }) })
}
