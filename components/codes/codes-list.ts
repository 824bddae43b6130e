import { type Insertable, insertableCodes } from '@/lib/inline/insertable-codes'
import { expectedCodes } from '@/lib/inline/expected-codes'
import { current, type Desk, say } from '../review/desk'
import { createExternalStore, type ExternalStore } from '../review/external-store'

/** The list of codes that can be put into the open text, while it is asked for. */
export interface CodesList {
  readonly segment: string
  readonly items: readonly Insertable[]
}

/** Where the list of a desk is kept: beside the document, so that it goes with the page. */
export function codesListOf({ store }: Pick<Desk, 'store'>): ExternalStore<CodesList | null> {
  const known = places.get(store)
  if (known) return known
  const made = createExternalStore<CodesList | null>(null)
  places.set(store, made)
  return made
}

const places = new WeakMap<object, ExternalStore<CodesList | null>>()

/** Lists the codes that the open text may still hold, the missing ones first. */
export function openCodesList(desk: Desk): void {
  const [at, editor] = [current(desk), desk.editor()]
  if (!at || !editor) {
    say(desk, 'told.codesNeedText')
    return
  }
  const { state } = at.loaded
  const { info } = desk.store.state()
  const items = insertableCodes(editor.content(), expectedCodes(info, state))
  if (items.length === 0) say(desk, 'told.noCodes')
  else codesListOf(desk).set({ segment: state.segment.id, items })
}

export function closeCodesList(desk: Desk): void {
  if (!codesListOf(desk).get()) return
  codesListOf(desk).set(null)
  desk.editor()?.focus()
}

/** Puts the n-th of the list, from 0, into the text. */
export function insertNth(desk: Desk, n: number): void {
  const item = codesListOf(desk).get()?.items[n]
  if (!item) return
  codesListOf(desk).set(null)
  desk.editor()?.insertCodes(item.codes)
}
