import { describe, expect, it } from 'vitest'
import { rangesNear, sightOf } from './list-sight'

describe('what the list shows', () => {
  it('is a stretch of the document', () => {
    expect(sightOf(null, 3, 9)).toEqual({ first: 3, last: 9 })
    expect(sightOf(itemsAt(4, 5, 90), 1, 2)).toEqual({ first: 5, last: 90 })
  })

  it('is none in another order', () =>
    expect(sightOf(itemsAt(90, 4, 7), 0, 2)).toEqual({ first: 0, last: -1 }))
})

describe('the texts that are wanted', () => {
  it('are those in sight and around', () =>
    expect(rangesNear(null, 100, 110)).toEqual([{ first: 60, last: 150 }]))

  it('leave out what lies far between', () =>
    expect(rangesNear(itemsAt(4, 5, 900, 7), 0, 3)).toEqual([
      { first: 4, last: 7 },
      { first: 900, last: 900 },
    ]))
})

function itemsAt(...ranks: number[]) {
  return ranks.map((rank) => ({ rank, isContext: false }))
}
