import { describe, expect, it } from 'vitest'
import type { OutlineRow } from '@/lib/api/answers'
import { TRAIT } from '@/lib/api/answers'
import { STATUSES, type Status } from '@/lib/model/review'
import { inOrder, orderOf, placesIn } from './order'
import { parseQuery } from './query'
import { tokensOf } from './tokens'

const rows = [
  row('a', 'approved', 0.9, 40),
  row('b', 'initial', 0.3, 10, TRAIT.confirmed),
  row('c', 'draft', 0.4, 90),
  row('d', 'initial', null, 90),
  row('e', 'rejected', 0.6, 5),
]
// The last changed first.
const LATEST = new Map([
  ['c', 0],
  ['a', 1],
])

describe('the order of the rows', () => {
  it.each([
    ['order:link', 'c e a b d'],
    ['order:-link', 'a e c b d'],
    ['-order:link', 'a e c b d'],
    ['order:status', 'b d e c a'],
    ['order:changed', 'c a b d e'],
    ['order:length', 'c d a b e'],
    ['order:-length', 'e b a c d'],
    ['status:open ORDER:Length order:link', 'c e a b d'],
  ])('%s', (query, expected) => {
    const places = placesIn(orderOf(tokensOf(query))!, rows, LATEST)
    expect([...places.keys()].join(' ')).toBe(expected)
  })

  it('is the document’s when none is asked for, or that', () => {
    expect(orderOf(tokensOf('status:open'))).toBeNull()
    expect(orderOf(tokensOf('order:link order:document'))).toBeNull()
  })

  it('is a part of the query that can be wrong', () => {
    expect(parseQuery('order:size').problems).toMatchObject([{ kind: 'badValue', key: 'order' }])
    expect(parseQuery('order:').problems).toMatchObject([{ kind: 'noValue' }])
    expect(parseQuery('order:-link').problems).toEqual([])
  })

  it('is put into a query, changed and taken out', () => {
    expect(inOrder('status:open', 'link')).toBe('status:open order:link')
    expect(inOrder('order:link "a b"', 'length')).toBe('"a b" order:length')
    expect(inOrder('order:-link status:open', 'document')).toBe('status:open')
  })
})

function row(
  id: string,
  status: Status,
  confidence: number | null,
  length: number,
  traits = 0,
): OutlineRow {
  return [id, 0, STATUSES.indexOf(status), traits, confidence, length, 1, -1]
}
