'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import type { BlameAnswer } from '@/lib/api/blame-answers'
import { createClient } from '@/lib/api/client'
import type { Content } from '@/lib/model/content'
import type { Failure, Result } from '@/lib/model/result'
import type { Desk } from '../review/desk'

/** What the server said last of a segment, and of which state of it. */
export interface ReadBlame {
  readonly segment: string
  readonly action: string
  readonly text: Content
  readonly answer: BlameAnswer
}

/** `read` may be of a state before the one that is shown; null until something has come. */
export interface BlameReading {
  readonly read: ReadBlame | null
  readonly failure: Failure | null
}

/**
 * Asks who wrote a segment's words a moment after it became the active one, and again when the
 * server has a newer state of it. Nothing is asked for while `isOn` is false.
 */
export function useBlame(desk: Desk, segment: string, isOn: boolean): BlameReading {
  const [read, setRead] = useState<ReadBlame | null>(null)
  const [failed, setFailed] = useState<{ segment: string; failure: Failure } | null>(null)
  const headThere = () => desk.store.state().base.loaded.get(segment)?.state.head
  const action = useSyncExternalStore(
    desk.store.subscribe,
    () => (isOn ? headThere()?.action : undefined),
    () => undefined,
  )
  useEffect(() => {
    if (action === undefined) return
    const stop = new AbortController()
    const take = (answer: Result<BlameAnswer> | null) => {
      if (answer === null || stop.signal.aborted) return
      setFailed(answer.ok ? null : { segment, failure: answer.failure })
      const head = desk.store.state().base.loaded.get(segment)?.state.head
      // A newer one than is known here: it will be told of, and then asked for.
      if (!answer.ok || head?.number !== answer.value.revision) return
      setRead({ segment, action: head.action, text: head.target, answer: answer.value })
    }
    const { id } = desk.store.state().info
    const timer = setTimeout(() => void asked(id, segment, stop.signal).then(take), WAIT_MS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [desk, segment, action])
  return {
    read: isOn && read?.segment === segment ? read : null,
    failure: isOn && failed?.segment === segment ? failed.failure : null,
  }
}

const WAIT_MS = 150

/** Null when it was given up. */
async function asked(document: string, segment: string, signal: AbortSignal) {
  try {
    return await createClient().blame(document, segment, signal)
  } catch (error) {
    if (signal.aborted) return null
    throw error
  }
}
