'use client'

import { useCallback, useMemo, useSyncExternalStore } from 'react'

/** How every diff is drawn on this device. */
export interface DiffSettings {
  /** Whole words, or the characters inside them. */
  readonly unit: 'words' | 'characters'
  /** Spaces and other characters without ink get a sign. */
  readonly showsInvisible: boolean
}

/** What is stored, or the default for whatever is missing or not ours. */
export function readDiffSettings(stored: string | null): DiffSettings {
  const words = new Set((stored ?? '').split(' '))
  return {
    unit: words.has('characters') ? 'characters' : 'words',
    showsInvisible: words.has('invisible'),
  }
}

export function writeDiffSettings({ unit, showsInvisible }: DiffSettings): string {
  return [unit === 'characters' && unit, showsInvisible && 'invisible'].filter(Boolean).join(' ')
}

/** The settings and how to change them; every diff on the page follows, and other tabs do. */
export function useDiffSettings(): [DiffSettings, (settings: DiffSettings) => void] {
  const [stored, store] = useStored('interlinear.diff')
  const settings = useMemo(() => readDiffSettings(stored), [stored])
  const change = useCallback((next: DiffSettings) => store(writeDiffSettings(next)), [store])
  return [settings, change]
}

/** A line of text that this device keeps under a name; null while there is none. */
export function useStored(name: string): [string | null, (value: string) => void] {
  const stored = useSyncExternalStore(
    watchStored,
    () => localStorage.getItem(name),
    () => null,
  )
  const store = useCallback((value: string) => keepStored(name, value), [name])
  return [stored, store]
}

/** Keeps a line of text under a name; whatever shows it follows. */
export function keepStored(name: string, value: string): void {
  localStorage.setItem(name, value)
  dispatchEvent(new Event(CHANGED))
}

// Browsers tell other tabs of a change in storage, never the one that made it.
const CHANGED = 'interlinear:diff'

/** Calls when a line that the device keeps may have changed; gives the way to stop that. */
export function watchStored(changed: () => void): () => void {
  for (const event of ['storage', CHANGED]) addEventListener(event, changed)
  return () => {
    for (const event of ['storage', CHANGED]) removeEventListener(event, changed)
  }
}
