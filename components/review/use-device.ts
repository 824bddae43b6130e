'use client'

import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { useIsMac } from '../ui/use-client-value'
import {
  DEFAULT_SETTINGS,
  type DeviceSettings,
  readSettings,
  SETTINGS_KEY,
  writeSettings,
} from './device-settings'
import type { KeySettings } from './key-press'
import { effectiveKeymap } from './key-choice'

/** Does the browser think that it has a network? */
export function useOnline(): boolean {
  return useSyncExternalStore(
    (changed) => listen(['online', 'offline'], changed),
    () => navigator.onLine,
    () => true,
  )
}

/** The keys as this reader has them; the same object while nothing of it changes. */
export function useKeySettings({ singleKeys, keys }: DeviceSettings): KeySettings {
  const mac = useIsMac()
  return useMemo(
    () => ({ mac, singleKeys, keymap: effectiveKeymap(keys) }),
    [mac, singleKeys, keys],
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
