import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance } from './edit-distance'
import { characterEdits, wordEdits } from './levenshtein'

describe('edits without moves', () => {
  it('are the fewest characters put in, taken out and replaced', () => {
    expect(characterEdits('lantern', 'pattern')).toBe(2)
    expect(characterEdits('boat', 'boats')).toBe(1)
    expect(characterEdits('', 'boat')).toBe(4)
    expect(characterEdits('', '')).toBe(0)
  })

  it('count code points', () => {
    expect(characterEdits('😀', '😃')).toBe(1)
    expect(characterEdits('é', 'e\u0301')).toBe(2)
  })

  it('are of words too', () => {
    expect(wordEdits('the boat is late', 'the late boat')).toBe(3)
    expect(wordEdits(' the  boat ', 'the boat')).toBe(0)
  })

  it('are those of the plain matrix', () => {
    const list = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 150 })
    fc.assert(
      fc.property(list, list, (a, b) => {
        expect(editDistance(Int32Array.from(a), Int32Array.from(b))).toBe(plainDistance(a, b))
      }),
    )
  })

  it('are exact in a band where the texts stay side by side, and else too many', () => {
    const text = Int32Array.from({ length: 3_000 }, (_, n) => (n * n) % 101)
    const few = text.filter((_, n) => n % 100 !== 50)
    expect(editDistance(text, few, NARROW)).toBe(30)
    const turned = Int32Array.from([...text.subarray(1_000), ...text.subarray(0, 1_000)])
    expect(editDistance(text, turned, NARROW)).toBeGreaterThanOrEqual(editDistance(text, turned))
  })

  it('come to an end for texts of half a million characters', () => {
    const [a, b] = ['the old boat ', 'a new harbour '].map((words) => words.repeat(40_000))
    expect(characterEdits(a ?? '', b ?? '')).toBeLessThan(560_000)
  })
})

/** Steps that leave a band of five blocks. */
const NARROW = 1

function plainDistance(a: readonly number[], b: readonly number[]): number {
  let above = b.map((_, n) => n + 1)
  a.forEach((one, row) => {
    let [left, diagonal] = [row + 1, row]
    above = above.map((up, n) => {
      left = Math.min(up + 1, left + 1, diagonal + (one === b[n] ? 0 : 1))
      diagonal = up
      return left
    })
  })
  return b.length === 0 ? a.length : (above.at(-1) ?? 0)
}
