import type { Desk } from '../review/desk'
import { here } from '../review/moving'
import { keepTyped } from '../review/typed'

/** Leaves for the report of the document, which knows the way back to the active segment. */
export function openReport(desk: Desk): void {
  if (!keepTyped(desk)) return
  const { id } = desk.store.state().info
  const address = new URL(`/documents/${encodeURIComponent(id)}/report`, location.href)
  address.searchParams.set('segment', String(here(desk) + 1))
  const { query } = desk.screen()
  if (query !== '') address.searchParams.set('q', query)
  // A whole page of its own: what waits to be sent is on the device, and is sent from there.
  location.assign(address)
}
