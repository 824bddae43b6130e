'use client'

import { useEffect, useSyncExternalStore } from 'react'
import type { AuthorshipAnswer } from '@/lib/api/authorship-answers'
import { createClient } from '@/lib/api/client'
import type { Failure } from '@/lib/model/result'
import type { Desk } from '../review/desk'
import { createExternalStore, type ExternalStore } from '../review/external-store'

/** What was counted last; it may be older than the document while somebody works on that. */
export interface DocumentAuthors {
  readonly answer: AuthorshipAnswer | null
  readonly failure: Failure | null
}

/**
 * Whose words the document has. Counted anew when nothing was done for a while; what was counted
 * stays for the next row.
 */
export function useDocumentAuthors(desk: Desk): DocumentAuthors {
  const place = placeOf(desk.store)
  const seq = useSyncExternalStore(
    desk.store.subscribe,
    () => desk.store.state().base.seq,
    () => 0,
  )
  useEffect(() => {
    const { answer } = place.get()
    if (answer && answer.seq >= seq) return
    const stop = new AbortController()
    const { id } = desk.store.state().info
    const timer = setTimeout(() => void count(place, id, stop.signal), answer ? QUIET_MS : FIRST_MS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [desk, place, seq])
  return useSyncExternalStore(place.subscribe, place.get, () => NOTHING)
}

const QUIET_MS = 2_000
const FIRST_MS = 300

type Place = ExternalStore<DocumentAuthors>

async function count(place: Place, document: string, signal: AbortSignal): Promise<void> {
  try {
    const answer = await createClient().authorship(document, signal)
    if (signal.aborted) return
    if (answer.ok) place.set({ answer: answer.value, failure: null })
    else place.set({ ...place.get(), failure: answer.failure })
  } catch (error) {
    if (!signal.aborted) throw error
  }
}

const NOTHING: DocumentAuthors = { answer: null, failure: null }

/** One place for each `owner`: rows come and go. */
function placeOf(owner: object): Place {
  const known = places.get(owner)
  if (known) return known
  const made = createExternalStore<DocumentAuthors>(NOTHING)
  places.set(owner, made)
  return made
}

const places = new WeakMap<object, Place>()
