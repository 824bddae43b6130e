import { createClient } from '@/lib/api/client'
import type { DocumentStore } from '../review/document-store'
import { type AnnotationsStore, createAnnotationsStore } from './annotations-store'

/** The annotations that belong to a document's store: one for as long as that lives. */
export function annotationsOn(store: DocumentStore): AnnotationsStore {
  const known = stores.get(store)
  if (known) return known
  const { id } = store.state().info
  const made = createAnnotationsStore(id, createClient(), () => localStorage)
  stores.set(store, made)
  return made
}

const stores = new WeakMap<DocumentStore, AnnotationsStore>()
