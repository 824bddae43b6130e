import { describe, expect, it } from 'vitest'
import { nearMisses } from './near-misses'

describe('words one slip away', () => {
  const knows = (word: string) => ['there', 'three', 'government', 'пристани'].includes(word)

  it.each([
    ['en', 'tehre', ['there']],
    ['en', 'thre', ['there', 'three']],
    ['en', 'goverment', ['government']],
    ['en', 'govvernment', ['government']],
    ['ru', 'пристпни', ['пристани']],
    ['en', 'xyzzy', []],
  ])('%s: %s', (lang, word, expected) =>
    expect(
      nearMisses(word, lang, knows)
        .map((near) => near.word)
        .sort(),
    ).toEqual(expected.sort()),
  )

  it('tells a plain slip from another letter or ending', () => {
    const slipOf = (word: string) => nearMisses(word, 'en', knows)[0]?.slip
    expect(['tehre', 'goverment', 'govornment', 'governmentt'].map(slipOf)).toEqual([
      ...['plain', 'plain', 'other', 'other'],
    ])
  })
})
