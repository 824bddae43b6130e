import { describe, expect, it } from 'vitest'
import { brackets } from './brackets'
import { type Texts, wordsMarkedIn } from './testing'

describe('brackets without a mate', () => {
  it.each([
    ['It costs 12 million (three more.', ['(three']],
    ['It costs 12 million three more).', ['more).'.slice(0, 5)]],
    ['It costs 12 [million] (three more).', []],
    ['a) one, b) two, 3) three, and it is fine :)', []],
    ['村（在北部)继续开放。', []],
  ])('%s', (target, expected) => finds({ targetLang: 'en', target }, expected))

  it('are left alone where the source has them so', () =>
    finds(
      {
        sourceLang: 'de',
        targetLang: 'en',
        source: 'Der Preis (drei mehr.',
        target: 'The price (three more.',
      },
      [],
    ))
})

async function finds(texts: Texts, expected: readonly string[]) {
  expect(await wordsMarkedIn(texts, brackets)).toEqual(expected)
}
