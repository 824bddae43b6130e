import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { ENGINE, STORE } from '@/app/_server/context-keys'
import { createClient } from '@/lib/api/client'
import { openStore } from '@/lib/store/open'
import type { Store } from '@/lib/store/open'
import { imported, lineByLine, testContext } from '@/lib/workflows/testing'
import { GET as getSettings, PUT as putSettings } from '../project-settings/route'
import { DELETE, GET as getOne } from './[sourceLang]/[targetLang]/route'
import { GET as getAll } from './route'

vi.hoisted(() => (process.env.INTERLINEAR_LOG = 'silent'))

const SERVER = 'http://127.0.0.1:3000'
const dataDir = mkdtempSync(join(tmpdir(), 'interlinear-memories-'))
let store: Store

beforeAll(async () => {
  const opened = await openStore({ dataDir, role: 'cli' })
  if (!opened.ok) throw new Error(opened.failure.code)
  store = opened.value
  Object.assign(globalThis, { [STORE]: store, [ENGINE]: lineByLine })
  vi.stubGlobal('fetch', serve)
})

afterAll(async () => {
  vi.unstubAllGlobals()
  Object.assign(globalThis, { [STORE]: undefined, [ENGINE]: undefined })
  await store.close()
  rmSync(dataDir, { recursive: true, force: true })
})

describe('memories over HTTP', () => {
  const client = createClient(SERVER)
  const none = { project: null, sourceLang: 'de', targetLang: 'en' }

  it('are listed, shown and reset; the documents without a project have one too', async () => {
    const { document } = await imported(testContext(store), 'Eins.\nZwei.', 'One.\nTwo.')
    const figures = { ...none, documents: 1, segments: 2 }
    expect(await client.memories()).toMatchObject({ value: { memories: [figures] } })
    const shown = { ...figures, pairs: 0, best: [], taughtBy: [{ id: document, segments: 2 }] }
    expect(await client.memory(none)).toMatchObject({ value: shown })
    expect(await client.resetMemory(none)).toEqual({ ok: true, value: { forgotten: 1 } })
    expect(await client.memories()).toEqual({ ok: true, value: { memories: [] } })
  })

  it('are missing, as 404, where nothing was taught', async () => {
    for (const method of ['GET', 'DELETE']) {
      const response = await call('/api/v1/memories/fi/sv?project=A%2FB', { method })
      expect(response.status).toBe(404)
      expect(await response.json()).toEqual({ failure: { code: 'memory.missing', args: {} } })
    }
  })

  it.each([
    ['a language that is no tag', '/api/v1/memories/1/en', 'request.malformed'],
    ['a project that no store can hold', '/api/v1/memories/de/en?project=%00', 'text.notStorable'],
    ['a path of odd characters', '/api/v1/memories/d%20e/en', 'document.missing'],
  ])('refuse %s', async (_, address, code) => {
    const response = await call(address)
    expect(await response.json()).toMatchObject({ failure: { code } })
  })

  it('are reset by nobody from elsewhere', async () => {
    const headers = { origin: 'https://elsewhere.example' }
    const response = await call('/api/v1/memories/de/en', { method: 'DELETE', headers })
    expect(response.status).toBe(403)
  })
})

describe('project settings over HTTP', () => {
  const client = createClient(SERVER)

  it('are saved and given back, tidied', async () => {
    const abbreviations = [' ул. ', 'Abb.', 'Abb.']
    expect(await client.saveProjectSettings('A & B', { abbreviations })).toMatchObject({
      value: { project: 'A & B', abbreviations: ['ул.', 'Abb.'] },
    })
    expect(await client.projectSettings('A & B')).toMatchObject({
      value: { project: 'A & B', abbreviations: ['ул.', 'Abb.'] },
    })
    const none = { project: null, abbreviations: [], changedAt: null }
    expect(await client.projectSettings(null)).toEqual({ ok: true, value: none })
  })

  it('are those of documents without a project when the name is empty or left out', async () => {
    await client.saveProjectSettings(null, { abbreviations: ['z.B.'] })
    for (const address of ['/api/v1/project-settings', '/api/v1/project-settings?project='])
      expect(await (await call(address)).json()).toMatchObject({
        ...{ project: null, abbreviations: ['z.B.'] },
      })
  })

  it.each([
    ['a blank one', { abbreviations: [' '] }, 422, 'abbreviations.blank'],
    ['a long one', { abbreviations: ['x'.repeat(41)] }, 422, 'abbreviations.tooLong'],
    ['too many', { abbreviations: MANY }, 422, 'abbreviations.tooMany'],
    ['what no store can hold', { abbreviations: ['a\0'] }, 422, 'text.notStorable'],
    ['a text', { abbreviations: 'a.' }, 400, 'request.malformed'],
    ['more than was asked for', { abbreviations: [], more: 1 }, 400, 'request.malformed'],
    ['nothing', {}, 400, 'request.malformed'],
  ])('refuse %s', async (_, body, status, code) => {
    const init = { method: 'PUT', body: JSON.stringify(body) }
    const response = await call('/api/v1/project-settings?project=P', init)
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ failure: { code } })
    expect(await client.projectSettings('P')).toMatchObject({ value: { abbreviations: [] } })
  })

  it('are changed by nobody from elsewhere', async () => {
    const headers = { origin: 'https://elsewhere.example' }
    const init = { method: 'PUT', headers, body: '{"abbreviations":[]}' }
    expect((await call('/api/v1/project-settings', init)).status).toBe(403)
  })
})

const MANY = Array.from({ length: 501 }, (_, n) => `a${n}.`)

const call = (address: string, init?: RequestInit) => serve(`${SERVER}${address}`, init)

/** The routes as Next would call them, for a page of our own unless the headers say otherwise. */
async function serve(address: string, init: RequestInit = {}): Promise<Response> {
  const headers = { host: new URL(SERVER).host, origin: SERVER, ...(init.headers as object) }
  const request = new Request(address, { ...init, headers })
  const [, , , name, sourceLang = '', targetLang = ''] = new URL(address).pathname
    .split('/')
    .map(decodeURIComponent)
  if (name === 'project-settings') {
    const work = request.method === 'PUT' ? putSettings : getSettings
    return work(request, { params: Promise.resolve(undefined) })
  }
  if (sourceLang === '') return getAll(request, { params: Promise.resolve(undefined) })
  const work = request.method === 'DELETE' ? DELETE : getOne
  return work(request, { params: Promise.resolve({ sourceLang, targetLang }) })
}
