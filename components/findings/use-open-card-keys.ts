'use client'

import { useEffect, useRef } from 'react'
import type { Desk } from '../review/desk'
import { commandOf, isComposed, type KeySettings } from '../review/key-press'
import type { Mode } from '../review/keymap'
import { isInPopup } from '../review/popup'
import { selectionOf } from '../review/selection/selection-store'
import { applyNth } from './apply-fix'
import { addWord, closeCard } from './finding-commands'
import { findingsOn } from './findings-on-screen'

/**
 * Keys of an open card while one goes from row to row: a digit applies a fix, Escape closes the card.
 * Heard before the table's keys. In the open text both belong to the text, save for the digit, or the key
 * of a dictionary, right after the fixes were asked for: an editor that has just opened takes the focus a
 * frame late, and would take that key too.
 */
export function useOpenCardKeys(desk: Desk, mode: Mode, keys: KeySettings): void {
  const answered = useRef<unknown>(null)
  useEffect(() => {
    const { open } = findingsOn(desk.store)
    const onKeyDown = (event: KeyboardEvent) => {
      if (MODIFIERS.has(event.key)) return
      const asked = open.get()
      const isAsked = asked !== answered.current && (asked?.ask ?? 0) > 0
      answered.current = asked
      if (mode === 'edit' && !isAsked) return
      if (desk.screen().dialog !== null || isForOthers(event)) return
      if (!hear(desk, mode, event.key) && !(isAsked && hearWord(desk, keys, event))) return
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    const onPointerDown = () => {
      answered.current = open.get()
    }
    addEventListener('keydown', onKeyDown, { capture: true })
    addEventListener('pointerdown', onPointerDown, { capture: true })
    return () => {
      removeEventListener('keydown', onKeyDown, { capture: true })
      removeEventListener('pointerdown', onPointerDown, { capture: true })
    }
  }, [desk, mode, keys])
}

const MODIFIERS: ReadonlySet<string> = new Set(['Alt', 'AltGraph', 'Control', 'Meta', 'Shift'])

/** Whether the key was one of the card's. */
function hear(desk: Desk, mode: Mode, key: string): boolean {
  if (/^[1-9]$/.test(key)) applyNth(desk, Number(key) - 1)
  else if (key === 'Escape' && mode !== 'edit' && !isWanted(desk)) closeCard(desk)
  else return false
  return true
}

/** Puts the word of the card into the dictionary that the key is for. */
export function hearWord(desk: Desk, keys: KeySettings, event: globalThis.KeyboardEvent): boolean {
  const command = commandOf(event, 'navigate', keys)
  if (command !== 'addWord' && command !== 'addProjectWord') return false
  addWord(desk, command === 'addWord' ? 'mine' : 'project')
  return true
}

/** Escape gives up a selection first. */
function isWanted(desk: Desk): boolean {
  return selectionOf(desk).get().ids.size > 0
}

function isForOthers(event: KeyboardEvent): boolean {
  const { target, ctrlKey, metaKey, altKey } = event
  if (ctrlKey || metaKey || altKey || isComposed(event) || isInPopup(target)) return true
  return (
    target instanceof Element &&
    (target.matches('input, textarea, select') || target.closest('.finding-card') !== null)
  )
}
