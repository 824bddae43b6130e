'use client'

import { useState } from 'react'
import { type DocumentCache, structureOf } from './document-cache'

/**
 * The document as it was when segments last came to stand elsewhere: the same while rows only say
 * something else, so that a new status does not lay 10,000 of them out anew.
 */
export function useStanding(cache: DocumentCache): DocumentCache {
  const [kept, keep] = useState(cache)
  const stands = kept.from === cache.from && structureOf(kept.rows) === structureOf(cache.rows)
  if (!stands) keep(cache)
  return stands ? kept : cache
}
