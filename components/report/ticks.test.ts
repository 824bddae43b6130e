import { describe, expect, it } from 'vitest'
import { countTicks, namedColumns, thinned } from './ticks'

describe('lines of a chart of counts', () => {
  it('stand at round numbers', () => {
    expect(countTicks(212)).toEqual([0, 50, 100, 150, 200])
    expect(countTicks(31)).toEqual([0, 10, 20, 30])
    expect(countTicks(7)).toEqual([0, 2, 4, 6])
  })

  it('never stand between two whole numbers', () => {
    expect(countTicks(1)).toEqual([0, 1])
    expect(countTicks(3)).toEqual([0, 1, 2, 3])
    expect(countTicks(0)).toEqual([0])
  })
})

describe('names below columns', () => {
  it('are given to all where there is room', () =>
    expect([...namedColumns(3, 7)].sort()).toEqual([0, 1, 2]))

  it('are given to every second, and to the last, where there is not', () =>
    expect([...namedColumns(14, 7)].sort((a, b) => a - b)).toEqual([1, 3, 5, 7, 9, 11, 13]))
})

describe('many days in few columns', () => {
  const day = (at: number) => ({ at, ms: 1 })
  const join = ({ at }: { at: number }, stretch: readonly unknown[]) => ({ at, ms: stretch.length })

  it('keeps each day while they fit', () =>
    expect(thinned([day(1), day(2)], 2, join)).toEqual([day(1), day(2)]))

  it('takes stretches of one length, counted from the last day', () =>
    expect(thinned([1, 2, 3, 4, 5].map(day), 3, join)).toEqual([
      { at: 1, ms: 1 },
      { at: 3, ms: 2 },
      { at: 5, ms: 2 },
    ]))
})
