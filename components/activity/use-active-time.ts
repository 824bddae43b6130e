'use client'

import { useEffect, useState } from 'react'
import { createClient } from '@/lib/api/client'
import { createActivityOutbox } from './activity-outbox'
import { createActivitySums } from './activity-sums'

/**
 * Records how long a person works in each segment: sums by segment and day, and nothing else of what
 * is typed, clicked or read. Only the window that has the focus counts, so of several tabs one does.
 */
export function useActiveTime(document: string, segment: string): void {
  const [sums] = useState(createActivitySums)
  // One with the sums: under another name they would count a second time.
  const [session] = useState(() => crypto.randomUUID())
  useEffect(() => {
    const note = () => {
      if (globalThis.document.hasFocus()) sums.note({ atMs: Date.now(), segment })
    }
    note()
    for (const type of ACTIVITY) addEventListener(type, note, QUIETLY)
    return () => {
      for (const type of ACTIVITY) removeEventListener(type, note, QUIETLY)
    }
  }, [sums, segment])
  useEffect(() => {
    const outbox = createActivityOutbox({
      ...{ document, session, kept: localStorage },
      tell: createClient().noteActiveTime,
    })
    const pass = () => {
      outbox.put(sums.grown())
      void outbox.send()
    }
    const leave = () => {
      sums.note({ atMs: Date.now(), segment: null })
      pass()
    }
    const timer = setInterval(pass, EVERY_MS)
    for (const type of LEAVING) addEventListener(type, leave)
    pass()
    return () => {
      clearInterval(timer)
      for (const type of LEAVING) removeEventListener(type, leave)
      leave()
    }
  }, [document, session, sums])
}

const ACTIVITY = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'focus'] as const

/** They are heard before anybody stops them, and can stop nothing themselves. */
const QUIETLY = { capture: true, passive: true } as const

/** A hidden page, on a telephone, may never be told that it is closed. */
const LEAVING = ['blur', 'pagehide', 'visibilitychange'] as const

const EVERY_MS = 20_000
