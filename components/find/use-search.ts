import { useEffect, useState } from 'react'
import { unlessAborted } from '@/lib/api/aborted'
import { createClient } from '@/lib/api/client'
import type { SearchAnswer } from '@/lib/api/search-answers'
import type { Failure } from '@/lib/model/result'
import type { SearchedSides, SearchPattern } from '@/lib/model/search'

/** What is looked for, and where. */
export interface Query {
  readonly pattern: SearchPattern
  readonly sides: SearchedSides
}

export const NO_QUERY: Query = {
  pattern: { kind: 'plain', text: '', matchCase: false, wholeWord: false },
  sides: 'target',
}

/** What became of a search: an answer may be older than the query while the next is on its way. */
export interface Search {
  readonly answer: SearchAnswer | null
  readonly failure: Failure | null
  readonly isWaiting: boolean
}

const NOTHING: Search = { answer: null, failure: null, isWaiting: false }

/**
 * Asks the server a moment after the last change of the query, or of the document (`seq`). `limit`
 * results are given; whoever wants more raises it.
 */
export function useSearch(document: string, query: Query, seq: number, limit: number): Search {
  const [came, setCame] = useState<Search & { readonly of: string }>({ ...NOTHING, of: '' })
  const asked = JSON.stringify(query)
  const isEmpty = query.pattern.text === ''
  useEffect(() => {
    if (isEmpty) return
    const stop = new AbortController()
    const timer = setTimeout(() => {
      const body = { ...(JSON.parse(asked) as Query), limit }
      void createClient()
        .search(document, body, stop.signal)
        .then((outcome) => {
          if (stop.signal.aborted) return
          const done = { isWaiting: false, of: asked }
          if (outcome.ok) setCame({ ...done, answer: outcome.value, failure: null })
          else setCame({ ...done, answer: null, failure: outcome.failure })
        })
        .catch(unlessAborted(stop.signal))
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [document, asked, isEmpty, seq, limit])
  if (isEmpty) return NOTHING
  return came.of === asked ? came : { answer: came.answer, failure: null, isWaiting: true }
}

const PAUSE_MS = 150
