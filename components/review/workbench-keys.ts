'use client'

import { useEffect } from 'react'
import { runCommand } from './commands'
import type { Desk } from './desk'
import { say } from './desk'
import { commandOf, type KeySettings } from './key-press'
import type { Command } from './keymap'
import { isActiveShown, startEditing } from './moving'
import { isInPopup } from './popup'

/** Carries a command out, or says what it wants first. */
export function runHere(desk: Desk, command: Command): void {
  if (!isAnswered(desk, command)) runCommand(desk, command)
}

/**
 * The keys of commands that want something first: a row in sight, or a caret. Heard before the
 * others, so that those may take for granted that it is there.
 */
export function useFirstKeys(desk: Desk, settings: KeySettings): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { mode, dialog } = desk.screen()
      if (dialog !== null || isForControl(event)) return
      const command = commandOf(event, mode, settings)
      if (command === null || !isAnswered(desk, command)) return
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    addEventListener('keydown', onKeyDown, { capture: true })
    return () => removeEventListener('keydown', onKeyDown, { capture: true })
  }, [desk, settings])
}

function isAnswered(desk: Desk, command: Command): boolean {
  if (ABOUT_A_ROW.has(command) && !isActiveShown(desk)) {
    say(desk, 'told.nothingShown')
    return true
  }
  return command === 'split' && desk.screen().view !== 'links' && opensToSplit(desk)
}

/** A split without a caret opens the text, to be given one. */
function opensToSplit(desk: Desk): boolean {
  const { mode, sourceCaret } = desk.screen()
  if (mode === 'edit' || sourceCaret !== null) return false
  startEditing(desk)
  if (desk.screen().mode === 'edit') say(desk, 'told.splitNeedsCaret')
  return true
}

function isForControl({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false
  if (isInPopup(target)) return true
  return (
    target.matches('input, textarea, select') || (key === 'Enter' && target.matches('button, a'))
  )
}

/** Commands that want a row in sight. */
export const ABOUT_A_ROW: ReadonlySet<Command> = new Set([
  'edit',
  'approve',
  'draft',
  'sendBack',
  'flag',
  'comment',
  'markError',
  'select',
  'selectNext',
  'selectPrevious',
  'merge',
  'split',
  'nextHunk',
  'previousHunk',
  'fixes',
  'dismiss',
  'dismissEverywhere',
  'addWord',
  'addProjectWord',
  'keepHunk',
  'revertHunk',
  'unlink',
  'confirmLink',
  'moveDown',
  'moveUp',
  'sourceDown',
  'sourceUp',
  'omission',
  'addition',
])
