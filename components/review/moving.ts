import type { CaretPlace } from '../editor/target-editor'
import { conflictsOf } from './conflicts'
import type { Desk } from './desk'
import { current, NO_CARETS, say } from './desk'
import { rankOf, rowAt } from './document-cache'
import { type FrozenFilter, isShown, neighbour } from './shown-list'
import { keepTyped } from './typed'

/** Makes the segment at a rank the active one; what was typed becomes a draft first. */
export function goToRank(desk: Desk, rank: number, rest: 'middle' | 'inSight' = 'middle'): void {
  if (!keepTyped(desk)) return
  land(desk, rank, rest)
}

/** As `goToRank`, when nothing typed is left to keep. */
export function land(desk: Desk, rank: number, rest: 'middle' | 'inSight' = 'middle'): void {
  const { shown } = desk.store.state()
  const row = rowAt(shown, rank)
  if (!row) return
  const caret: CaretPlace = { kind: 'end' }
  // Text that an earlier visit left unsaved is shown where it was typed.
  const isOpen = desk.store.unsaved.get(row[0]) !== undefined
  const mode = isOpen ? 'edit' : desk.screen().mode
  // The links have no editor to show it in.
  const view = isOpen ? ({ view: 'review' } as const) : {}
  desk.show({ active: row[0], rank, mode, rest, caret, ...NO_CARETS, ...view })
}

/** One row on or back, among the rows that the filter shows. */
export function step(desk: Desk, direction: 1 | -1, onlyToReview = false): void {
  const rank = nextRank(desk, direction, onlyToReview)
  if (rank !== null) goToRank(desk, rank)
  else if (!keepTyped(desk)) return
  else if (onlyToReview) say(desk, 'told.noMoreToReview')
  else tellEdge(desk, direction)
}

/** Says that there is nothing more in a direction. */
export function tellEdge(desk: Desk, direction: 1 | -1): void {
  say(desk, direction === 1 ? 'told.last' : 'told.first')
}

/** To the first row or the last, among those that the filter shows. */
export function goToEdge(desk: Desk, side: 1 | -1): void {
  const { rows, total } = desk.store.state().shown
  const frozen = filterOf(desk)
  const beyond = side === 1 ? rows.length : -1
  const edge = side === 1 ? total - 1 : 0
  const rank = frozen ? neighbour(rows, frozen, beyond, side === 1 ? -1 : 1) : edge
  if (rank === null) say(desk, 'told.nothingShown')
  else if (rowAt(desk.store.state().shown, rank)) goToRank(desk, rank)
  else say(desk, 'told.stillLoading')
}

/** To the next row after a decision; at the end one stays. */
export function landOnNext(desk: Desk): void {
  const rank = nextRank(desk, 1)
  if (rank !== null) land(desk, rank)
}

/** Opens the editor in the active row. */
export function startEditing(desk: Desk, caret: CaretPlace = { kind: 'end' }): void {
  const at = current(desk)
  if (!at) say(desk, 'told.stillLoading')
  else if (at.loaded.state.head.status === 'final') say(desk, 'told.final', { number: at.number })
  else desk.show({ mode: 'edit', caret, rest: 'inSight' })
}

export function stopEditing(desk: Desk): void {
  if (keepTyped(desk)) desk.show({ mode: 'navigate' })
}

/** To the next text that waits to be settled, whatever the filter shows. */
export function goToConflict(desk: Desk): void {
  if (!keepTyped(desk)) return
  const state = desk.store.state()
  const waiting = conflictsOf(state).map(({ segment }) => rankOf(state.shown, segment))
  const ranks = waiting.filter((rank) => rank >= 0).toSorted((a, b) => a - b)
  const rank = ranks.find((one) => one > here(desk)) ?? ranks[0]
  if (rank === undefined) return
  const { frozen } = desk.screen()
  if (!isShown(frozen, state.shown.rows, rank - state.shown.from)) desk.show({ frozen: null })
  land(desk, rank)
  document.getElementById('active-segment')?.scrollIntoView({ block: 'nearest' })
}

/** Is the active row in the list, so that one sees what one decides about? */
export function isActiveShown(desk: Desk): boolean {
  const { rows, from } = desk.store.state().shown
  return isShown(filterOf(desk), rows, here(desk) - from)
}

/** Rank of the row one on or back, among those that the filter shows; null at the end. */
export function nextRank(desk: Desk, direction: 1 | -1, onlyToReview = false): number | null {
  const { rows, from } = desk.store.state().shown
  const rank = neighbour(rows, filterOf(desk), here(desk) - from, direction, onlyToReview)
  return rank === null ? null : rank + from
}

/** What the list is filtered by; all links are on the screen, whatever the rows show. */
function filterOf(desk: Desk): FrozenFilter | null {
  return desk.screen().view === 'links' ? null : desk.screen().frozen
}

/** The rank of the active segment, or where it last stood. */
export function here(desk: Desk): number {
  const { active, rank } = desk.screen()
  const now = rankOf(desk.store.state().shown, active)
  return now < 0 ? rank : now
}
