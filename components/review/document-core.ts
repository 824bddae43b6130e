import type { QueueEvent } from './action-queue'
import { queueReducer } from './action-queue'
import type { DocumentState } from './document-state'
import { queueChanged } from './document-state'
import { createExternalStore } from './external-store'

/** The one place where the document's state is kept; everything round it says what it becomes. */
export interface DocumentCore {
  readonly state: () => DocumentState
  readonly become: (next: DocumentState) => void
  readonly queue: (event: QueueEvent) => void
  readonly subscribe: (listener: () => void) => () => void
}

/** `onBehind` is called once each time that others turn out to have changed the document. */
export function createDocumentCore(first: DocumentState, onBehind: () => void): DocumentCore {
  const { get, set, subscribe } = createExternalStore(first)
  const become = (next: DocumentState) => {
    const wasBehind = get().isBehind
    set(next)
    if (next.isBehind && !wasBehind) onBehind()
  }
  return {
    ...{ state: get, subscribe, become },
    queue: (event) => become(queueChanged(get(), queueReducer(get().queue, event))),
  }
}
