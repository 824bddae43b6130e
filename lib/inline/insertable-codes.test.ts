import { expect, it } from 'vitest'
import { coded, written } from './code-notation'
import { insertableCodes } from './insertable-codes'

it('offers what is missing first, pairs together', () => {
  expect(offered('⟦b⟧x⟦/b⟧ y ⟦img/⟧', 'x y')).toEqual(['⟦b⟧⟦/b⟧!', '⟦img/⟧!'])
  expect(offered('⟦b⟧x⟦/b⟧ y ⟦img/⟧', '⟦b⟧x y ⟦img/⟧')).toEqual(['⟦/b⟧!'])
  expect(offered('⟦b⟧x⟦/b⟧', '⟦b⟧x⟦/b⟧')).toEqual([])
})

it('offers dress that was taken off, and what the source has besides', () => {
  expect(offered('⟦b⟧x⟦/b⟧ ⟦img/⟧', 'x', '⟦i⟧y⟦/i⟧')).toEqual(['⟦img/⟧!', '⟦b⟧⟦/b⟧', '⟦i⟧⟦/i⟧'])
  expect(offered('x', '⟦i⟧x⟦/i⟧', '⟦i⟧y⟦/i⟧')).toEqual([])
})

it('offers all for an empty target', () => {
  expect(offered('⟦b⟧x⟦/b⟧', '')).toEqual(['⟦b⟧⟦/b⟧'])
})

/** What has to be there ends in `!`. */
function offered(model: string, target: string, source?: string): string[] {
  const besides = source === undefined ? [] : coded(source).codes
  const expected = { model: coded(model), mayUndress: source !== undefined, besides }
  return insertableCodes(coded(target), expected).map(({ codes, isMissing }) => {
    const text = written({ text: '\uFFFC'.repeat(codes.length), codes })
    return isMissing ? `${text}!` : text
  })
}
