import { useState } from 'react'
import { NO_QUERY, type Query } from './use-search'

/** The query, kept for as long as the tab lives: closing the panel or going back loses nothing. */
export function useKeptQuery(document: string): [Query, (query: Query) => void] {
  const key = `interlinear.find.${document}`
  const [query, setQuery] = useState(() => keptQuery(key))
  const keep = (next: Query) => {
    sessionStorage.setItem(key, JSON.stringify(next))
    setQuery(next)
  }
  return [query, keep]
}

// Written by this page alone.
function keptQuery(key: string): Query {
  const kept = sessionStorage.getItem(key)
  return kept === null ? NO_QUERY : { ...NO_QUERY, ...(JSON.parse(kept) as Query) }
}
