import type { Desk } from '../desk'
import { say } from '../desk'
import { rowAt } from '../document-cache'
import { goToRank, nextRank, tellEdge } from '../moving'
import { idsBetween, shownIds } from '../shown-list'
import type { RowPress } from './row-press'
import { anchorAt, NOTHING_SELECTED, ranged, type Selection, selecting, toggled } from './selection'
import { selectionOf } from './selection-store'

/** Chooses the active segment, or no longer. */
export function selectActive(desk: Desk): void {
  become(desk, toggled(selectionOf(desk).get(), desk.screen().active))
}

/** Chooses on to the next segment, or back: the range goes from where one began to where one is. */
export function selectOn(desk: Desk, direction: 1 | -1): void {
  const { active } = desk.screen()
  const rank = nextRank(desk, direction)
  if (rank === null) tellEdge(desk, direction)
  else goToRank(desk, rank)
  const lead = desk.screen().active
  // Text that has to be settled first keeps one where one is.
  if (rank !== null && lead === active) return
  extend(desk, anchorAt(selectionOf(desk).get(), active), lead)
}

/** What a press on a row asks of the selection. */
export function selectAt(desk: Desk, rank: number, press: Exclude<RowPress, 'pick'>): void {
  const row = rowAt(desk.store.state().shown, rank)
  if (!row) return
  const selection = selectionOf(desk).get()
  if (press === 'toggle') become(desk, toggled(selection, row[0]))
  else extend(desk, anchorInSight(desk, selection.anchor) ?? row[0], row[0])
}

/** Where a range begins: never at a row that another filter has taken out of sight. */
function anchorInSight(desk: Desk, anchor: string | null): string | null {
  if (anchor === null) return desk.screen().active
  return shownIds(desk.screen().frozen, desk.store.state().shown.rows).includes(anchor)
    ? anchor
    : null
}

/** Chooses all that the list shows; neighbours that stand there for context are not meant. */
export function selectShown(desk: Desk): void {
  const { rows } = desk.store.state().shown
  become(desk, selecting(shownIds(desk.screen().frozen, rows)))
}

export function selectNone(desk: Desk): void {
  if (selectionOf(desk).get().ids.size === 0) return
  become(desk, NOTHING_SELECTED)
  say(desk, 'told.selectedNone')
}

function extend(desk: Desk, anchor: string, lead: string): void {
  const { rows } = desk.store.state().shown
  const between = idsBetween(desk.screen().frozen, rows, anchor, lead)
  become(desk, ranged(selectionOf(desk).get(), { anchor, lead, between }))
}

function become(desk: Desk, next: Selection): void {
  selectionOf(desk).set(next)
}
