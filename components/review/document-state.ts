import type { ActAnswer, Candidate, DocumentInfo } from '@/lib/api/answers'
import type { OutlineAnswer, SegmentsAnswer } from '@/lib/api/answers'
import type { EventEntry } from '@/lib/api/event-answers'
import type { Result } from '@/lib/model/result'
import { ok } from '@/lib/model/result'
import type { Action, Change } from '@/lib/model/review'
import type { QueueEntry, QueueState, Refusal } from './action-queue'
import { EMPTY_QUEUE, pendingActions, queueReducer } from './action-queue'
import type { Trouble } from './device'
import type { DocumentCache } from './document-cache'
import { cacheOf, withOutline, withViews, withWindow } from './document-cache'
import { canApply, decide, withChange } from './document-change'
import type { OwnAction, Undoable } from './own-actions'
import { isUndone, ownAction, ownFromEvent, redoCandidate, undoCandidate } from './own-actions'
import { afterTold, type ToldChange, toldByAnswer, toldByEvent, withTold } from './told-change'

/**
 * The document as the server knows it (`base`) and as it is shown: with what was told out of turn and
 * every action on its way already done. What the server says goes into `base`, and `shown` is folded
 * anew over it, so its word holds without anything having to be taken back.
 */
export interface DocumentState {
  readonly info: DocumentInfo
  readonly base: DocumentCache
  readonly shown: DocumentCache
  readonly queue: QueueState
  /** Changes of own actions, by id: an undo needs the change that it mirrors. */
  readonly changes: ReadonlyMap<string, Change>
  /** Oldest first; whole once the server's list has come. */
  readonly own: readonly OwnAction[]
  readonly isOwnWhole: boolean
  /** What the server last said of undo and redo: until the own actions are known, there is no more. */
  readonly served: Pick<OutlineAnswer, 'undo' | 'redo'>
  readonly undo: Undoable | null
  readonly redo: Undoable | null
  /** Told before what comes before it. */
  readonly ahead: readonly ToldChange[]
  /** The newest `seq` heard of: what is missing up to it should be asked for. */
  readonly heard: number
  /** How often its comments have changed, as far as that was heard of. */
  readonly comments: number | null
  /** The same of its annotations, and of what checks found. */
  readonly annotations: number | null
  readonly findings: number | null
  /** More happened than can be told one by one: the outline should be asked for again. */
  readonly isBehind: boolean
  /** Actions given up a while ago: word of them may still come in from other tabs or the device. */
  readonly givenUp: readonly string[]
  /** What keeps this device from remembering, if anything does. */
  readonly trouble: Trouble | null
}

export function openDocument(info: DocumentInfo, window: SegmentsAnswer): DocumentState {
  const total = Object.values(info.counts).reduce((sum, count) => sum + count, 0)
  const base = cacheOf(window, total)
  const none = { own: [], isOwnWhole: false, served: NOTHING, undo: null, redo: null }
  const counts = { comments: null, annotations: null, findings: null }
  const quiet = { ahead: [], heard: base.seq, ...counts, isBehind: false }
  const own = { queue: EMPTY_QUEUE, changes: new Map<string, Change>(), givenUp: [] }
  return { info, base, shown: base, ...own, ...none, ...quiet, trouble: null }
}

export function outlineCame(state: DocumentState, outline: OutlineAnswer): DocumentState {
  const { undo, redo } = outline
  const base = withOutline(state.base, outline)
  const served = isIdle(state) ? { undo, redo } : state.served
  return settled({ ...state, base, served, isBehind: false })
}

export function windowCame(state: DocumentState, window: SegmentsAnswer): DocumentState {
  const heard = Math.max(state.heard, window.seq)
  return folded({ ...state, base: withWindow(state.base, window), heard })
}

/** The action done at once on what is shown and put in the queue; or why it cannot be done. */
export function acted(state: DocumentState, action: Action): Result<DocumentState> {
  const undone = action.kind === 'undo' ? state.changes.get(action.action) : undefined
  const decided = decide(state.shown, state.info, action, undone)
  const isForServer =
    !decided.ok && (decided.failure.code === 'segment.notLoaded' || followsUnseen(state, action))
  if (!decided.ok && !isForServer) return decided
  const own = [...state.own, ownAction(action)].slice(-MAX_OWN)
  const queue = queueReducer(state.queue, { type: 'added', action })
  const next = withCandidates({ ...state, own, queue })
  // What waits behind a refused one is not shown as done.
  const isShown = decided.ok && pendingActions(queue).includes(action)
  return ok(isShown ? shownAfter(next, action, decided.value) : next)
}

/**
 * Does an undo come after one that the server decides alone, and that is not shown yet? What is here
 * cannot tell then whether it may be done.
 */
function followsUnseen({ queue, changes }: DocumentState, action: Action): boolean {
  const isUnseen = (one: Action) => one.kind === 'undo' && !changes.has(one.id)
  return action.kind === 'undo' && pendingActions(queue).some(isUnseen)
}

/** The server did it: its change is the one that holds. */
export function acknowledged(
  state: DocumentState,
  action: Action,
  answer: ActAnswer,
): DocumentState {
  const { undo, redo, at } = answer
  const queue = queueReducer(state.queue, { type: 'acknowledged', id: action.id, at })
  const own = withOwn(state, ownAction(action))
  const next = { ...state, queue, own }
  return told(
    { ...next, served: isIdle(next) ? { undo, redo } : next.served },
    toldByAnswer(action, answer),
  )
}

/** Somebody did something: this person in another browser, a colleague, a command. */
export function happened(state: DocumentState, entry: EventEntry): DocumentState {
  const isMine = entry.author === state.info.person.id
  const isAgainstMine = entry.undoes !== null && state.own.some(({ id }) => id === entry.undoes)
  const own = isMine || isAgainstMine ? withOwn(state, ownFromEvent(entry, !isMine)) : state.own
  return told({ ...state, own }, toldByEvent(entry))
}

/** The document has come so far, whatever it was that was done. */
export function heardOf(state: DocumentState, seq: number): DocumentState {
  return seq > state.heard ? { ...state, heard: seq } : state
}

/** Somebody changed a comment or an annotation, or checks found something else, here or elsewhere. */
export function countsHeardOf(state: DocumentState, counts: HeardCounts): DocumentState {
  const isNews = COUNTED.some((one) => counts[one] !== undefined && counts[one] !== state[one])
  return isNews ? { ...state, ...counts } : state
}

/** How often what is beside the texts has changed, as far as it was told. */
export type HeardCounts = { readonly [Name in (typeof COUNTED)[number]]?: number }

/** What is beside the texts, by the names that the stream has for it. */
export const COUNTED = ['comments', 'annotations', 'findings'] as const

/** The server refused it: what is shown goes back to what stands, which came with the refusal. */
export function refused(
  state: DocumentState,
  id: string,
  refusal: Refusal,
  seq: number,
): DocumentState {
  const queue = queueReducer(state.queue, { type: 'refused', id, refusal })
  const base = withViews(state.base, refusal.standing, seq)
  const own = state.own.filter((one) => one.id !== id)
  return folded({ ...state, queue, base, own, heard: Math.max(state.heard, seq) })
}

/** Actions that wait on the device from an earlier visit. */
export function foundOnDevice(state: DocumentState, entries: readonly QueueEntry[]): DocumentState {
  const fresh = entries.filter(({ action }) => !wasAnswered(state, action.id))
  const queue = queueReducer(state.queue, { type: 'restored', entries: fresh })
  if (queue === state.queue) return state
  const doings = fresh.filter((entry) => entry.state !== 'refused')
  const older = doings.map(({ action }) => ownAction(action))
  const known = new Set(older.map(({ id }) => id))
  const own = [...older, ...state.own.filter(({ id }) => !known.has(id))]
  return folded({ ...state, queue, own })
}

/** What this person has just done in another tab, and the server has not answered for. */
export function doneInTab(state: DocumentState, entry: QueueEntry): DocumentState {
  const { action } = entry
  if (wasAnswered(state, action.id)) return state
  const queue = queueReducer(state.queue, { type: 'joined', entry })
  if (queue === state.queue) return state
  const own = entry.state === 'refused' ? state.own : [...state.own, ownAction(action)]
  return folded({ ...state, queue, own: own.slice(-MAX_OWN) })
}

/** Word of it may come in late, from the device or another tab. */
function wasAnswered({ own, givenUp }: DocumentState, id: string): boolean {
  return own.some((one) => one.id === id) || givenUp.includes(id)
}

/** Anything else that happened to the queue. */
export function queueChanged(state: DocumentState, queue: QueueState): DocumentState {
  const kept = new Set(queue.entries.map(({ action }) => action.id))
  const gone = state.queue.entries.map(({ action }) => action.id).filter((id) => !kept.has(id))
  if (gone.length === 0) return { ...state, queue }
  const own = state.own.filter(({ id }) => !gone.includes(id))
  const givenUp = [...state.givenUp, ...gone].slice(-MAX_OWN)
  return folded({ ...state, queue, own, givenUp })
}

/** `own` with one that the server has done, before those that wait for it: the log's order. */
function withOwn({ own, queue }: DocumentState, one: OwnAction): readonly OwnAction[] {
  if (own.some(({ id }) => id === one.id)) return own
  const waiting = new Set(queue.entries.map(({ action }) => action.id))
  const at = own.findIndex(({ id }) => waiting.has(id))
  const list = at < 0 ? [...own, one] : [...own.slice(0, at), one, ...own.slice(at)]
  return list.length > MAX_OWN ? list.slice(-MAX_OWN) : list
}

/** What is shown, made again: what was told, then the actions on their way, done on the base. */
export function folded(state: DocumentState): DocumentState {
  const known = state.ahead.reduce((cache, { change, made }) => {
    if (!change || !canApply(cache, change)) return cache
    return withChange(cache, state.info, change, made)
  }, state.base)
  const start = { ...state, shown: known }
  const shown = pendingActions(state.queue).reduce((next, action) => {
    const undone = action.kind === 'undo' ? next.changes.get(action.action) : undefined
    const decided = decide(next.shown, next.info, action, undone)
    return decided.ok ? shownAfter(next, action, decided.value) : next
  }, start)
  return withCandidates(shown)
}

// Fifty that can be undone, with as many undos and redos; what is forgotten is still on the server.
const MAX_OWN = 200
const NOTHING = { undo: null, redo: null }

function told(state: DocumentState, one: ToldChange): DocumentState {
  if (one.seq <= state.base.seq) return folded(state)
  const heard = Math.max(state.heard, one.seq)
  return settled({ ...state, ahead: withTold(state.ahead, one), heard })
}

/** Takes into the base what is next, as far as it goes. */
function settled(state: DocumentState): DocumentState {
  let { base, changes, isBehind } = state
  let ahead = state.ahead.filter(({ seq }) => seq > base.seq)
  for (let next = ahead[0]; next?.seq === base.seq + 1; next = ahead[0]) {
    const after = afterTold(base, state.info, next)
    isBehind ||= after === null
    if (!after) break
    base = after
    ahead = ahead.slice(1)
    if (next.change) changes = withOwnChange(state, changes, next.id, next.change)
  }
  return folded({ ...state, base, ahead, changes, isBehind })
}

function shownAfter(state: DocumentState, action: Action, change: Change): DocumentState {
  const reason = action.kind === 'revise' ? (action.reason ?? null) : null
  const made = { author: state.info.person.id, at: null, label: action.label, reason }
  const shown = withChange(state.shown, state.info, change, made)
  const changes = withOwnChange(state, state.changes, action.id, change)
  return { ...state, shown, changes }
}

/** Keeps the changes of actions that may still be undone, and no others. */
function withOwnChange(
  { own, queue }: DocumentState,
  changes: ReadonlyMap<string, Change>,
  id: string,
  change: Change,
): ReadonlyMap<string, Change> {
  if (changes.get(id) === change || !own.some((one) => one.id === id)) return changes
  const next = new Map(changes).set(id, change)
  if (next.size <= MAX_OWN + SLACK) return next
  const kept = new Set([...own.map((one) => one.id), ...queue.entries.map((e) => e.action.id)])
  return new Map([...next].filter(([one]) => kept.has(one)))
}

const SLACK = 50

function withCandidates(state: DocumentState): DocumentState {
  const { own, served, isOwnWhole } = state
  const before = (candidate: Candidate | null) =>
    isOwnWhole || !candidate || isUndone(own, candidate.action) ? null : candidate
  const isUntouched = own.length === 0
  const undo = undoCandidate(own) ?? before(served.undo)
  const redo = redoCandidate(own) ?? (isUntouched ? before(served.redo) : null)
  return { ...state, undo, redo }
}

/** With nothing on its way the server's word on undo and redo is the newest there is. */
function isIdle(state: DocumentState): boolean {
  return state.queue.entries.length === 0
}
