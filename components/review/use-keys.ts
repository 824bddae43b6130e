'use client'

import { useEffect } from 'react'
import { runCommand } from './commands'
import type { Desk } from './desk'
import { commandOf, type KeySettings } from './key-press'

/** Listens to the keys of the whole page and carries out what the table says. */
export function useKeys(desk: Desk, settings: KeySettings): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { mode, dialog } = desk.screen()
      if (dialog !== null || isSpokenFor(event)) return
      const command = commandOf(event, mode, settings)
      // The editor answers this one itself, at its own caret.
      if (command === null || command === 'newParagraph') return
      event.preventDefault()
      runCommand(desk, command)
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [desk, settings])
}

/** Does the key belong to the control that has the focus: a field, a menu, a button pressed by it? */
function isSpokenFor({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false
  if (target.closest('[role="dialog"],[role="alertdialog"],[role="menu"],[role="listbox"]'))
    return true
  if (target.closest('.ProseMirror')) return false
  if (target.matches('input, textarea, select')) return true
  return (
    (key === 'Enter' || key.startsWith('Arrow')) && target.matches('button, a, [aria-haspopup]')
  )
}
