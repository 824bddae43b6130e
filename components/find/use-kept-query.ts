import { useSyncExternalStore } from 'react'
import { createExternalStore, type ExternalStore } from '../review/external-store'
import { NO_QUERY, type Query } from './use-search'

/** The query, kept for as long as the tab lives: closing the panel or going back loses nothing. */
export function useKeptQuery(document: string): [Query, (query: Query) => void] {
  const { subscribe, get, set } = keptQuery(document)
  return [useSyncExternalStore(subscribe, get, () => NO_QUERY), set]
}

/** Where the query of a document is kept; one place for the panel, the palette and the rows. */
export function keptQuery(document: string): ExternalStore<Query> {
  const known = places.get(document)
  if (known) return known
  const key = `interlinear.find.${document}`
  const made = createExternalStore(keptBefore(key))
  made.subscribe(() => sessionStorage.setItem(key, JSON.stringify(made.get())))
  places.set(document, made)
  return made
}

const places = new Map<string, ExternalStore<Query>>()

// Written by this page alone.
function keptBefore(key: string): Query {
  const kept = sessionStorage.getItem(key)
  return kept === null ? NO_QUERY : { ...NO_QUERY, ...(JSON.parse(kept) as Query) }
}
