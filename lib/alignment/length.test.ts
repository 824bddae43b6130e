import { describe, expect, it } from 'vitest'
import { lengthLog, lengthsOf, runningLengths } from './length'

describe('the length of a bead', () => {
  const between = (a: number, b: number, mean = 0) => {
    const side = (length: number) => lengthsOf(runningLengths(['x'.repeat(length)]))
    return lengthLog(side(a), 0, side(b), 0, mean)
  }

  it('speaks for equal lengths, against very different ones, and louder for long sentences', () => {
    expect(between(100, 100)).toBeGreaterThan(0)
    expect(between(100, 30)).toBeLessThan(-3)
    expect(between(200, 200)).toBeGreaterThan(between(10, 10))
  })

  it('is taken against the usual ratio of the two languages', () => {
    expect(between(100, 30, Math.log(0.3))).toBeGreaterThan(between(100, 100, Math.log(0.3)))
  })

  it('does not count white space at the ends', () => {
    expect([...runningLengths([' ab ', '', 'c'])]).toEqual([0, 2, 2, 3])
  })
})
