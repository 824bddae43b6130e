import { describe, expect, it } from 'vitest'
import type { OutlineRow } from '@/lib/api/answers'
import { TRAIT } from '@/lib/api/answers'
import { STATUSES, type Status } from '@/lib/model/review'
import { bucketsOf } from './map-buckets'

describe('rows in buckets', () => {
  const rows = [
    row('a', 'approved'),
    row('b', 'draft', TRAIT.flagged),
    row('c', 'final'),
    row('d', 'final'),
  ]

  it('says the weakest status and counts the rest', () =>
    expect(bucketsOf(rows, new Set(['b', 'd']), 2)).toEqual([
      { ...NONE, from: 0, to: 2, status: 'draft', toReview: 1, flagged: 1, matches: 1 },
      { ...NONE, from: 2, to: 4, status: 'final', matches: 1 },
    ]))

  it('counts what checks have found', () => {
    const found = new Map([['b', { error: 1, warning: 2, hint: 3 }]])
    const [first, second] = bucketsOf(rows, null, 2, found)
    expect([first?.errors, first?.warnings, second?.errors]).toEqual([1, 2, 0])
  })

  it('has one for each row where there is room, and none without rows', () => {
    expect(bucketsOf(rows, null, 10).map(({ from, to }) => to - from)).toEqual([1, 1, 1, 1])
    expect(bucketsOf([], null, 10)).toEqual([])
  })

  it('leaves out no row of many', () => {
    const many = Array.from({ length: 1003 }, (_, n) => row(String(n), 'initial'))
    const sum = bucketsOf(many, null, 10).reduce((all, { toReview }) => all + toReview, 0)
    expect(sum).toBe(1003)
  })
})

const NONE = { toReview: 0, flagged: 0, doubtful: 0, errors: 0, warnings: 0, matches: 0 }

function row(id: string, status: Status, traits = 0): OutlineRow {
  return [id, 0, STATUSES.indexOf(status), traits, 0.9, 1, 1, -1]
}
