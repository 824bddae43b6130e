'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import { createClient } from '@/lib/api/client'
import { type Device, openDevice } from './device'
import type { DocumentCache } from './document-cache'
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

/**
 * A part of the document's state. Who reads it is drawn again only when that part is another: an
 * action changes the state half a dozen times on its way to the server, and the rows but twice.
 */
export function useDocumentPart<T>(store: DocumentStore, part: (state: DocumentState) => T): T {
  const read = () => part(store.state())
  return useSyncExternalStore(store.subscribe, read, read)
}

/** The rows and texts as they are shown. */
export function shownOf({ shown }: DocumentState): DocumentCache {
  return shown
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
