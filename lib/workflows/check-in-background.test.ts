import { describe, expect, it } from 'vitest'
import { fail, ok } from '@/lib/model/result'
import { checkInBackground } from './check-in-background'

describe('checking in the background', () => {
  it('takes changes that come close together as one, then reads the document as a whole', async () => {
    const { checks, log, settled } = watched()
    checks.due('a')
    checks.due('a')
    await settled(2)
    expect(log).toEqual(['a', 'a whole'])
  })

  it('checks again what was changed meanwhile, one at a time a document', async () => {
    const { checks, log, settled, most } = watched((begun) => {
      if (begun === 1) checks.due('a')
    })
    checks.due('a')
    await settled(3)
    expect(log).toEqual(['a', 'a', 'a whole'])
    expect(most()).toBe(1)
  })

  it('checks some documents side by side, others after them', async () => {
    const { checks, settled, most, log } = watched()
    const documents = Array.from({ length: 10 }, (_, n) => `${n}`)
    for (const document of documents) checks.due(document)
    await settled(20)
    expect([most(), most('whole')]).toEqual([8, 2])
    expect(new Set(log).size).toBe(20)
  })

  it('has a place for what somebody edits beside books that take all others', async () => {
    const { checks, log, settled, most } = watched()
    const books = Array.from({ length: 20 }, (_, n) => `book ${n}`)
    for (const book of books) checks.due(book)
    await expect.poll(() => most()).toBe(8)
    checks.due('a', true)
    await settled(20)
    expect(log.indexOf('a')).toBeGreaterThanOrEqual(0)
    expect(log.indexOf('a')).toBeLessThan(16)
  })

  it('goes on after what nobody expected', async () => {
    const { checks, errors, settled, log } = watched()
    checks.due('bad')
    await expect.poll(() => errors).toEqual(['bad'])
    checks.due('a')
    await settled(2)
    expect(log).toEqual(['a', 'a whole'])
  })

  it('ends what is at work and begins nothing more once it is closed', async () => {
    const begun: number[] = []
    const { checks, log } = watched((one) => {
      begun.push(one)
      void checks.close()
    })
    checks.due('a')
    await expect.poll(() => begun).toEqual([1])
    checks.due('b')
    await checks.close()
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect([begun, log]).toEqual([[1], []])
  })
})

/** Checks that take 10 ms and are logged when they end, save those of the document `bad`, which throw. */
function watched(onBegin: (begun: number) => void = () => undefined) {
  const log: string[] = []
  const errors: string[] = []
  const now = { part: 0, whole: 0 }
  const most = { all: 0, whole: 0 }
  let begun = 0
  const checks = checkInBackground({
    delayMs: 5,
    refresh: async (document, { signal, skipAcross }) => {
      begun += 1
      onBegin(begun)
      if (document === 'bad') throw new Error(document)
      const kind = skipAcross ? 'part' : 'whole'
      now[kind] += 1
      most.all = Math.max(most.all, now.part + now.whole)
      most.whole = Math.max(most.whole, now.whole)
      await new Promise((resolve) => setTimeout(resolve, document.startsWith('book') ? 200 : 10))
      now[kind] -= 1
      if (signal.aborted) return fail('work.cancelled')
      log.push(skipAcross ? document : `${document} whole`)
      return ok(null)
    },
    onError: (document) => errors.push(document),
  })
  const settled = (count: number) => expect.poll(() => log.length).toBeGreaterThanOrEqual(count)
  return { checks, log, errors, settled, most: (of: keyof typeof most = 'all') => most[of] }
}
