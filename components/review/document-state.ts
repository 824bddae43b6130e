import type { ActAnswer, DocumentInfo, OutlineAnswer, SegmentsAnswer } from '@/lib/api/answers'
import type { Result } from '@/lib/model/result'
import { ok } from '@/lib/model/result'
import type { Action, Change } from '@/lib/model/review'
import type { QueueState, Refusal } from './action-queue'
import { EMPTY_QUEUE, pendingActions, queueReducer } from './action-queue'
import type { DocumentCache } from './document-cache'
import { cacheOf, withOutline, withViews, withWindow } from './document-cache'
import { canApply, decide, withChange } from './document-change'
import type { OwnAction, Undoable } from './own-actions'
import { ownAction, redoCandidate, undoCandidate } from './own-actions'

/**
 * The document as the server knows it (`base`) and as it is shown: with every action on its way
 * already done. What the server answers goes into `base`, and `shown` is folded anew over it, so its
 * word holds without anything having to be taken back.
 */
export interface DocumentState {
  readonly info: DocumentInfo
  readonly base: DocumentCache
  readonly shown: DocumentCache
  readonly queue: QueueState
  /** Changes known here by the id of their action: an undo needs the change that it mirrors. */
  readonly changes: ReadonlyMap<string, Change>
  readonly own: readonly OwnAction[]
  readonly undo: Undoable | null
  readonly redo: Undoable | null
  /** Something happened elsewhere: the outline should be asked for again. */
  readonly isBehind: boolean
}

export function openDocument(info: DocumentInfo, window: SegmentsAnswer): DocumentState {
  const total = Object.values(info.counts).reduce((sum, count) => sum + count, 0)
  const base = cacheOf(window, total)
  const none = { own: [], undo: null, redo: null, isBehind: false, changes: new Map() }
  return { info, base, shown: base, queue: EMPTY_QUEUE, ...none }
}

export function outlineCame(state: DocumentState, outline: OutlineAnswer): DocumentState {
  const { undo, redo } = outline
  const base = withOutline(state.base, outline)
  return folded({ ...state, base, isBehind: false, ...(isIdle(state) && { undo, redo }) })
}

export function windowCame(state: DocumentState, window: SegmentsAnswer): DocumentState {
  const isBehind = state.isBehind || window.seq > state.base.seq
  return folded({ ...state, base: withWindow(state.base, window), isBehind })
}

/** The action done at once on what is shown and put in the queue; or why it cannot be done. */
export function acted(state: DocumentState, action: Action): Result<DocumentState> {
  const undone = action.kind === 'undo' ? state.changes.get(action.action) : undefined
  const decided = decide(state.shown, state.info, action, undone)
  const isForServer = !decided.ok && decided.failure.code === 'segment.notLoaded'
  if (!decided.ok && !isForServer) return decided
  const own = [...state.own, ownAction(action)].slice(-MAX_OWN)
  const queue = queueReducer(state.queue, { type: 'added', action })
  const next = withCandidates({ ...state, own, queue })
  return ok(decided.ok ? shownAfter(next, action, decided.value) : next)
}

/** The server did it: its change is the one that holds. */
export function acknowledged(
  state: DocumentState,
  action: Action,
  answer: ActAnswer,
): DocumentState {
  const id = action.id
  const queue = queueReducer(state.queue, { type: 'acknowledged', id, at: answer.at })
  const next = withServerChange({ ...state, queue }, action, answer)
  const { undo, redo } = answer
  return isIdle(next) ? { ...next, undo, redo } : next
}

/** The server refused it: what is shown goes back to what stands, which came with the refusal. */
export function refused(
  state: DocumentState,
  id: string,
  refusal: Refusal,
  seq: number,
): DocumentState {
  const queue = queueReducer(state.queue, { type: 'refused', id, refusal })
  const base = withViews(state.base, refusal.standing, seq)
  return folded({ ...state, queue, base, isBehind: seq > state.base.seq || state.isBehind })
}

/** Anything else that happened to the queue. */
export function queueChanged(state: DocumentState, queue: QueueState): DocumentState {
  const next = { ...state, queue }
  const gone = queue.entries.length < state.queue.entries.length
  return gone ? folded(next) : next
}

const MAX_OWN = 200

function withServerChange(state: DocumentState, action: Action, answer: ActAnswer): DocumentState {
  const { base, info } = state
  const { change, author, at, seq } = answer
  const made = { author, at, label: action.label, reason: reasonOf(action) }
  const isNext = seq === base.seq + 1
  if (seq <= base.seq) return folded(state)
  if (!isNext || !canApply(base, change)) return folded({ ...state, isBehind: true })
  const applied = withChange(base, info, change, made)
  const changes = new Map(state.changes).set(action.id, change)
  return folded({ ...state, changes, base: { ...applied, seq } })
}

/** What is shown, made again: the actions on their way, done on what the server knows. */
function folded(state: DocumentState): DocumentState {
  const start = { ...state, shown: state.base }
  return pendingActions(state.queue).reduce((next, action) => {
    const undone = action.kind === 'undo' ? next.changes.get(action.action) : undefined
    const decided = decide(next.shown, next.info, action, undone)
    return decided.ok ? shownAfter(next, action, decided.value) : next
  }, start)
}

function shownAfter(state: DocumentState, action: Action, change: Change): DocumentState {
  const reason = reasonOf(action)
  const made = { author: state.info.person.id, at: null, label: action.label, reason }
  const shown = withChange(state.shown, state.info, change, made)
  return { ...state, shown, changes: new Map(state.changes).set(action.id, change) }
}

function reasonOf(action: Action): string | null {
  return action.kind === 'revise' ? (action.reason ?? null) : null
}

function withCandidates(state: DocumentState): DocumentState {
  return { ...state, undo: undoCandidate(state.own), redo: redoCandidate(state.own) }
}

/** With nothing on its way the server's word on undo and redo is the newest there is. */
function isIdle(state: DocumentState): boolean {
  return state.queue.entries.length === 0
}
