'use client'

import { keepStored, useStored } from '../diff/diff-settings'
import type { Desk } from '../review/desk'
import { say } from '../review/desk'

/** Is it shown on this device who wrote what? */
export function useShowsAuthors(): boolean {
  const [stored] = useStored(NAME)
  return stored === ON
}

/** Shows on this device who wrote what, or hides it. */
export function toggleAuthors(desk: Desk): void {
  const isOn = localStorage.getItem(NAME) !== ON
  keepStored(NAME, isOn ? ON : 'off')
  say(desk, isOn ? 'told.authorsOn' : 'told.authorsOff')
}

const NAME = 'interlinear.authors'
const ON = 'on'
