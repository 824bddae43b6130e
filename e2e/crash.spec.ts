import { randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { getJson, importByHttp, logBook } from './support/http'
import { newDataFolder, refusedStart, startServer } from './support/server'

const SAVES = 500
const KILLED_AT = [40, 163, 271, 402]

test.describe('the server', () => {
  test.setTimeout(180_000)

  test('killed in the middle of saves has every one that it acknowledged, once', async () => {
    const data = newDataFolder()
    let server = await startServer(data)
    const { source, target } = logBook(20)
    const document = await importByHttp(server.url, source, target)
    const saves = Array.from({ length: SAVES }, (_, n) => saveOf(n))
    for (const [n, save] of saves.entries()) {
      if (KILLED_AT.includes(n)) {
        // In flight when the server dies; whether it was stored is unknown, as for a real page.
        const unanswered = post(server.url, document, save).catch(() => null)
        await new Promise((resolve) => setTimeout(resolve, n % 5))
        await server.kill()
        await unanswered
        server = await startServer(data)
      }
      const answer = await post(server.url, document, save)
      expect(answer.status, await answer.text()).toBe(200)
      if (KILLED_AT.includes(n)) {
        expect(await storedIds(server.url, document)).toEqual(saves.slice(0, n + 1).map(idOf))
      }
    }
    expect(await storedIds(server.url, document)).toEqual(saves.map(idOf))
    expect(await server.stop()).toBe(0)
  })

  test('refuses a data folder that another one holds, until that one is gone', async () => {
    const data = newDataFolder()
    const first = await startServer(data)
    const second = await refusedStart(data)
    expect(second.status).toBe(2)
    expect(second.said).toContain('another')
    expect(second.said.trim().split('\n')).toHaveLength(1)
    await first.kill()
    const third = await startServer(data)
    expect(await third.stop()).toBe(0)
  })
})

interface Save {
  readonly id: string
  readonly kind: 'flag'
  readonly label: 'flag'
  readonly flags: readonly { segment: string; name: 'flagged'; to: boolean }[]
}

function saveOf(n: number): Save {
  const segment = `s${(n % 20) + 1}`
  const to = Math.floor(n / 20) % 2 === 0
  return {
    id: randomUUID(),
    kind: 'flag',
    label: 'flag',
    flags: [{ segment, name: 'flagged', to }],
  }
}

function idOf({ id }: Save): string {
  return id
}

function post(url: string, document: string, action: Save): Promise<Response> {
  return fetch(`${url}/api/v1/documents/${document}/actions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ action }),
  })
}

async function storedIds(url: string, document: string): Promise<string[]> {
  const address = `${url}/api/v1/documents/${document}/actions?since=0`
  const { actions } = await getJson<{ actions: { id: string; seq: number }[] }>(address)
  expect(actions.map(({ seq }) => seq)).toEqual(actions.map((_, n) => n + 1))
  return actions.map(({ id }) => id)
}
