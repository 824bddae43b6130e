import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { CHECKS, ENGINE, STORE, WATCH } from '@/app/_server/context-keys'
import { createClient } from '@/lib/api/client'
import type { BackgroundChecks } from '@/lib/workflows/check-in-background'
import type { Watch } from '@/lib/workflows/watch-documents'
import type { Store } from '@/lib/store/open'
import { openStore } from '@/lib/store/open'
import {
  edit,
  allSegments,
  imported,
  lineByLine,
  onlyCheck,
  testContext,
} from '@/lib/workflows/testing'
import { GET as getUse } from '../../../check-use/route'
import * as settings from '../../../check-settings/route'
import { POST as postAction } from '../actions/route'
import { POST as postBulk } from '../bulk/route'
import * as dismissals from '../dismissals/route'
import { GET as getEvents } from '../events/route'
import { GET as getOutline } from '../outline/route'
import { GET } from './route'

vi.hoisted(() => (process.env.INTERLINEAR_LOG = 'silent'))

const SERVER = 'http://127.0.0.1:3000'
const dataDir = mkdtempSync(join(tmpdir(), 'interlinear-findings-'))
let store: Store

beforeAll(async () => {
  const opened = await openStore({ dataDir, role: 'cli' })
  if (!opened.ok) throw new Error(opened.failure.code)
  store = opened.value
  Object.assign(globalThis, { [STORE]: store, [ENGINE]: lineByLine })
  vi.stubGlobal('fetch', serve)
  await onlyCheck(testContext(store), 'doubled-space')
})

afterAll(async () => {
  const shared = globalThis as { [CHECKS]?: BackgroundChecks; [WATCH]?: Watch }
  await shared[CHECKS]?.close()
  shared[WATCH]?.close()
  vi.unstubAllGlobals()
  const none = undefined
  Object.assign(globalThis, { [STORE]: none, [ENGINE]: none, [CHECKS]: none, [WATCH]: none })
  await store.close()
  rmSync(dataDir, { recursive: true, force: true })
})

describe('findings over HTTP', () => {
  const client = createClient(SERVER)
  const newDocument = async () =>
    (await imported(testContext(store), 'Eins.\nZwei.\n', 'One  a.\nTwo  b.\n')).document
  const read = async (document: string) => {
    const answer = await client.findings(document)
    if (!answer.ok) throw new Error(answer.failure.code)
    return answer.value
  }
  const checked = async (document: string) => {
    await expect.poll(async () => (await read(document)).checked, WITHIN).toBe(2)
    return read(document)
  }

  it('come by themselves once a document is opened, and after each action', async () => {
    const document = await newDocument()
    expect(await read(document)).toMatchObject({ checked: 0, of: 2, segments: [] })
    const first = await checked(document)
    expect(first.segments.map(({ segment }) => segment)).toEqual(['s1', 's2'])
    const [one] = await allSegments(testContext(store), document)
    expect((await client.act(document, edit(one!, 'One a.'))).ok).toBe(true)
    await expect
      .poll(async () => (await read(document)).segments.map(({ segment }) => segment), WITHIN)
      .toEqual(['s2'])
    const { findings } = await checked(document)
    expect(findings).toBeGreaterThan(first.findings)
    const events = await client.events(document, 0)
    expect(events).toMatchObject({ value: { findings } })
  })

  it('stand in the outline, which makes sure that they come', async () => {
    const document = await newDocument()
    await client.outline(document)
    const found = async () => {
      const answer = await client.outline(document)
      return answer.ok && answer.value.rows.map((row) => row[8] ?? 0)
    }
    await expect.poll(found, WITHIN).toEqual([1024, 1024])
  })

  it('are dismissed and shown again', async () => {
    const document = await newDocument()
    const { segment, findings } = (await checked(document)).segments[0]!
    const { check, kind, key } = findings[0]!
    const id = randomUUID()
    const dismissal = { id, scope: 'here' as const, segment, check, kind, key }
    expect(await client.dismiss(document, { dismissals: [dismissal] })).toMatchObject({ ok: true })
    expect((await read(document)).dismissals).toMatchObject([{ ...dismissal, by: 'local' }])
    expect(await client.undismiss(document, [id])).toMatchObject({ ok: true })
    expect((await read(document)).dismissals).toEqual([])
  })

  it('are mended in bulk, which is counted', async () => {
    const document = await newDocument()
    const task = { kind: 'fix', withSettled: false } as const
    const done = await client.bulk(document, { task, id: randomUUID(), seq: 0 })
    expect(done).toMatchObject({ value: { changed: 2 } })
    expect(await client.checkUse(null)).toMatchObject({
      value: { project: null, checks: [{ check: 'doubled-space', accepted: 2 }] },
    })
  })

  it('are made otherwise once a check is switched off for the project', async () => {
    const document = await newDocument()
    await checked(document)
    const switched = await client.changeCheckSettings(null, { check: 'doubled-space', off: true })
    expect(switched.ok && switched.value.off).toContain('doubled-space')
    expect((await read(document)).segments).toEqual([])
    await client.changeCheckSettings(null, { check: 'doubled-space', off: false })
    expect((await client.checkSettings(null)).ok).toBe(true)
    expect((await checked(document)).segments).toHaveLength(2)
  })

  it.each([
    ['a list with a wrong line', { off: [], on: [], phrases: '', terms: '', words: 'a b' }, 422],
    ['less than was asked for', { off: [] }, 400],
    ['what no store can hold', { off: [], on: [], phrases: '\0', terms: '', words: '' }, 422],
  ])('refuse %s as settings', async (_, body, status) => {
    const init = { method: 'PUT', body: JSON.stringify(body) }
    expect((await serve(`${SERVER}/api/v1/check-settings`, init)).status).toBe(status)
  })

  it.each([
    ['a dismissal here of no segment', { scope: 'here', segment: null }],
    ['one everywhere of a segment', { scope: 'document', segment: 's1' }],
    ['one whose id is none', { id: 'x' }],
  ])('refuse %s', async (_, wrong) => {
    const right = {
      id: randomUUID(),
      scope: 'here',
      segment: 's1',
      check: 'a',
      kind: 'b',
      key: 'k',
    }
    const body = JSON.stringify({ dismissals: [{ ...right, ...wrong }] })
    const address = `${SERVER}/api/v1/documents/${await newDocument()}/dismissals`
    expect((await serve(address, { method: 'POST', body })).status).toBe(400)
  })

  it('are missing where there is no document', async () => {
    expect(await client.findings('none')).toMatchObject({ failure: { code: 'document.missing' } })
    expect(await client.undismiss('none', [randomUUID()])).toMatchObject({
      failure: { code: 'document.missing' },
    })
  })
})

const WITHIN = { timeout: 20_000 }

/** The routes as Next would call them, for a page of our own. */
async function serve(address: string, init: RequestInit = {}): Promise<Response> {
  const headers = { host: new URL(SERVER).host, origin: SERVER, ...(init.headers as object) }
  const request = new Request(address, { ...init, headers })
  const [, , , name, documentId = '', part = ''] = new URL(address).pathname.split('/')
  const none = { params: Promise.resolve(undefined) }
  const method = request.method as 'GET' | 'PUT' | 'PATCH'
  if (name === 'check-settings') return settings[method](request, none)
  if (name === 'check-use') return getUse(request, none)
  const params = { params: Promise.resolve({ documentId }) }
  if (part === 'dismissals') return dismissals[request.method as 'POST' | 'DELETE'](request, params)
  const routes: Readonly<Record<string, typeof GET>> = {
    ...{ findings: GET, actions: postAction, bulk: postBulk, events: getEvents },
    outline: getOutline,
  }
  return (routes[part] ?? GET)(request, params)
}
