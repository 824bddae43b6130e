import { describe, expect, it } from 'vitest'
import { together, within } from './together'

describe('work that several ask for', () => {
  it('is done once while it is under way, and again after', async () => {
    let times = 0
    const work = async () => Promise.resolve((times += 1))
    const [one, two] = await Promise.all([together('a', work), together('a', work)])
    expect([one, two]).toEqual([1, 1])
    expect(await together('a', work)).toBe(2)
  })

  it('tells a failure that nobody waited for to whoever asks next, and then begins anew', async () => {
    const broken = together('b', () => Promise.reject(new Error('broken')))
    expect(await within(broken.then(never, quiet), 1_000)).toBeUndefined()
    await expect(together('b', () => Promise.resolve('mended'))).rejects.toThrow('broken')
    expect(await together('b', () => Promise.resolve('mended'))).toBe('mended')
  })

  it('is waited for no longer than one has time', async () => {
    const slow = new Promise<string>((resolve) => setTimeout(resolve, 500, 'done'))
    expect(await within(slow, 1)).toBeNull()
    expect(await within(slow, Infinity)).toBe('done')
  })
})

function never() {
  throw new Error('it should have failed')
}

function quiet() {
  return undefined
}
