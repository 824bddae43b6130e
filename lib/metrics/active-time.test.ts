import { describe, expect, it } from 'vitest'
import { type ActivityMoment, activeTime } from './active-time'

describe('active time', () => {
  it('gives the time up to the next moment to the segment of the first', () =>
    spent([at(0, 'a'), at(4, 'a'), at(10, 'b'), at(13, 'a')], { a: 10, b: 3 }))

  it('adds up what a segment gets at several times', () =>
    spent([at(0, 'a'), at(2, 'b'), at(3, 'a'), at(7, 'b')], { a: 6, b: 1 }))

  it('leaves out a gap of more than a minute altogether', () => {
    spent([at(0, 'a'), at(60, 'a'), at(121, 'b')], { a: 60, b: 0 })
    spent([at(0, 'a'), at(3_600, 'a'), at(3_605, null)], { a: 5 })
  })

  it('can be told another limit', () =>
    expect(activeTime([at(0, 'a'), at(90, 'b')], 120_000).get('a')).toBe(90_000))

  it('stops when the reviewer leaves, and starts at the return', () =>
    spent([at(0, 'a'), at(5, null), at(30, 'a'), at(31, null)], { a: 6 }))

  it('takes nothing away when the clock is set back', () =>
    spent([at(10, 'a'), at(4, 'a'), at(6, 'b')], { a: 2, b: 0 }))

  it('is empty without moments', () => spent([], {}))
})

function at(seconds: number, segment: string | null): ActivityMoment {
  return { atMs: seconds * 1_000, segment }
}

/** Expected: seconds by segment. */
function spent(moments: readonly ActivityMoment[], expected: Readonly<Record<string, number>>) {
  const seconds = [...activeTime(moments)].map(([segment, ms]) => [segment, ms / 1_000])
  expect(Object.fromEntries(seconds)).toEqual(expected)
}
