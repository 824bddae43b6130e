import type { Desk, FindMode } from '../review/desk'
import { keepTyped } from '../review/typed'
import { keptQuery } from './use-kept-query'
import { NO_QUERY } from './use-search'

/** Opens the panel, or takes one that is open to its field. */
export function openFind(desk: Desk, find: FindMode): void {
  if (!keepTyped(desk)) return
  desk.show({ find, mode: 'navigate' })
  document.querySelector<HTMLInputElement>('.find-panel input')?.focus()
}

/** Opens the panel with words to look for in both texts. */
export function findWords(desk: Desk, document: string, words: string): void {
  const pattern = { ...NO_QUERY.pattern, text: words }
  keptQuery(document).set({ pattern, sides: 'both' })
  openFind(desk, 'find')
}

/** Closes the panel and gives the focus back to the active row. */
export function closeFind(desk: Desk): void {
  desk.show({ find: null })
  document.getElementById('active-segment')?.focus({ preventScroll: true })
}
