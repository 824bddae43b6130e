import type { Candidate } from '@/lib/api/answers'
import type { Action } from '@/lib/model/review'

/** What U or Shift+U would do. */
export type Undoable = Pick<Candidate, 'action' | 'kind' | 'label'>

/** One of this person's own actions since the page was opened, as far as undo cares. */
export interface OwnAction {
  readonly id: string
  readonly kind: Action['kind']
  readonly label: string
  readonly undoes: string | null
}

export function ownAction(action: Action): OwnAction {
  const { id, kind, label } = action
  return { id, kind, label, undoes: action.kind === 'undo' ? action.action : null }
}

/** The newest own action that is no undo and not undone, or null. Oldest first in `own`. */
export function undoCandidate(own: readonly OwnAction[]): Undoable | null {
  const undone = undoneIn(own)
  return asCandidate(own.findLast(({ id, undoes }) => undoes === null && !undone.has(id)))
}

/** The newest own undo that still holds, with no action since that is neither undo nor redo. */
export function redoCandidate(own: readonly OwnAction[]): Undoable | null {
  const undone = undoneIn(own)
  const since = own.slice(own.findLastIndex(({ undoes }) => undoes === null) + 1)
  return asCandidate(since.findLast(({ id, label }) => label === 'undo' && !undone.has(id)))
}

/** The action that a chain of undo and redo ends at: what "Undone" should name. */
export function originOf(own: readonly OwnAction[], id: string): OwnAction | null {
  const action = own.find((one) => one.id === id)
  if (!action) return null
  return action.undoes === null ? action : originOf(own, action.undoes)
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
