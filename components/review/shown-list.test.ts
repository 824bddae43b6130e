import { describe, expect, it } from 'vitest'
import type { OutlineRow } from '@/lib/api/answers'
import { TRAIT } from '@/lib/api/answers'
import { STATUSES, type Status } from '@/lib/model/review'
import { withRowsReplaced } from './document-cache'
import { countsOf } from './filters'
import { matcherOf, parseQuery } from './query/query'
import { freeze, idsBetween, isShown, itemsOf, neighbour, shownIds, staleCount } from './shown-list'

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
      ...{ doubtful: 1, checks: 0 },
    }))

  it('counts rows with findings', () =>
    expect(countsOf(rows, (id) => id === 'a' || id === 'c').checks).toBe(2))

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

describe('a list in another order', () => {
  // g d c b a by their places, e and f left out.
  const places = new Map(['g', 'd', 'c', 'b', 'a'].map((id, place) => [id, place]))
  const spots = rows.map((one, rank): OutlineRow => [one[0], rank * 10, ...rest(one)])
  const matches = (one: OutlineRow) => places.has(one[0])
  const frozen = freeze('order:link', matches, spots, places)

  it('shows what matched, in that order and without neighbours', () => {
    expect(itemsOf(frozen, spots).map(({ rank }) => rank)).toEqual([6, 3, 2, 1, 0])
    expect(itemsOf(frozen, spots).some(({ isContext }) => isContext)).toBe(false)
    expect(isShown(frozen, spots, 4)).toBe(false)
    expect(isShown(frozen, spots, 3)).toBe(true)
  })

  it('is gone through in that order', () => {
    expect(neighbour(spots, frozen, 6, 1)).toBe(3)
    expect(neighbour(spots, frozen, 6, -1)).toBeNull()
    expect(neighbour(spots, frozen, 6, 1, true)).toBe(2)
    expect(neighbour(spots, frozen, -1, 1)).toBe(6)
    expect(neighbour(spots, frozen, spots.length, -1)).toBe(0)
    expect(idsBetween(frozen, spots, 'a', 'c')).toEqual(['c', 'b', 'a'])
  })

  it('shows a segment born since in the place of the one that it came from', () => {
    const merged: OutlineRow = ['cd', 20, ...rest(spots[2]!)]
    const later = [...spots.slice(0, 2), merged, ...spots.slice(4)]
    expect(itemsOf(frozen, later).map(({ rank }) => later[rank]![0])).toEqual(['g', 'cd', 'b', 'a'])
  })

  it('stays while rows are worked on', () => {
    const worked = withRowsReplaced(spots, [row('g', 'final')])
    expect(itemsOf(frozen, worked)).toBe(itemsOf(frozen, spots))
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
  const facts = {
    people: [],
    me: { id: 'me', name: 'Me' },
    comments: new Map(),
    findings: () => [],
    errors: () => [],
  }
  return freeze(query, matcherOf(parseQuery(query), facts), rows)
}

/** All of a row behind its position. */
function rest([, , ...others]: OutlineRow) {
  return others
}

function row(id: string, status: Status, traits = 0, confidence = 0.9): OutlineRow {
  return [id, 0, STATUSES.indexOf(status), traits, confidence, 1, 1, -1]
}
