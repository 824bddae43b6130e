import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plain } from '@/lib/model/content'
import { graphemeEdges } from '@/lib/text/graphemes'
import { resolve } from './apply'
import { inCharacters } from './characters'
import { diff } from './hunks'

describe('a diff in characters', () => {
  it('marks the letter that was missing', () =>
    marks('The goverment fell.', 'The government fell.', ['→n']))

  it('marks each place of a word', () => marks('recieve', 'receive', ['i→', '→i']))

  it('marks a sign of a letter with its letter', () => marks('le cafe', 'le café', ['e→é']))

  it('does not cut an emoji', () => marks('so 👍 it is', 'so 👍🏽 it is', ['👍→👍🏽']))

  it('leaves words whole that share letters by chance', () =>
    marks('a ferry came', 'a boat came', ['ferry→boat']))

  it('gives both texts and cuts no grapheme', () =>
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [a, b] = [plain(one), plain(other)]
        const hunks = inCharacters(diff(a, b, 'en').hunks, a, b)
        expect(resolve(a, b, hunks, () => true)).toEqual(b)
        expect(resolve(a, b, hunks, () => false)).toEqual(a)
        const [edgesA, edgesB] = [graphemeEdges(one), graphemeEdges(other)]
        for (const { fromA, toA, fromB, toB } of hunks) {
          expect(edgesA).toEqual(expect.arrayContaining([fromA, toA]))
          expect(edgesB).toEqual(expect.arrayContaining([fromB, toB]))
        }
      }),
    ))
})

const text = fc
  .array(fc.constantFrom('a', 'b', 'e\u0301', ' ', '👩‍🚀', 'क्षि', '船', '.'), { maxLength: 16 })
  .map((list) => list.join(''))

function marks(a: string, b: string, expected: string[]) {
  const hunks = inCharacters(diff(a, b, 'en').hunks, plain(a), plain(b))
  expect(
    hunks.map(({ fromA, toA, fromB, toB }) => `${a.slice(fromA, toA)}→${b.slice(fromB, toB)}`),
  ).toEqual(expected)
}
