import type { RevisionEntry } from '@/lib/api/answers'
import type { Content } from '@/lib/model/content'
import type { Action, ReviseLabel, Status } from '@/lib/model/review'
import { showRefusedCodes } from '../findings/refused-codes'
import type { Current, Desk, ToldArgs } from './desk'
import { current, NO_CARETS, say } from './desk'
import { landOnNext, stopEditing } from './moving'
import type { OwnAction } from './own-actions'
import { originOf } from './own-actions'
import { basedOn, typedText } from './typed'
import { tellNotUndone } from './undo-refused'

/** Approves the active segment, with what was typed into it, and goes to the next. */
export function approve(desk: Desk): void {
  const at = seen(desk)
  if (!at) return
  const { status } = at.loaded.state.head
  const target = typedText(desk, at)
  const isDone = target === null && (status === 'approved' || status === 'final')
  if (isDone) say(desk, 'told.alreadyApproved', { number: at.number })
  else if (!revise(desk, at, 'approve', { target, status: 'approved' }, 'told.approved')) return
  desk.store.unsaved.clear(at.row[0])
  landOnNext(desk)
}

/** Keeps what was typed as a draft, or makes an untouched text one, and goes to the next. */
export function draft(desk: Desk): void {
  const at = seen(desk)
  if (!at) return
  const target = typedText(desk, at)
  const isDone = target === null && at.loaded.state.head.status === 'draft'
  if (!isDone && !revise(desk, at, 'edit', { target, status: 'draft' }, 'told.drafted')) return
  desk.store.unsaved.clear(at.row[0])
  landOnNext(desk)
}

/** Sends the active segment back to its author, and goes to the next. */
export function sendBack(desk: Desk, reason: string): void {
  const at = seen(desk)
  if (!at) return
  const target = typedText(desk, at)
  const change = { target, status: 'rejected' as const, reason }
  if (!revise(desk, at, 'sendBack', change, 'told.sentBack')) return
  desk.store.unsaved.clear(at.row[0])
  landOnNext(desk)
}

/**
 * The text of an older revision, and its status where this person may cause that. A revision of
 * another segment, as the halves of a merged one are, is left alone: it is not the whole text.
 */
export function restore(desk: Desk, entry: RevisionEntry): void {
  if (entry.segment !== desk.screen().active) return
  stopEditing(desk)
  const at = seen(desk)
  if (!at) return
  const { mayCause } = desk.store.state().info.person
  const status = mayCause.includes(entry.status) ? entry.status : 'draft'
  const args = { revision: entry.number }
  revise(desk, at, 'restore', { target: entry.target, status }, 'told.restored', args)
}

export function toggleFlag(desk: Desk): void {
  const at = seen(desk)
  if (!at) return
  const to = !at.loaded.state.segment.flagged
  const flags = [{ segment: at.row[0], name: 'flagged', to }] as const
  const label = to ? 'flag' : 'unflag'
  const told = to ? 'told.flagged' : 'told.unflagged'
  act(desk, { kind: 'flag', id: desk.newId(), label, flags }, told, { number: at.number })
}

/** Takes back the last so many actions, as far as it goes. */
export function undoMany(desk: Desk, count: number): void {
  for (let n = 0; n < count; n += 1) {
    const { undo: next } = desk.store.state()
    takeBack(desk, 'undo')
    if (desk.store.state().undo?.action === next?.action) return
  }
}

/** Takes back the last action of this person, whichever segment it touched. */
export function undo(desk: Desk): void {
  takeBack(desk, 'undo')
}

export function redo(desk: Desk): void {
  takeBack(desk, 'redo')
}

/** Does an action and says so; or says why not. */
export function act(desk: Desk, action: Action, key: string, args: ToldArgs): boolean {
  const done = desk.store.act(action)
  if (done.ok) say(desk, key, args, action.kind !== 'undo')
  else {
    desk.tell({ kind: 'failed', failure: done.failure })
    if (done.failure.code === 'code.notInOrder') showRefusedCodes(desk)
  }
  return done.ok
}

/** The active segment, or null with a word that it is still on its way. */
export function seen(desk: Desk): Current | null {
  const at = current(desk)
  if (!at) say(desk, 'told.stillLoading')
  return at
}

interface Revising {
  readonly target: Content | null
  readonly status: Status
  readonly reason?: string
}

function revise(
  desk: Desk,
  at: Current,
  label: ReviseLabel,
  { target, status, reason }: Revising,
  told: string,
  args: ToldArgs = {},
): boolean {
  const segment = at.row[0]
  const change = { segment, basedOn: basedOn(desk, at), status, ...(target && { target }) }
  const why = reason === undefined ? {} : { reason }
  const action = { kind: 'revise' as const, id: desk.newId(), label, changes: [change], ...why }
  return act(desk, action, told, { number: at.number, ...args })
}

function takeBack(desk: Desk, label: 'undo' | 'redo'): void {
  stopEditing(desk)
  const state = desk.store.state()
  const candidate = state[label]
  if (!candidate) {
    say(desk, label === 'undo' ? 'told.nothingToUndo' : 'told.nothingToRedo')
    return
  }
  const what = wordOf(originOf(state.own, candidate.action) ?? candidate)
  const action = { kind: 'undo' as const, id: desk.newId(), label, action: candidate.action }
  const key = label === 'undo' ? 'told.undone' : 'told.redone'
  const { rank } = desk.screen()
  const done = desk.store.act(action)
  if (!done.ok) tellNotUndone(desk, candidate.action, done.failure)
  else {
    say(desk, `${key}.${what}`)
    followChange(desk, action.id, rank)
  }
}

/** Goes to the segment that an undo changed, so that one sees what it did. */
function followChange(desk: Desk, action: string, rank: number): void {
  const state = desk.store.state()
  const change = state.changes.get(action)
  const id = change?.in[0]?.segment ?? change?.revised[0]?.segment ?? change?.flags[0]?.segment
  if (id !== undefined) desk.show({ active: id, rank, rest: 'middle', ...NO_CARETS })
}

/** What an action was, as the messages name it. */
function wordOf({ kind, label }: Pick<OwnAction, 'kind' | 'label'>): string {
  return kind === 'undo' ? 'other' : label
}
