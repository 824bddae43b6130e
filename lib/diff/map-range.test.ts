import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diff } from './hunks'
import { mapRange } from './map-range'

describe('where a stretch stands in a changed text', () => {
  it.each([
    ['moves with what is written before it', 'a ferry sails', 'So a ferry sails', 'ferry', 'ferry'],
    ['stays when something behind it goes', 'a ferry sails', 'a ferry', 'ferry', 'ferry'],
    ['takes in the words in its place', 'the old ferry', 'the old boat', 'ferry', 'boat'],
    [
      'takes in words written inside it',
      'the old ferry',
      'the old, fast ferry',
      'old ferry',
      'old, fast ferry',
    ],
    [
      'leaves out what is written at its ends',
      'one two three',
      'one nine two ten three',
      'two',
      'two',
    ],
    ['is empty when its words are gone', 'the old ferry', 'the ferry', 'old', ''],
  ])('%s', (_, a, b, words, expected) => {
    const start = a.indexOf(words)
    const to = mapRange(diff(a, b, 'en').hunks, { start, end: start + words.length })
    expect(b.slice(to.start, to.end).trim()).toBe(expected)
  })

  it('lies within the new text, whatever the texts', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(), fc.nat(), (a, b, one, two) => {
        const [start = 0, end = 0] = [one % (a.length + 1), two % (a.length + 1)].toSorted(
          (x, y) => x - y,
        )
        const to = mapRange(diff(a, b, 'en').hunks, { start, end })
        expect(to.start).toBeGreaterThanOrEqual(0)
        expect(to.end).toBeGreaterThanOrEqual(to.start)
        expect(to.end).toBeLessThanOrEqual(b.length)
      }),
    )
  })

  it('is itself in an unchanged text', () => {
    expect(mapRange([], { start: 2, end: 5 })).toEqual({ start: 2, end: 5 })
  })
})
