import type { DocumentInfo } from '@/lib/api/answers'
import type { Desk } from '../review/desk'

/** Those whose work is on the screen's texts, oneself first. Others are known by their id alone. */
export function peopleHere(desk: Desk, me: DocumentInfo['person']) {
  const ids = new Set<string>()
  for (const { made } of desk.store.state().shown.loaded.values())
    if (made.author !== null && made.author !== me.id) ids.add(made.author)
  return [{ id: me.id, name: me.name }, ...[...ids].map((id) => ({ id, name: id }))]
}
