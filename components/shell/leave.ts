import { useEffect } from 'react'
import { createExternalStore } from '../review/external-store'

/** Asked before a page is left that has something unsaved; null while nothing is. */
const guard = createExternalStore<((go: () => void) => void) | null>(null)

/** Leaves the page, once whoever has something unsaved agrees. */
export function leave(go: () => void): void {
  const ask = guard.get()
  if (ask) ask(go)
  else go()
}

/**
 * While `isUnsaved`, `ask` is called before a link or a menu leads away, with what to do if one agrees;
 * the browser asks by itself before the window is closed or loaded anew.
 */
export function useLeaveGuard(isUnsaved: boolean, ask: (go: () => void) => void): void {
  useEffect(() => {
    if (!isUnsaved) return
    guard.set(ask)
    addEventListener('beforeunload', warn)
    return () => {
      if (guard.get() === ask) guard.set(null)
      removeEventListener('beforeunload', warn)
    }
  }, [isUnsaved, ask])
}

function warn(event: BeforeUnloadEvent): void {
  event.preventDefault()
}
