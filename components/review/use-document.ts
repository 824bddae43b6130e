'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import { createClient } from '@/lib/api/client'
import { openDevice } from './device'
import type { DocumentState } from './document-state'
import type { DocumentStore, OpenedDocument, StoreEvent } from './document-store'
import { createDocumentStore } from './document-store'

/** The document's store, made once for the page; what goes on in it starts after the first paint. */
export function useDocumentStore(
  opened: OpenedDocument,
  tell: (event: StoreEvent) => void,
): DocumentStore {
  const [store] = useState(() => {
    const device =
      typeof window === 'undefined' ? new Promise<never>(() => undefined) : openDevice()
    return createDocumentStore(opened, createClient(), device, () => new Date().toISOString())
  })
  useEffect(() => store.start(tell), [store, tell])
  useEffect(() => keepBeforeLeaving(store), [store])
  return store
}

export function useDocumentState(store: DocumentStore): DocumentState {
  return useSyncExternalStore(store.subscribe, store.state, store.state)
}

/** Does the browser think that it has a network? */
export function useOnline(): boolean {
  return useSyncExternalStore(
    (changed) => {
      addEventListener('online', changed)
      addEventListener('offline', changed)
      return () => {
        removeEventListener('online', changed)
        removeEventListener('offline', changed)
      }
    },
    () => navigator.onLine,
    () => true,
  )
}

/** Writes what waits when the page is hidden, and warns only when something is not yet written. */
function keepBeforeLeaving(store: DocumentStore): () => void {
  const flush = () => store.unsaved.flush()
  const warn = (event: BeforeUnloadEvent) => {
    if (store.isOnlyHere()) event.preventDefault()
    flush()
  }
  document.addEventListener('visibilitychange', flush)
  addEventListener('pagehide', flush)
  addEventListener('beforeunload', warn)
  return () => {
    document.removeEventListener('visibilitychange', flush)
    removeEventListener('pagehide', flush)
    removeEventListener('beforeunload', warn)
  }
}
