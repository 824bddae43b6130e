'use client'

import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import { createClient } from '@/lib/api/client'
import type { CommentCount } from '@/lib/api/comment-answers'
import type { CommentsStore } from './comments-store'
import { createCommentsStore } from './comments-store'

/** The comments of the document on the screen; null outside of a review. */
export const CommentsContext = createContext<CommentsStore | null>(null)

/**
 * The document's comments, made once for the page. The threads of `segment` are read a moment after
 * it was asked for, so that running through the rows asks for none. They are read again when
 * segments were merged, split or brought back (`structure`), which puts comments elsewhere, when one
 * was sent back (`sentBack`), which says why among them, and when the stream told of a change
 * (`heard`); an approval asks for nothing.
 */
export function useComments(
  document: string,
  segment: string,
  { structure, sentBack, heard }: CommentCauses,
): CommentsStore {
  const [store] = useState(() =>
    createCommentsStore(document, createClient(), () => new Date().toISOString()),
  )
  useEffect(() => store.start(), [store])
  useEffect(() => {
    const timer = setTimeout(() => store.show(segment), WAIT_MS)
    return () => clearTimeout(timer)
  }, [store, segment])
  useEffect(() => {
    const timer = setTimeout(() => store.refresh(), WAIT_MS)
    return () => clearTimeout(timer)
  }, [store, structure, sentBack, heard])
  return store
}

const WAIT_MS = 150

interface CommentCauses {
  readonly structure: object
  readonly sentBack: string
  readonly heard: number | null
}

/** Of one segment, so that a row is drawn anew only when its own change; null where there are none. */
export function useCommentCount(segment: string): CommentCount | null {
  const store = useContext(CommentsContext)
  const read = () => store?.counts.get().get(segment)
  const count = useSyncExternalStore(store?.counts.subscribe ?? nothing, read, () => undefined)
  return count ?? null
}

function nothing(): () => void {
  return () => undefined
}
