'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import { createClient } from '@/lib/api/client'
import { type Device, openDevice } from './device'
import type { DocumentState } from './document-state'
import type { DocumentStore, OpenedDocument } from './document-store'
import { createDocumentStore } from './document-store'

/** The document's store, made once for the page. */
export function useDocumentStore(opened: OpenedDocument): DocumentStore {
  const [store] = useState(() =>
    createDocumentStore(opened, createClient(), deviceHere(), () => new Date().toISOString()),
  )
  useEffect(() => keepBeforeLeaving(store), [store])
  return store
}

export function useDocumentState(store: DocumentStore): DocumentState {
  return useSyncExternalStore(store.subscribe, store.state, store.state)
}

/** The server draws the page too, but has no device of the reader's. */
function deviceHere(): Promise<Device | null> {
  return typeof window === 'undefined' ? new Promise(() => undefined) : openDevice()
}

/** Writes what waits when the page is hidden, and warns who leaves what the server has not got. */
function keepBeforeLeaving(store: DocumentStore): () => void {
  const flush = () => store.unsaved.flush()
  const warn = (event: BeforeUnloadEvent) => {
    flush()
    if (store.isUnsent()) event.preventDefault()
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
