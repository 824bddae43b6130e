import { describe, expect, it } from 'vitest'
import { cardAt, cardsOf, cardWith, countsOf } from './cards'
import { finding } from './testing'

describe('findings on cards', () => {
  it('share a card where their words overlap, however long the chain', () =>
    expect(keysOf([finding('a', [0, 5]), finding('b', [4, 9]), finding('c', [8, 12])])).toEqual([
      ['a', 'b', 'c'],
    ]))

  it('have cards of their own where words only touch', () =>
    expect(keysOf([finding('a', [0, 5]), finding('b', [5, 9])])).toEqual([['a'], ['b']]))

  it('name the worst first, and are as bad as that', () => {
    const [card] = cardsOf([finding('a', [0, 9], 'hint'), finding('b', [2, 4], 'error')])
    expect(card?.findings.map(({ key }) => key)).toEqual(['b', 'a'])
    expect([card?.severity, card?.target]).toEqual(['error', { start: 0, end: 9 }])
  })

  it('stand first and alone where the target has no place for them', () =>
    expect(keysOf([finding('b', [0, 5]), finding('a', null), finding('c', null)])).toEqual([
      ['a'],
      ['c'],
      ['b'],
    ]))

  it('leave out what is dismissed', () =>
    expect(keysOf([finding('a', [0, 5], 'error', { dismissedBy: 'x' })])).toEqual([]))

  it('offer each fix once', () => {
    const fix = { start: 0, end: 1, text: 'x', safe: true }
    const both = [finding('a', [0, 5], 'error', { fixes: [fix] })]
    const [card] = cardsOf([...both, finding('b', [0, 5], 'hint', { fixes: [{ ...fix }] })])
    expect(card?.fixes).toEqual([fix])
  })
})

describe('a card', () => {
  const cards = cardsOf([finding('a', [0, 5]), finding('b', [3, 7]), finding('c', [10, 12])])

  it('is found by any of its findings', () =>
    expect(cardWith(cards, 'b')?.findings[0].key).toBe('a'))

  it('is found by a caret in its words or at their end', () => {
    expect(cardAt(cards, 7)?.findings[0].key).toBe('a')
    expect(cardAt(cards, 8)).toBe(null)
  })
})

it('counts what stands, by severity', () =>
  expect(
    countsOf([
      ...[finding('a', [0, 1], 'error'), finding('b', null, 'error')],
      ...[finding('c', null), finding('d', null, 'hint', { dismissedBy: 'x' })],
    ]),
  ).toEqual({ error: 2, warning: 1, hint: 0 }))

function keysOf(findings: Parameters<typeof cardsOf>[0]) {
  return cardsOf(findings).map((card) => card.findings.map(({ key }) => key))
}
