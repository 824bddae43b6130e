import { describe, expect, it } from 'vitest'
import { chrf, chrfPlusPlus } from './chrf'

describe('chrF', () => {
  it('is the mean over the orders that both texts are long enough for', () => {
    // Characters 2/3, pairs 1/2, threes 0/1.
    expect(chrf('abc', 'abd')).toBeCloseTo(100 * ((2 / 3 + 1 / 2) / 3), 9)
    expect(chrf('ab', 'ab')).toBe(100)
  })

  it('weighs what is lacking twice as much as what is too much', () => {
    // One order. Precise 1/2 and complete, or precise and 1/2 complete.
    expect(chrf('ab', 'a')).toBeCloseTo((100 * 5 * 0.5) / (4 * 0.5 + 1), 9)
    expect(chrf('a', 'ab')).toBeCloseTo((100 * 5 * 0.5) / (4 + 0.5), 9)
  })

  it('counts what is repeated only as often as the reference has it', () => {
    expect(chrf('aaaa', 'a')).toBeCloseTo((100 * 5 * 0.25) / (4 * 0.25 + 1), 9)
  })

  it('looks at no white space, but at case', () => {
    expect(chrf('a b\u3000c', 'abc')).toBe(100)
    expect(chrf('ABC', 'abc')).toBe(0)
  })

  it('counts an emoji as one character', () => expect(chrf('😀', '😃')).toBe(0))

  it('is 0 where there is nothing', () => {
    expect(chrf('', '')).toBe(0)
    expect(chrf('a', '')).toBe(0)
  })
})

describe('chrF++', () => {
  it('looks at words and pairs of words besides', () => {
    // Characters 1/1 in four orders; words 0/2 against 0/1: a mean of 4/5.
    expect(chrfPlusPlus('ab cd', 'abcd')).toBeCloseTo(80, 9)
  })

  it('parts a mark from the end of a word, else from its beginning', () => {
    expect(chrfPlusPlus('a)', 'a )')).toBe(100)
    expect(chrfPlusPlus('(a', '( a')).toBe(100)
    expect(chrfPlusPlus('(a)', '( a )')).toBeLessThan(100)
  })
})
