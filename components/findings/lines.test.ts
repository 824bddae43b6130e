import { describe, expect, it } from 'vitest'
import { cardsOf } from './cards'
import { linesOf, sourceLinesOf } from './lines'
import { finding } from './testing'

describe('lines under words', () => {
  it('are the worst of what overlaps, never one over another', () =>
    expect(
      shown([finding('a', [0, 9], 'hint'), finding('b', [2, 4], 'error'), finding('c', [4, 6])]),
    ).toEqual(['0-2 hint', '2-4 error', '4-6 warning', '6-9 hint']))

  it('are one where neighbours are as bad', () =>
    expect(shown([finding('a', [0, 4]), finding('b', [3, 8])])).toEqual(['0-8 warning']))

  it('stand under the character before a place between two, the first at the beginning', () =>
    expect(shown([finding('a', [0, 0]), finding('b', [6, 6])])).toEqual([
      '0-1 warning',
      '5-6 warning',
    ]))

  it('end with the text, and there are none behind it', () => {
    expect(shown([finding('a', [8, 40])])).toEqual(['8-10 warning'])
    expect(shown([finding('a', [11, 12])])).toEqual([])
  })

  it('tell which card is open', () => {
    const cards = cardsOf([finding('a', [0, 2]), finding('b', [4, 6])])
    expect(linesOf(cards, 10, cards[1]).map(({ isOpen }) => isOpen)).toEqual([false, true])
  })
})

it('are drawn in the source where the target has no place', () =>
  expect(
    sourceLinesOf(
      cardsOf([
        finding('a', null, 'error', { source: { start: 3, end: 5 } }),
        finding('b', [0, 1], 'error', { source: { start: 7, end: 9 } }),
      ]),
    ),
  ).toEqual([{ start: 3, end: 5, severity: 'error', isOpen: false }]))

/** In a text of ten characters. */
function shown(findings: Parameters<typeof cardsOf>[0]) {
  return linesOf(cardsOf(findings), 10).map(
    ({ start, end, severity }) => `${start}-${end} ${severity}`,
  )
}
