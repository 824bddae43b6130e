import { describe, expect, it } from 'vitest'
import { placeBefore } from './place-before'

describe('finding a place of the newer text in the older', () => {
  // older: "the old red boat", newer: "the new boat"
  const hunks = [{ fromA: 4, toA: 11, fromB: 4, toB: 7 }]

  it('is the same before the first change', () => expect(placeBefore(hunks, 3)).toBe(3))
  it('is the beginning of a change inside it', () => expect(placeBefore(hunks, 5)).toBe(4))
  it('moves on after it', () => {
    expect(placeBefore(hunks, 7)).toBe(11)
    expect(placeBefore(hunks, 12)).toBe(16)
  })
  it('passes a deletion', () =>
    expect(placeBefore([{ fromA: 2, toA: 5, fromB: 2, toB: 2 }], 2)).toBe(5))
})
