import type { Desk } from '../review/desk'
import { here } from '../review/moving'
import { keepTyped } from '../review/typed'

/** Leaves for the page that shows the text as it will be exported, at the active segment. */
export function openReading(desk: Desk): void {
  if (!keepTyped(desk)) return
  const { id } = desk.store.state().info
  location.assign(`/documents/${encodeURIComponent(id)}/read#s${here(desk) + 1}`)
}
