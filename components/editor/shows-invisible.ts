'use client'

import { keepStored, useStored, watchStored } from '../diff/diff-settings'
import type { Desk } from '../review/desk'
import { say } from '../review/desk'

/** Are characters without ink given signs in the rows, on this device? The diff has its own switch. */
export function useShowsInvisible(): boolean {
  const [stored] = useStored(NAME)
  return stored === ON
}

/** The same for what is drawn outside of React, the open text. */
export function showsInvisible(): boolean {
  return localStorage.getItem(NAME) === ON
}

export const watchInvisible = watchStored

/** Gives characters without ink signs on this device, or takes them away. */
export function toggleInvisible(desk: Desk): void {
  const isOn = !showsInvisible()
  keepStored(NAME, isOn ? ON : 'off')
  say(desk, isOn ? 'told.invisibleOn' : 'told.invisibleOff')
}

const NAME = 'interlinear.invisible'
const ON = 'on'
