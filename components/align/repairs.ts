import type { RealignAction } from '@/lib/model/review'
import { proposeUnlink } from '@/lib/review/propose'
import type { LinkSide, Pair } from '@/lib/review/propose-move'
import { proposeEmpty, proposeMoveSentence } from '@/lib/review/propose-move'
import { displaySource } from '@/lib/review/state'
import type { SegmentState } from '@/lib/review/view'
import { act, seen } from '../review/decisions'
import type { Current, Desk, ToldArgs } from '../review/desk'
import { NO_CARETS, say } from '../review/desk'
import { rowAt } from '../review/document-cache'
import { isDoubtful } from '../review/filters'
import { inMachine } from '../review/links'
import { goToRank } from '../review/moving'
import { keepTyped } from '../review/typed'
import { sentencesIn } from './sentences'

/** Takes the active link apart: its source becomes an omission, its target an addition. */
export function unlink(desk: Desk): void {
  const at = readyLink(desk)
  if (!at) return
  const { state } = at.loaded
  if (textOf(state, 'source').text === '' || textOf(state, 'target').text === '') {
    say(desk, 'told.noLink', { number: at.number })
    return
  }
  const action = proposeUnlink(state, newIds(desk))
  finish(desk, action, 0, at, 'told.unlinked', { number: at.number })
}

/** Says that the active link is right, or takes that back. */
export function confirmLink(desk: Desk, to = true): boolean {
  const at = seen(desk)
  if (!at) return false
  if (at.loaded.state.segment.confirmed === to) {
    say(desk, to ? 'told.alreadyConfirmed' : 'told.notConfirmed', { number: at.number })
    return true
  }
  const flags = [{ segment: at.row[0], name: 'confirmed', to }] as const
  const label = to ? 'confirm' : 'unconfirm'
  const told = to ? 'told.confirmed' : 'told.unconfirmed'
  return act(desk, { kind: 'flag', id: desk.newId(), label, flags }, told, { number: at.number })
}

export function toggleConfirmed(desk: Desk): void {
  const at = seen(desk)
  if (at) confirmLink(desk, !at.loaded.state.segment.confirmed)
}

/**
 * Gives sentences of the active segment to a neighbour: down its last, up its first. `count` is how
 * many; one that is dragged takes those between it and the border with it.
 */
export function moveSentence(desk: Desk, side: LinkSide, direction: 1 | -1, count = 1): void {
  const at = readyLink(desk)
  if (!at) return
  const content = textOf(at.loaded.state, side)
  if (content.text === '') {
    say(desk, 'told.noSentence', { number: at.number })
    return
  }
  const pair = pairWith(desk, at, direction)
  if (!pair) return
  const { sourceLang, targetLang } = desk.store.state().info
  const ranges = sentencesIn(content, side === 'source' ? sourceLang : targetLang)
  const offset = borderAfter(ranges, content.text.length, direction, count)
  const row = direction === 1 ? 0 : 1
  const machine = side === 'target' ? { machine: inMachine(at.loaded.state, offset) } : {}
  const action = proposeMoveSentence(pair, { side, row, offset, ...machine }, newIds(desk))
  finish(desk, action, row, at, 'told.moved', { number: at.number, to: at.number + direction })
}

/** Where the sentences that stay end, or those that go. */
function borderAfter(
  ranges: readonly { readonly end: number }[],
  length: number,
  direction: 1 | -1,
  count: number,
): number {
  if (count >= ranges.length) return direction === 1 ? 0 : length
  const last = direction === 1 ? ranges.length - count - 1 : count - 1
  return ranges[last]?.end ?? 0
}

/**
 * Marks the active segment as an omission (its target goes to a neighbour) or as an addition (its
 * source does): to the one below, unless that has a text already and the one above has none.
 */
export function markEmpty(desk: Desk, side: LinkSide): void {
  const at = readyLink(desk)
  if (!at) return
  if (textOf(at.loaded.state, side).text === '') {
    say(desk, side === 'target' ? 'told.isOmission' : 'told.isAddition', { number: at.number })
    return
  }
  const direction = emptierNeighbour(desk, at, side)
  const pair = pairWith(desk, at, direction)
  if (!pair) return
  const row = direction === 1 ? 0 : 1
  const action = proposeEmpty(pair, side, row, newIds(desk))
  const told = side === 'target' ? 'told.omission' : 'told.addition'
  finish(desk, action, row, at, told, { number: at.number, to: at.number + direction })
}

function emptierNeighbour(desk: Desk, at: Current, side: LinkSide): 1 | -1 {
  const below = neighbour(desk, at.rank + 1)
  const above = neighbour(desk, at.rank - 1)
  if (!below) return -1
  const isFull = (state: SegmentState) => textOf(state, side).text !== ''
  return above && isFull(below) && !isFull(above) ? -1 : 1
}

/** To the next link that is doubtful and that nobody has confirmed, either way. */
export function goToDoubtful(desk: Desk, direction: 1 | -1): void {
  const rank = doubtfulRank(desk, direction)
  if (rank === null) {
    say(desk, 'told.noMoreDoubtful')
    return
  }
  const { view, frozen } = desk.screen()
  const row = rowAt(desk.store.state().shown, rank)
  const isHidden = row !== undefined && frozen?.members.has(row[0]) === false
  if (view !== 'links' && isHidden) desk.show({ frozen: null })
  goToRank(desk, rank)
}

/** The rank of the next doubtful link from the active one; null where there is no more. */
export function doubtfulRank(desk: Desk, direction: 1 | -1): number | null {
  const { shown } = desk.store.state()
  const here = desk.screen().rank - shown.from
  for (let at = here + direction; at >= 0 && at < shown.rows.length; at += direction) {
    const row = shown.rows[at]
    if (row && isDoubtful(row)) return at + shown.from
  }
  return null
}

/** The active segment with what was typed kept first; null with a word where it cannot be had. */
function readyLink(desk: Desk): Current | null {
  return keepTyped(desk) ? seen(desk) : null
}

function pairWith(desk: Desk, at: Current, direction: 1 | -1): Pair | null {
  const other = neighbour(desk, at.rank + direction)
  if (!other) {
    const isThere = rowAt(desk.store.state().shown, at.rank + direction) !== undefined
    say(desk, isThere ? 'told.stillLoading' : 'told.noNeighbour')
    return null
  }
  return direction === 1 ? [at.loaded.state, other] : [other, at.loaded.state]
}

function neighbour(desk: Desk, rank: number): SegmentState | undefined {
  const { shown } = desk.store.state()
  const row = rowAt(shown, rank)
  return row && shown.loaded.get(row[0])?.state
}

export function textOf(state: SegmentState, side: LinkSide) {
  return side === 'source' ? displaySource(state).content : state.head.target
}

export function newIds(desk: Desk) {
  return { action: desk.newId(), born: [desk.newId(), desk.newId()] as const }
}

/** Does it, and stays with the segment that gave. */
export function finish(
  desk: Desk,
  action: RealignAction,
  row: 0 | 1,
  at: Current,
  told: string,
  args: ToldArgs,
): void {
  if (!act(desk, action, told, args)) return
  const born = action.runs[0]?.born ?? []
  const active = born[row] ?? born[0] ?? at.row[0]
  const rank = born.length > 1 || row === 0 ? at.rank : at.rank - 1
  desk.show({
    active,
    rank,
    mode: 'navigate',
    rest: 'inSight',
    ...NO_CARETS,
  })
}
