'use client'

import { startTransition, useEffect, useState } from 'react'
import type { ExternalStore } from './external-store'

/**
 * The store's value once it has rested, drawn when nothing more urgent waits; while it goes on
 * changing, now and then. The first value after none, and none, are drawn without that wait.
 */
export function useLater<T>({ get, subscribe }: ExternalStore<T | null>): T | null {
  const [value, setValue] = useState(get)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let since: number | null = null
    let shown: T | null = null
    const follow = () => {
      clearTimeout(timer)
      since = null
      shown = get()
      startTransition(() => setValue(get()))
    }
    const wait = () => {
      if (shown === null || get() === null) {
        follow()
        return
      }
      const now = performance.now()
      since ??= now
      clearTimeout(timer)
      timer = setTimeout(follow, Math.min(RESTED_MS, since + LATEST_MS - now))
    }
    follow()
    const stop = subscribe(wait)
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [get, subscribe])
  return value
}

/** Longer than the time between two letters of somebody who types fast. */
const RESTED_MS = 120
const LATEST_MS = 500
