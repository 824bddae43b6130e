'use client'

import { useEffect } from 'react'
import type { Desk } from '../review/desk'
import { isComposed } from '../review/key-press'
import type { Mode } from '../review/keymap'
import { isInPopup } from '../review/popup'
import { selectionOf } from '../review/selection/selection-store'
import { applyNth } from './apply-fix'
import { closeCard } from './finding-commands'

/**
 * Keys of an open card while one goes from row to row: a digit applies a fix, Escape closes the card.
 * Heard before the table's keys; in the open text both belong to the text.
 */
export function useOpenCardKeys(desk: Desk, mode: Mode): void {
  useEffect(() => {
    if (mode !== 'navigate') return
    const onKeyDown = (event: KeyboardEvent) => {
      if (desk.screen().dialog !== null || isForOthers(event)) return
      if (/^[1-9]$/.test(event.key)) applyNth(desk, Number(event.key) - 1)
      else if (event.key === 'Escape' && !isWanted(desk)) closeCard(desk)
      else return
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    addEventListener('keydown', onKeyDown, { capture: true })
    return () => removeEventListener('keydown', onKeyDown, { capture: true })
  }, [desk, mode])
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
