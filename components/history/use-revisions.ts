'use client'

import { useEffect, useState } from 'react'
import type { RevisionEntry } from '@/lib/api/answers'
import { createClient } from '@/lib/api/client'
import type { Failure } from '@/lib/model/result'

/** The history of a segment, newest first; `entries` is null until it has come. */
export interface Revisions {
  readonly segment: string
  readonly entries: readonly RevisionEntry[] | null
  readonly failure: Failure | null
}

/**
 * Reads a segment's history a moment after it was asked for, so that running through the rows asks
 * for none. `head` is the newest action known of it: when that changes the history is read again.
 */
export function useRevisions(document: string, segment: string, head: string): Revisions {
  const [read, setRead] = useState<Revisions>({ segment, entries: null, failure: null })
  useEffect(() => {
    let isWanted = true
    const timer = setTimeout(() => {
      void createClient()
        .revisions(document, segment)
        .then((answer) => {
          if (!isWanted) return
          const entries = answer.ok ? answer.value.revisions : null
          setRead({ segment, entries, failure: answer.ok ? null : answer.failure })
        })
    }, WAIT_MS)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [document, segment, head])
  return read.segment === segment ? read : { segment, entries: null, failure: null }
}

const WAIT_MS = 150
