'use client'

import { startTransition, useEffect, useState } from 'react'
import type { ExternalStore } from './external-store'

/** The store's value, drawn when nothing more urgent waits. */
export function useLater<T>({ get, subscribe }: ExternalStore<T>): T {
  const [value, setValue] = useState(get)
  useEffect(() => {
    const follow = () => startTransition(() => setValue(get()))
    follow()
    return subscribe(follow)
  }, [get, subscribe])
  return value
}
