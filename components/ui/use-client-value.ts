'use client'

import { useSyncExternalStore } from 'react'

/**
 * A value that only the browser knows: `onServer` while the page comes from the server, so that
 * both draw the same, then the browser's. `read` must give equal values while nothing changes.
 */
export function useClientValue<T extends string | number | boolean | null>(
  read: () => T,
  onServer: T,
): T {
  return useSyncExternalStore(never, read, () => onServer)
}

function never() {
  return () => undefined
}

/** Whether the keyboard is a Mac's, where Mod is Cmd. */
export function useIsMac(): boolean {
  return useClientValue(isMac, false)
}

function isMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent)
}

/** Whether the page has come to life in the browser: before that, times and zones are the server's. */
export function useIsHydrated(): boolean {
  return useClientValue(yes, false)
}

function yes(): boolean {
  return true
}
