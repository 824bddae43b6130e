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

export interface CoreListeners {
  /** Called once each time that the outline has to be asked for again. */
  readonly onBehind: () => void
  /** Called, also again and again, while something newer was heard of than is known. */
  readonly onGap: () => void
}

export function createDocumentCore(first: DocumentState, on: CoreListeners): DocumentCore {
  const { get, set, subscribe } = createExternalStore(first)
  const become = (next: DocumentState) => {
    const wasBehind = get().isBehind
    set(next)
    if (next.isBehind && !wasBehind) on.onBehind()
    else if (next.heard > next.base.seq && !next.isBehind) on.onGap()
  }
  return {
    ...{ state: get, subscribe, become },
    queue: (event) => become(queueChanged(get(), queueReducer(get().queue, event))),
  }
}
