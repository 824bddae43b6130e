import { describe, expect, it } from 'vitest'
import { cutOf } from './cuts'

describe('the cut between stretches', () => {
  it('follows four confident pairs before the tail, or the tail itself', () => {
    const pair = (confidence: number) => ({ source: [0], target: [0], confidence })
    expect(cutOf([...Array<number>(5).fill(1), ...Array<number>(5).fill(0.2)].map(pair))).toBe(5)
    expect(cutOf(Array<number>(10).fill(0.2).map(pair))).toBe(8)
  })
})
