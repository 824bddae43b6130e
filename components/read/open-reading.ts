import type { Desk } from '../review/desk'
import { here } from '../review/moving'
import { keepTyped } from '../review/typed'

/** Leaves for the page that shows the text as it will be exported, at the active segment. */
export function openReading(desk: Desk): void {
  if (!keepTyped(desk)) return
  const { id } = desk.store.state().info
  const path = `/documents/${encodeURIComponent(id)}/read#s${here(desk) + 1}`
  // A whole page of its own: what waits to be sent is on the device, and is sent from there.
  location.assign(new URL(path, location.href))
}
