import type { OutlineRow } from '@/lib/api/answers'
import { isDoubtful } from '../review/filters'
import { hasTrait } from '../review/outline-row'
import { levelOf } from './link-level'

export const LINK_FILTERS = ['all', 'doubtful', 'noSource', 'noTarget'] as const
export type LinkFilter = (typeof LINK_FILTERS)[number]

/** One line of the list: a link by its rank, or a run of links (both ends included) folded into one. */
export type LinkItem =
  | { readonly kind: 'link'; readonly rank: number }
  | { readonly kind: 'fold'; readonly first: number; readonly last: number }

export interface Folding {
  readonly filter: LinkFilter
  /** Ids of links that were unfolded. */
  readonly opened: ReadonlySet<string>
}

/**
 * The links with those folded that need no look. Of each that does the neighbours stay in sight: they
 * are what it would be repaired with. `from` is the rank of the first row.
 */
export function linkItems(
  rows: readonly OutlineRow[],
  from: number,
  { filter, opened }: Folding,
): readonly LinkItem[] {
  const isWanted = rows.map(WANTED[filter])
  const isOpen = (at: number) =>
    isWanted[at - 1] === true ||
    isWanted[at] === true ||
    isWanted[at + 1] === true ||
    opened.has(rows[at]?.[0] ?? '')
  const items: LinkItem[] = []
  for (let at = 0; at < rows.length;) {
    const start = at
    while (at < rows.length && !isOpen(at)) at += 1
    items.push(...foldOf(start + from, at + from))
    if (at < rows.length) items.push({ kind: 'link', rank: at + from })
    at += 1
  }
  return items
}

/** With a link and its neighbours out of any fold; the same items where they are in none. */
export function openRound(items: readonly LinkItem[], rank: number): readonly LinkItem[] {
  const isNear = (item: LinkItem) =>
    item.kind === 'fold' && item.first <= rank + 1 && item.last >= rank - 1
  if (!items.some(isNear)) return items
  return items.flatMap((item) => {
    if (item.kind === 'link' || !isNear(item)) return [item]
    const first = Math.max(item.first, rank - 1)
    const end = Math.min(item.last, rank + 1) + 1
    return [...foldOf(item.first, first), ...linksOf(first, end), ...foldOf(end, item.last + 1)]
  })
}

/** A run as one line, or as it is where that would save nothing. */
function foldOf(start: number, end: number): LinkItem[] {
  if (end - start >= MIN_FOLDED) return [{ kind: 'fold', first: start, last: end - 1 }]
  return linksOf(start, end)
}

function linksOf(start: number, end: number): LinkItem[] {
  return Array.from({ length: end - start }, (_, n) => ({ kind: 'link', rank: start + n }))
}

const MIN_FOLDED = 3

const WANTED: Readonly<Record<LinkFilter, (row: OutlineRow) => boolean>> = {
  all: needsALook,
  doubtful: isDoubtful,
  noSource: (row) => hasTrait(row, 'noSource'),
  noTarget: (row) => hasTrait(row, 'noTarget'),
}

function needsALook(row: OutlineRow): boolean {
  const level = levelOf(row)
  if (level === 'confirmed') return false
  return level !== 'sure' || hasTrait(row, 'noSource') || hasTrait(row, 'noTarget')
}

export type LinkCounts = Readonly<Record<LinkFilter | 'confirmed', number>>

export function linkCounts(rows: readonly OutlineRow[]): LinkCounts {
  const count = (is: (row: OutlineRow) => boolean) =>
    rows.reduce((sum, row) => (is(row) ? sum + 1 : sum), 0)
  return {
    all: rows.length,
    confirmed: count((row) => hasTrait(row, 'confirmed')),
    doubtful: count(WANTED.doubtful),
    noSource: count(WANTED.noSource),
    noTarget: count(WANTED.noTarget),
  }
}

/** Stretches of neighbouring ranks among items, folds left out: what must be loaded to draw them. */
export function stretchesOf(
  items: readonly LinkItem[],
): readonly { readonly first: number; readonly last: number }[] {
  const stretches: { first: number; last: number }[] = []
  for (const item of items) {
    const last = stretches.at(-1)
    if (item.kind === 'fold') continue
    if (last?.last === item.rank - 1) last.last = item.rank
    else stretches.push({ first: item.rank, last: item.rank })
  }
  return stretches
}

/** Where a rank stands among the items: as a link, or within a fold. */
export function indexOfRank(items: readonly LinkItem[], rank: number): number {
  return items.findIndex((item) =>
    item.kind === 'link' ? item.rank === rank : item.first <= rank && rank <= item.last,
  )
}
