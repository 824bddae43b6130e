import { describe, expect, it } from 'vitest'
import type { OutlineRow } from '@/lib/api/answers'
import { TRAIT } from '@/lib/api/answers'
import {
  type Folding,
  indexOfRank,
  linkCounts,
  linkItems,
  openRound,
  stretchesOf,
} from './link-items'

describe('folding links', () => {
  it('folds a run of sure ones, and leaves the neighbours of a doubtful one in sight', () =>
    folds('sssssdsssss', '[0-3] 4 5 6 [7-10]'))

  it('leaves a run of two alone: one line for two saves nothing', () =>
    folds('ssdssss', '0 1 2 3 [4-6]'))

  it('folds what a person has confirmed, also an omission', () => folds('ccccc', '[0-4]'))

  it('shows omissions and additions, however sure', () => folds('sssstssss', '[0-2] 3 4 5 [6-8]'))

  it('opens round the active link, and stays the same list where it is in no fold', () => {
    folds('sssssssss', '[0-2] 3 4 5 [6-8]', {}, 4)
    folds('sssssssss', '0 1 [2-8]', {}, 0)
    const items = linkItems(rowsOf('ssssdssss'), 0, ALL)
    expect(openRound(items, 4)).toBe(items)
  })

  it('keeps open what was opened', () =>
    folds('ssssss', '0 1 2 [3-5]', { opened: new Set(['0', '1', '2']) }))

  it('shows by a filter only what it asks for, with neighbours', () =>
    folds('dsssstsss', '[0-3] 4 5 6 7 8', { filter: 'noTarget' }))

  it('counts ranks from where the rows begin', () => {
    const rows = rowsOf('dssss')
    const items = linkItems(rows, 100, ALL)
    expect(show(items)).toBe('100 101 [102-104]')
  })

  it('loses no link and names none twice, whatever is folded', () => {
    for (let seed = 1; seed < 300; seed += 1) {
      const kinds = Array.from(String(seed * 7919 * 104729), (digit) => 'sssscdtnls'[Number(digit)])
      const rows = rowsOf(kinds.join(''))
      const active = seed % rows.length
      const items = openRound(linkItems(rows, 0, { ...ALL, opened: new Set(['3']) }), active)
      const ranks = items.flatMap((item) =>
        item.kind === 'link'
          ? [item.rank]
          : Array.from({ length: item.last - item.first + 1 }, (_, n) => item.first + n),
      )
      expect(ranks).toEqual(rows.map((_, n) => n))
      expect(items[indexOfRank(items, active)]).toEqual({
        kind: 'link',
        rank: active,
      })
    }
  })
})

describe('what must be loaded', () => {
  it('is the links that are drawn, never what is folded between them', () => {
    const items = linkItems(rowsOf('dsssssssd'), 0, ALL)
    expect(stretchesOf(items)).toEqual([
      { first: 0, last: 1 },
      { first: 7, last: 8 },
    ])
  })
})

describe('counting links', () => {
  it('counts a confirmed one as no longer doubtful', () =>
    expect(linkCounts(rowsOf('sdcctn'))).toEqual({
      ...{ all: 6, confirmed: 2, doubtful: 1, noSource: 1, noTarget: 3 },
    }))
})

const ALL: Folding = { filter: 'all', opened: new Set() }

/** Links by letters: sure, likely, doubtful, confirmed, no target, no source. */
function rowsOf(kinds: string): OutlineRow[] {
  return Array.from(kinds, (kind, n) => {
    const [traits, confidence] = KINDS[kind] ?? [0, 1]
    return [String(n), n, 0, traits, confidence, 10, 10, -1]
  })
}

const KINDS: Readonly<Record<string, readonly [number, number | null]>> = {
  s: [0, 0.95],
  l: [0, 0.8],
  d: [0, 0.5],
  c: [TRAIT.confirmed | TRAIT.noTarget, 0.5],
  t: [TRAIT.noTarget, 0.97],
  n: [TRAIT.noSource, 0.97],
}

function folds(kinds: string, expected: string, how: Partial<Folding> = {}, active = -9) {
  const items = linkItems(rowsOf(kinds), 0, { ...ALL, ...how })
  expect(show(openRound(items, active))).toBe(expected)
}

function show(items: ReturnType<typeof linkItems>): string {
  return items
    .map((item) => (item.kind === 'link' ? String(item.rank) : `[${item.first}-${item.last}]`))
    .join(' ')
}
