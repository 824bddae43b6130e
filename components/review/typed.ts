import { equal, trimWhite } from '@/lib/inline/content'
import type { Content } from '@/lib/model/content'
import type { Current, Desk } from './desk'
import { current } from './desk'

/** What was typed, where it differs from the segment's text; null where it does not. */
export function typedText(desk: Desk, { loaded: { state } }: Current): Content | null {
  const unsaved = desk.store.unsaved.get(state.segment.id)
  if (!unsaved) return null
  const typed = trimWhite(unsaved.text).content
  return equal(typed, state.head.target) ? null : typed
}

/** The action that made the text which the typing began from. */
export function basedOn(desk: Desk, { loaded: { state } }: Current): string {
  return desk.store.unsaved.get(state.segment.id)?.basedOn ?? state.head.action
}

/** Remembers what stands in the editor; texts that nobody has touched are not remembered. */
export function typed(desk: Desk, text: Content): void {
  const at = current(desk)
  if (!at) return
  const { segment, head } = at.loaded.state
  const isUntouched = !desk.store.unsaved.get(segment.id) && equal(text, head.target)
  if (!isUntouched) desk.store.unsaved.set(segment.id, text, basedOn(desk, at))
}

/**
 * Makes what was typed a draft, as leaving a row by any way does. False when the text was refused:
 * then one must stay with it. Text that somebody has overtaken stays unsaved until it is settled.
 */
export function keepTyped(desk: Desk): boolean {
  const at = current(desk)
  if (!at || desk.screen().mode !== 'edit') return true
  const { segment } = at.loaded.state
  const target = typedText(desk, at)
  if (target) {
    const change = { segment: segment.id, basedOn: basedOn(desk, at), target }
    const action = { kind: 'revise', id: desk.newId(), label: 'edit', changes: [change] } as const
    const done = desk.store.act(action)
    if (!done.ok) {
      desk.tell({ kind: 'failed', failure: done.failure })
      return done.failure.code === 'revision.stale'
    }
    desk.tell({ kind: 'done', key: 'told.drafted', args: { number: at.number }, undoes: true })
  }
  desk.store.unsaved.clear(segment.id)
  return true
}
