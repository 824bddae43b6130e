'use client'

import { useEffect } from 'react'
import { isElsewhere } from '../align/links-commands'
import { runCommand } from './commands'
import type { Desk } from './desk'
import { commandOf, isComposed, type KeySettings } from './key-press'
import { isInPopup } from './popup'
import { selectionOf } from './selection/selection-store'
import { toggleZen } from './zen'

/** Listens to the keys of the whole page and carries out what the table says. */
export function useKeys(desk: Desk, settings: KeySettings): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { mode, dialog } = desk.screen()
      if (dialog !== null) return
      const command = commandOf(event, mode, settings)
      if (isSpokenFor(event) && !(command === 'palette' && isInField(event))) return
      if (isEscape(event) && mode === 'navigate' && leavesZen(desk)) toggleZen(desk)
      if (command !== null && isElsewhere(desk, command)) return
      if (command === 'selectNone' && !isSelecting(desk)) return
      // The editor answers this one itself, at its own caret.
      if (command === null || command === 'newParagraph') return
      event.preventDefault()
      runCommand(desk, command)
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [desk, settings])
}

/** Escape gives up the selection first. */
function leavesZen(desk: Desk): boolean {
  return desk.screen().isZen === true && !isSelecting(desk)
}

/** Are rows selected, and in sight? Otherwise the key that gives them up is anybody's. */
function isSelecting(desk: Desk): boolean {
  return desk.screen().view !== 'links' && selectionOf(desk).get().ids.size > 0
}

/** The palette opens from a field of the page too, never over a dialog or a menu. */
function isInField({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.matches('input, textarea') && !isInPopup(target)
}

function isEscape(event: KeyboardEvent): boolean {
  return event.key === 'Escape' && !isComposed(event)
}

/** Does the key belong to the control that has the focus: a field, a menu, a button pressed by it? */
function isSpokenFor({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false
  if (isInPopup(target)) return true
  if (target.closest('.ProseMirror')) return false
  if (target.matches('input, textarea, select')) return true
  return (
    (key === 'Enter' || key.startsWith('Arrow')) && target.matches('button, a, [aria-haspopup]')
  )
}
