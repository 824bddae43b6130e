import type { SegmentView } from '@/lib/api/answers'
import type { Failure } from '@/lib/model/result'
import type { Action } from '@/lib/model/review'

/**
 * Actions that the server has not acknowledged, in the order in which they were made.
 *
 * Each is written to the device before it is sent, is sent once at a time, and leaves the queue when
 * the server has answered. A refused one stays until the person has settled it.
 */
export interface QueueState {
  readonly entries: readonly QueueEntry[]
  /** Id of the action on its way. */
  readonly sending: string | null
  /** Tries in a row that did not reach the server. */
  readonly failedTries: number
  readonly savedAt: string | null
}

export interface QueueEntry {
  readonly action: Action
  readonly state: 'writing' | 'queued' | 'refused'
  readonly refusal: Refusal | null
}

/** Why the server said no, and what stands in the place of what the action saw. */
export interface Refusal {
  readonly failure: Failure
  readonly standing: readonly SegmentView[]
}

export type QueueEvent =
  | { readonly type: 'added'; readonly action: Action }
  | { readonly type: 'written'; readonly id: string }
  /** From the device: older than whatever was done here since. */
  | { readonly type: 'restored'; readonly entries: readonly QueueEntry[] }
  /** Another tab has just put it on the device. */
  | { readonly type: 'joined'; readonly entry: QueueEntry }
  | { readonly type: 'sending'; readonly id: string }
  | { readonly type: 'unreachable' }
  | { readonly type: 'acknowledged'; readonly id: string; readonly at: string }
  | { readonly type: 'refused'; readonly id: string; readonly refusal: Refusal }
  | { readonly type: 'settled'; readonly id: string }

export const EMPTY_QUEUE: QueueState = {
  entries: [],
  sending: null,
  failedTries: 0,
  savedAt: null,
}

export function queueReducer(state: QueueState, event: QueueEvent): QueueState {
  switch (event.type) {
    case 'added':
      return added(state, { action: event.action, state: 'writing', refusal: null })
    case 'restored':
      return restored(state, event.entries)
    case 'joined':
      return added(state, event.entry)
    case 'written':
      return changed(state, event.id, { state: 'queued' })
    case 'sending':
      return { ...state, sending: event.id }
    case 'unreachable':
      return { ...state, sending: null, failedTries: state.failedTries + 1 }
    case 'acknowledged':
      return { ...without(state, event.id), failedTries: 0, savedAt: event.at }
    case 'refused':
      return {
        ...changed(state, event.id, { state: 'refused', refusal: event.refusal }),
        sending: null,
        failedTries: 0,
      }
    case 'settled':
      return without(state, event.id)
  }
}

/**
 * The action to send next, or null: nothing while one is on its way, nothing past one that is still
 * being written to the device, and nothing that follows from a refused one.
 */
export function nextToSend({ entries, sending }: QueueState): Action | null {
  if (sending !== null) return null
  const held: Action[] = []
  for (const { action, state } of entries) {
    if (state === 'writing') return null
    if (state === 'queued' && !held.some((one) => dependsOn(action, one))) return action
    held.push(action)
  }
  return null
}

/** Actions that are shown as done although the server has not said so: all but the refused and held. */
export function pendingActions({ entries }: QueueState): readonly Action[] {
  const held: Action[] = []
  return entries.flatMap(({ action, state }) => {
    if (state !== 'refused' && !held.some((one) => dependsOn(action, one))) return [action]
    held.push(action)
    return []
  })
}

/** Milliseconds before the next try: 1 s, doubling to 30 s. */
export function retryDelay(failedTries: number): number {
  return failedTries === 0 ? 0 : Math.min(30_000, 1000 * 2 ** (failedTries - 1))
}

export type SaveState =
  | { readonly kind: 'saved'; readonly at: string | null }
  | { readonly kind: 'saving' }
  | { readonly kind: 'unsent'; readonly count: number }
  | { readonly kind: 'refused'; readonly count: number }

/** What the top bar says about saving. */
export function saveState(state: QueueState, online: boolean): SaveState {
  const refused = state.entries.filter((entry) => entry.state === 'refused').length
  const unsent = state.entries.length - refused
  if (unsent > 0 && (!online || state.failedTries > 0)) return { kind: 'unsent', count: unsent }
  if (refused > 0) return { kind: 'refused', count: state.entries.length }
  return unsent > 0 ? { kind: 'saving' } : { kind: 'saved', at: state.savedAt }
}

/** Ids of the segments that an action names or makes. */
export function segmentsOf(action: Action): readonly string[] {
  switch (action.kind) {
    case 'revise':
      return action.changes.map((change) => change.segment)
    case 'flag':
      return action.flags.map((flag) => flag.segment)
    case 'realign':
      return action.runs.flatMap((run) => [...run.replace.map((one) => one.segment), ...run.born])
    case 'undo':
      return []
  }
}

function dependsOn(action: Action, earlier: Action): boolean {
  if (action.kind === 'undo') return action.action === earlier.id
  if (earlier.kind === 'undo') return false
  const named = new Set(segmentsOf(earlier))
  return segmentsOf(action).some((segment) => named.has(segment))
}

function added(state: QueueState, entry: QueueEntry): QueueState {
  const isKnown = state.entries.some(({ action }) => action.id === entry.action.id)
  return isKnown ? state : { ...state, entries: [...state.entries, entry] }
}

function restored(state: QueueState, older: readonly QueueEntry[]): QueueState {
  const known = new Set(state.entries.map((entry) => entry.action.id))
  const fresh = older.filter((entry) => !known.has(entry.action.id))
  return fresh.length === 0 ? state : { ...state, entries: [...fresh, ...state.entries] }
}

function changed(state: QueueState, id: string, to: Partial<QueueEntry>): QueueState {
  const entries = state.entries.map((entry) =>
    entry.action.id === id ? { ...entry, ...to } : entry,
  )
  return { ...state, entries }
}

function without(state: QueueState, id: string): QueueState {
  const entries = state.entries.filter((entry) => entry.action.id !== id)
  return { ...state, entries, sending: state.sending === id ? null : state.sending }
}
