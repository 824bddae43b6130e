import type { OutlineRow } from '@/lib/api/answers'
import type { Desk } from '../review/desk'
import { here } from '../review/moving'
import { itemsOf } from '../review/shown-list'
import { isStanding } from './cards'
import type { FindingsState } from './findings-state'
import { findingsOn } from './findings-on-screen'
import { isWalked } from './shows-hints'

/** Rank of the next row in a direction, among those that the list shows, that has a finding to look at. */
export function nextWithFindings(desk: Desk, direction: 1 | -1): number | null {
  const { rows, from } = desk.store.state().shown
  const state = findingsOn(desk.store).state.get()
  const ahead = ranksAhead(desk, rows, direction)
  const rank = ahead.find((one) => hasFindings(state, rows[one]))
  return rank === undefined ? null : rank + from
}

/** Places in `rows` of those that the list shows ahead, the nearest first. */
function ranksAhead(desk: Desk, rows: readonly OutlineRow[], direction: 1 | -1): readonly number[] {
  const { frozen, view } = desk.screen()
  const at = here(desk) - desk.store.state().shown.from
  if (!frozen || view === 'links') {
    const ranks = rows.map((_, rank) => rank)
    return direction === 1 ? ranks.slice(at + 1) : ranks.slice(0, Math.max(0, at)).toReversed()
  }
  const shown = itemsOf(frozen, rows).flatMap(({ rank, isContext }) => (isContext ? [] : rank))
  const place = shown.indexOf(at)
  if (place < 0)
    return direction === 1
      ? shown.filter((rank) => rank > at)
      : shown.filter((rank) => rank < at).toReversed()
  return direction === 1 ? shown.slice(place + 1) : shown.slice(0, place).toReversed()
}

function hasFindings({ local, shown }: FindingsState, row: OutlineRow | undefined): boolean {
  const findings = row && (local.get(row[0])?.findings ?? shown.get(row[0])?.findings)
  return findings?.some((one) => isStanding(one) && isWalked(one.severity)) ?? false
}
