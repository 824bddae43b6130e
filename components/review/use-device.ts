'use client'

import { useCallback, useMemo, useSyncExternalStore } from 'react'
import {
  DEFAULT_SETTINGS,
  type DeviceSettings,
  readSettings,
  SETTINGS_KEY,
  writeSettings,
} from './device-settings'

/** Does the browser think that it has a network? */
export function useOnline(): boolean {
  return useSyncExternalStore(
    (changed) => listen(['online', 'offline'], changed),
    () => navigator.onLine,
    () => true,
  )
}

/** Macs have Cmd where others have Ctrl. Not known on the server: Ctrl is drawn first. */
export function useIsMac(): boolean {
  return useSyncExternalStore(
    () => () => undefined,
    () => /Mac|iPhone|iPad/.test(navigator.userAgent),
    () => false,
  )
}

/** The reader's choices on this device, and how to change them; other tabs follow. */
export function useDeviceSettings(): [DeviceSettings, (settings: DeviceSettings) => void] {
  const stored = useSyncExternalStore(
    (changed) => listen(['storage', CHANGED], changed),
    () => localStorage.getItem(SETTINGS_KEY),
    () => null,
  )
  const settings = useMemo(
    () => (stored === null ? DEFAULT_SETTINGS : readSettings(stored)),
    [stored],
  )
  const change = useCallback((next: DeviceSettings) => {
    localStorage.setItem(SETTINGS_KEY, writeSettings(next))
    dispatchEvent(new Event(CHANGED))
  }, [])
  return [settings, change]
}

// Browsers tell other tabs of a change in storage, never the one that made it.
const CHANGED = 'interlinear:settings'

function listen(events: readonly string[], changed: () => void): () => void {
  events.forEach((event) => addEventListener(event, changed))
  return () => events.forEach((event) => removeEventListener(event, changed))
}
