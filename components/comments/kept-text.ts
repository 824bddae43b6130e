'use client'

import { useCallback, useMemo, useSyncExternalStore } from 'react'

/** A comment being written: its words, and the stretch of text that was selected for it. */
export interface KeptDraft {
  readonly text: string
  readonly place: KeptPlace | null
}

/** A stretch of a revision's text, and its words. */
export interface KeptPlace {
  readonly number: number
  readonly start: number
  readonly end: number
  readonly quote: string
}

/** Words that are being written, on the device from the first letter until they are sent. */
export function useDraft(document: string, key: string) {
  const name = draftName(document, key)
  const stored = useSyncExternalStore(
    listen,
    () => localStorage.getItem(name),
    () => null,
  )
  const draft = useMemo(() => readDraft(stored), [stored])
  const change = useCallback((next: KeptDraft) => writeDraft(name, next), [name])
  return [draft, change] as const
}

/** Notes that a stretch is to be spoken of; what is written already stays. */
export function placeDraft(document: string, key: string, place: KeptPlace | null): void {
  const name = draftName(document, key)
  writeDraft(name, { ...readDraft(localStorage.getItem(name)), place })
}

/** Puts words back into the field, before those that stand there. */
export function returnToDraft(document: string, key: string, text: string): void {
  const name = draftName(document, key)
  const draft = readDraft(localStorage.getItem(name))
  writeDraft(name, { ...draft, text: [text, draft.text].filter(Boolean).join('\n') })
}

function draftName(document: string, key: string): string {
  return `interlinear.comment.draft:${document}:${key}`
}

function readDraft(stored: string | null): KeptDraft {
  return stored === null ? NO_DRAFT : (JSON.parse(stored) as KeptDraft)
}

const NO_DRAFT: KeptDraft = { text: '', place: null }

function writeDraft(name: string, draft: KeptDraft): void {
  if (draft.text === '' && draft.place === null) localStorage.removeItem(name)
  else localStorage.setItem(name, JSON.stringify(draft))
  dispatchEvent(new Event(CHANGED))
}

// Browsers tell other tabs of a change in storage, never the one that made it.
const CHANGED = 'interlinear:comment'

function listen(changed: () => void): () => void {
  const events = ['storage', CHANGED]
  events.forEach((event) => addEventListener(event, changed))
  return () => events.forEach((event) => removeEventListener(event, changed))
}
