import type { Candidate } from '@/lib/api/answers'
import type { EventEntry, OwnEntry } from '@/lib/api/event-answers'
import type { Action, Change } from '@/lib/model/review'

/** What U or Shift+U would do. */
export type Undoable = Pick<Candidate, 'action' | 'kind' | 'label'>

/** One of this person's own actions, as far as undo cares. */
export interface OwnAction {
  readonly id: string
  readonly kind: Action['kind']
  readonly label: string
  readonly undoes: string | null
  /** The first of the segments that it left, and how many: to name it by. */
  readonly segments: readonly string[]
  readonly count: number
  /** Somebody else's undo of one of these: it counts, but it is not this person's to redo. */
  readonly isForeign?: true
}

/** How many of the own actions that are no undo can be reached. */
export const UNDO_DEPTH = 50

export function ownAction(action: Action): OwnAction {
  const { id, kind, label } = action
  const ids = leftBy(action)
  const undoes = action.kind === 'undo' ? action.action : null
  return { id, kind, label, undoes, segments: ids.slice(0, NAMED), count: ids.length }
}

/** What another tab or browser of the same person did, or who else took back an own action. */
export function ownFromEvent(entry: EventEntry, isForeign: boolean): OwnAction {
  const { id, kind, label, undoes, change } = entry
  const ids = change ? leftOf(change) : []
  const own = { id, kind, label, undoes, segments: ids.slice(0, NAMED), count: ids.length }
  return isForeign ? { ...own, isForeign } : own
}

/** What the server knows of before this visit, oldest first. */
export function ownFromServer(entries: readonly OwnEntry[]): readonly OwnAction[] {
  return entries.flatMap((entry): OwnAction[] => {
    const { id, kind, label, undoes, segments, count } = entry
    const own = { id, kind, label, undoes, segments, count }
    if (!entry.isUndoneByOther) return [own]
    const back = { kind: 'undo', label: 'undo', segments: [], count: 0, isForeign: true } as const
    return [own, { ...back, id: `undo of ${id}`, undoes: id }]
  })
}

/** The own actions that can be undone one after the other, newest first, at most fifty. */
export function undoable(own: readonly OwnAction[]): readonly OwnAction[] {
  const undone = undoneIn(own)
  const doings = own.filter(({ undoes }) => undoes === null).slice(-UNDO_DEPTH)
  return doings.filter(({ id }) => !undone.has(id)).reverse()
}

/** The newest own action that is no undo and not undone, or null. Oldest first in `own`. */
export function undoCandidate(own: readonly OwnAction[]): Undoable | null {
  return asCandidate(undoable(own)[0])
}

/** The newest own undo that still holds, with no action since that is neither undo nor redo. */
export function redoCandidate(own: readonly OwnAction[]): Undoable | null {
  const undone = undoneIn(own)
  const since = own.slice(own.findLastIndex(({ undoes }) => undoes === null) + 1)
  return asCandidate(
    since.findLast(({ id, label, isForeign }) => label === 'undo' && !isForeign && !undone.has(id)),
  )
}

/** The action that a chain of undo and redo ends at: what "Undone" should name. */
export function originOf(own: readonly OwnAction[], id: string): OwnAction | null {
  const action = own.find((one) => one.id === id)
  if (!action) return null
  return action.undoes === null ? action : originOf(own, action.undoes)
}

/** Was this action, which need not be in the list, taken back by one that is? */
export function isUndone(own: readonly OwnAction[], id: string): boolean {
  return undoneIn(own).has(id)
}

/** Ids of actions whose undo still holds. */
function undoneIn(own: readonly OwnAction[]): ReadonlySet<string> {
  const undone = new Set<string>()
  for (const { id, undoes } of own.toReversed()) {
    if (undoes !== null && !undone.has(id)) undone.add(undoes)
  }
  return undone
}

function asCandidate(action: OwnAction | undefined): Undoable | null {
  return action ? { action: action.id, kind: action.kind, label: action.label } : null
}

const NAMED = 3

function leftBy(action: Action): readonly string[] {
  switch (action.kind) {
    case 'revise':
      return action.changes.map(({ segment }) => segment)
    case 'flag':
      return action.flags.map(({ segment }) => segment)
    case 'realign':
      return action.runs.flatMap(({ born }) => born)
    case 'undo':
      return []
  }
}

function leftOf({ in: come, revised, flags }: Change): readonly string[] {
  return [...new Set([...come, ...revised, ...flags].map(({ segment }) => segment))]
}
