import { createClient } from '@/lib/api/client'
import type { DocumentStore } from '../review/document-store'
import { callsTo } from './findings-calls'
import { myWordsOf } from './my-words'
import { createFindingsStore, type FindingsStore } from './findings-store'

/** The findings that belong to a document's store: one for as long as that lives. */
export function findingsOn(store: DocumentStore): FindingsStore {
  const known = stores.get(store)
  if (known) return known
  const { info } = store.state()
  const made = createFindingsStore({
    calls: callsTo(createClient(), info.id, info.project),
    mine: myWordsOf(info.targetLang),
    lang: info.targetLang,
    me: info.person.id,
    now: () => new Date().toISOString(),
    newId: () => crypto.randomUUID(),
  })
  stores.set(store, made)
  return made
}

const stores = new WeakMap<DocumentStore, FindingsStore>()
