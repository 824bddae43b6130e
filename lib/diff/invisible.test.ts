import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isInvisible, type Surroundings, visibleParts } from './invisible'

describe('characters that cannot be seen', () => {
  it('have a sign each', () =>
    shows('10\u00a0%, co\u00adop\u200b, \u2067abc\u2069', '10[⍽]%, co[SHY]op[ZWSP], [RLI]abc[PDI]'))

  it('are two spaces, but not one', () => shows('a  b c', 'a[·][·]b c'))

  it('are spaces at the edges of a text', () => {
    shows(' a ', ' a ')
    shows(' a ', '[·]a[·]', { isFirst: true, isLast: true })
  })

  it('are joiners, save those that make one emoji of two', () =>
    shows('می\u200cروم 👩\u200d🚀', 'می[ZWNJ]روم 👩\u200d🚀'))

  it('are all there is of some changes', () => {
    expect(['\u00a0', ' ', '\u200f\t'].every(isInvisible)).toBe(true)
    expect(['', 'a ', '👩\u200d🚀'].some(isInvisible)).toBe(false)
  })

  it('leave the text as it is', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', ' ', '\u00a0', '\u200d', '👩', '\t')), (list) => {
        const text = list.join('')
        expect(
          visibleParts(text)
            .map((part) => part.text)
            .join(''),
        ).toBe(text)
      }),
    ))
})

function shows(text: string, expected: string, where?: Surroundings) {
  const shown = visibleParts(text, where).map((part) =>
    'sign' in part ? `[${part.sign}]` : part.text,
  )
  expect(shown.join('')).toBe(expected)
}
