import type { CaretPlace } from '../editor/target-editor'
import { conflictsOf } from './conflicts'
import type { Desk } from './desk'
import { current, say } from './desk'
import { rankOf, rowAt } from './document-cache'
import type { Filter } from './filters'
import { freeze, neighbour } from './shown-list'
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
  const mode = desk.store.unsaved.get(row[0]) ? 'edit' : desk.screen().mode
  desk.show({ active: row[0], rank, mode, rest, caret, sourceCaret: null })
}

/** One row on or back, among the rows that the filter shows. */
export function step(desk: Desk, direction: 1 | -1, onlyToReview = false): void {
  const rank = next(desk, direction, onlyToReview)
  if (rank !== null) goToRank(desk, rank)
  else if (keepTyped(desk)) say(desk, onlyToReview ? 'told.noMoreToReview' : edgeOf(direction))
}

/** To the next row after a decision; at the end one stays. */
export function landOnNext(desk: Desk): void {
  const rank = next(desk, 1, false)
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

/** To the first text that waits to be settled. */
export function goToConflict(desk: Desk): void {
  const state = desk.store.state()
  const [first] = conflictsOf(state)
  const rank = first ? rankOf(state.shown, first.segment) : -1
  if (rank >= 0) goToRank(desk, rank)
}

/** Shows the rows that match now, and keeps to them until it is asked again. */
export function choose(desk: Desk, filter: Filter): void {
  if (!keepTyped(desk)) return
  const { rows } = desk.store.state().shown
  const frozen = freeze(filter, rows)
  desk.show({ frozen, rest: 'middle' })
  const rank = here(desk)
  const isShown = !frozen || frozen.members.has(desk.screen().active)
  if (isShown) return
  const nearest = neighbour(rows, frozen, rank, 1) ?? neighbour(rows, frozen, rank, -1)
  if (nearest !== null) land(desk, nearest)
}

function next(desk: Desk, direction: 1 | -1, onlyToReview: boolean): number | null {
  const { rows, from } = desk.store.state().shown
  const rank = neighbour(rows, desk.screen().frozen, here(desk) - from, direction, onlyToReview)
  return rank === null ? null : rank + from
}

function here(desk: Desk): number {
  const { active, rank } = desk.screen()
  const now = rankOf(desk.store.state().shown, active)
  return now < 0 ? rank : now
}

function edgeOf(direction: 1 | -1): string {
  return direction === 1 ? 'told.last' : 'told.first'
}
