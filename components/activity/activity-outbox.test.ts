import { beforeEach, describe, expect, it } from 'vitest'
import type { ActiveTimeRequest } from '@/lib/api/active-time-requests'
import { fail, ok, type Result } from '@/lib/model/result'
import { createActivityOutbox, type KeptTexts } from './activity-outbox'

describe('active time on its way to the server', () => {
  let kept: KeptTexts
  let told: string[]
  let answer: Result<null>
  let meanwhile: () => void
  beforeEach(() => {
    kept = storage()
    told = []
    answer = ok(null)
    meanwhile = () => undefined
  })
  const tell = (document: string, { session, times }: ActiveTimeRequest) => {
    const shown = times.map(({ segment, ms }) => `${segment} ${String(ms)}`).join(', ')
    told.push(`${document} ${session}: ${shown}`)
    meanwhile()
    return Promise.resolve(answer)
  }
  const open = (session: string, document = 'd') =>
    createActivityOutbox({ document, session, kept, tell })
  const sum = (segment: string, ms: number) => ({ segment, day: '2026-03-14', ms })

  it('is told once, and leaves the device when the server has it', async () => {
    const outbox = open('one')
    outbox.put([sum('a', 5), sum('b', 7)])
    await outbox.send()
    await outbox.send()
    expect(told).toEqual(['d one: a 5, b 7'])
    expect(kept.length).toBe(0)
  })

  it('waits on the device while the server is away, and is sent by the next tab', async () => {
    answer = fail('server.unreachable')
    const outbox = open('one')
    outbox.put([sum('a', 5)])
    await outbox.send()
    outbox.put([sum('a', 9)])
    answer = ok(null)
    await open('two', 'other').send()
    expect(told).toEqual(['d one: a 5', 'd one: a 9'])
  })

  it('keeps what has grown while it was being sent', async () => {
    const outbox = open('one')
    outbox.put([sum('a', 5)])
    meanwhile = () => outbox.put([sum('a', 6)])
    await outbox.send()
    meanwhile = () => undefined
    await outbox.send()
    expect(told).toEqual(['d one: a 5', 'd one: a 6'])
  })

  it('is given up when the document is gone', async () => {
    answer = fail('document.missing')
    const outbox = open('one')
    outbox.put([sum('a', 5)])
    await outbox.send()
    expect(kept.length).toBe(0)
  })

  it('goes in parts that may outlive a page', async () => {
    const outbox = open('one')
    outbox.put(Array.from({ length: 600 }, (_, n) => sum(`s${String(n)}`, 1)))
    await outbox.send()
    expect(told).toHaveLength(3)
  })

  it('is lost in silence where the device takes no more', async () => {
    kept = {
      ...storage(),
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError')
      },
    }
    const outbox = open('one')
    outbox.put([sum('a', 5)])
    await outbox.send()
    expect(told).toEqual([])
  })
})

/** A browser's storage, in memory. */
function storage(): KeptTexts {
  const texts = new Map<string, string>()
  return {
    getItem: (name) => texts.get(name) ?? null,
    setItem: (name, text) => void texts.set(name, text),
    removeItem: (name) => void texts.delete(name),
    key: (n) => [...texts.keys()][n] ?? null,
    get length() {
      return texts.size
    },
  }
}
