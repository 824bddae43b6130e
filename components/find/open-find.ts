import type { Desk, FindMode } from '../review/desk'
import { keepTyped } from '../review/typed'

/** Opens the panel, or takes one that is open to its field. */
export function openFind(desk: Desk, find: FindMode): void {
  if (!keepTyped(desk)) return
  desk.show({ find, mode: 'navigate' })
  document.querySelector<HTMLInputElement>('.find-panel input')?.focus()
}

/** Closes the panel and gives the focus back to the active row. */
export function closeFind(desk: Desk): void {
  desk.show({ find: null })
  document.getElementById('active-segment')?.focus({ preventScroll: true })
}
