import fc from 'fast-check'
import { diffArrays } from 'diff'
import { describe, expect, it } from 'vitest'
import { matchesOf } from './matches'

describe('what stays between two lists', () => {
  it('is what stands in both, in order', () =>
    expect(matchesOf([1, 2, 3, 4], [0, 2, 9, 4])).toEqual([
      [1, 1],
      [3, 3],
    ]))

  it('is as much as the search finds with everything left in', () =>
    fc.assert(
      fc.property(list, list, (a, b) => {
        const matches = matchesOf(a, b) ?? []
        const all = diffArrays(a, b).filter(({ added, removed }) => !added && !removed)
        expect(matches.length).toBe(all.reduce((sum, { count }) => sum + count, 0))
        for (const [atA, atB] of matches) expect(a[atA]).toBe(b[atB])
        matches.slice(1).forEach(([atA, atB], n) => {
          expect(atA > (matches[n]?.[0] ?? 0) && atB > (matches[n]?.[1] ?? 0)).toBe(true)
        })
      }),
    ))

  it('finds 15 % of 10,000 edited, however many that are', () => {
    const a = Array.from({ length: 10_000 }, (_, n) => n)
    const b = a.map((n) => (n % 20 < 3 ? -n - 1 : n))
    expect(matchesOf(a, b)).toHaveLength(8_500)
  })

  it('is not looked for in long lists that share less than half', () => {
    const a = Array.from({ length: 1_000 }, (_, n) => n)
    expect(matchesOf(a, a.map((n) => (n % 5 < 2 ? n : -n)).toReversed())).toBeNull()
  })

  it('is given up when what both have stands in another order', () => {
    const a = Array.from({ length: 1_000 }, (_, n) => n)
    expect(matchesOf(a, a.toReversed())).toBeNull()
  })
})

const list = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 30 })
