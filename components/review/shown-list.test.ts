import { describe, expect, it } from 'vitest'
import type { OutlineRow } from '@/lib/api/answers'
import { TRAIT } from '@/lib/api/answers'
import { STATUSES, type Status } from '@/lib/model/review'
import { countsOf } from './filters'
import { matcherOf, parseQuery } from './query/query'
import { freeze, idsBetween, itemsOf, neighbour, shownIds, staleCount } from './shown-list'

const rows = [
  row('a', 'approved'),
  row('b', 'initial'),
  row('c', 'draft', TRAIT.changed),
  row('d', 'approved', TRAIT.changed),
  row('e', 'final'),
  row('f', 'approved'),
  row('g', 'rejected', TRAIT.flagged, 0.4),
]

describe('counting rows for the chips', () => {
  it('counts each chip', () =>
    expect(countsOf(rows)).toEqual({
      ...{ all: 7, toReview: 3, draft: 1, flagged: 1, sentBack: 1, changed: 2, approved: 4 },
      doubtful: 1,
    }))

  it('takes a confirmed link for certain', () => {
    const confirmed = row('g', 'draft', TRAIT.confirmed, 0.4)
    expect(countsOf([confirmed]).doubtful).toBe(0)
  })
})

describe('a frozen filter', () => {
  const frozen = frozenBy('status:open')

  it('shows what matched, between its neighbours', () => {
    const shown = itemsOf(frozen, rows).map(({ rank, isContext }) => (isContext ? -rank : rank))
    expect(shown).toEqual([-0, 1, 2, -3, -5, 6])
  })

  it('keeps a row that no longer matches, and says how many', () => {
    const later = rows.map((one) => (one[0] === 'b' ? row('b', 'approved') : one))
    expect(itemsOf(frozen, later)).toEqual(itemsOf(frozen, rows))
    expect(staleCount(frozen, later)).toBe(1)
    expect(staleCount(frozen, rows)).toBe(0)
  })

  it('shows a segment born by a merge of shown ones', () => {
    const merged = [rows[0]!, row('bc', 'initial'), ...rows.slice(3)]
    expect(itemsOf(frozen, merged)[1]).toEqual({ rank: 1, isContext: false })
  })

  it('counts numbers as they stand now', () => {
    const numbered = frozenBy('number:2')
    expect(staleCount(numbered, [row('new', 'initial'), ...rows])).toBe(2)
  })
})

describe('choosing among what is shown', () => {
  const frozen = frozenBy('status:open')

  it('leaves out the neighbours that stand there for context', () => {
    expect(shownIds(frozen, rows)).toEqual(['b', 'c', 'g'])
    expect(shownIds(null, rows)).toHaveLength(7)
  })

  it('takes all from one to the other, whichever stands first', () => {
    expect(idsBetween(frozen, rows, 'b', 'g')).toEqual(['b', 'c', 'g'])
    expect(idsBetween(null, rows, 'e', 'c')).toEqual(['c', 'd', 'e'])
  })

  it('takes the two alone when one of them is context', () =>
    expect(idsBetween(frozen, rows, 'a', 'c')).toEqual(['a', 'c']))
})

describe('moving from row to row', () => {
  it('passes over context rows', () => {
    const frozen = frozenBy('status:open')
    expect(neighbour(rows, frozen, 2, 1)).toBe(6)
    expect(neighbour(rows, frozen, 6, 1)).toBeNull()
    expect(neighbour(rows, null, 2, 1)).toBe(3)
  })

  it('finds the next that needs review', () => {
    expect(neighbour(rows, null, 2, 1, true)).toBe(6)
    expect(neighbour(rows, null, 1, -1, true)).toBeNull()
  })
})

function frozenBy(query: string) {
  const facts = { people: [], me: { id: 'me', name: 'Me' } }
  return freeze(query, matcherOf(parseQuery(query), facts), rows)
}

function row(id: string, status: Status, traits = 0, confidence = 0.9): OutlineRow {
  return [id, 0, STATUSES.indexOf(status), traits, confidence, 1, 1, -1]
}
