'use client'

import { startTransition, useEffect, useState } from 'react'
import type { ExternalStore } from './external-store'

/** When a value that goes on changing is drawn, in milliseconds. */
export interface Pace {
  /** After it has not changed for so long; longer than between two letters of who types fast. */
  readonly rested: number
  /** And at the latest so long after it began to change. */
  readonly latest: number
}

/**
 * The store's value once it has rested, drawn when nothing more urgent waits. The first value after
 * none, and none, are drawn without that wait.
 */
export function useLater<T>(
  { get, subscribe }: Pick<ExternalStore<T | null>, 'get' | 'subscribe'>,
  { rested, latest }: Pace,
): T | null {
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
      timer = setTimeout(follow, Math.min(rested, since + latest - now))
    }
    follow()
    const stop = subscribe(wait)
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [get, subscribe, rested, latest])
  return value
}
