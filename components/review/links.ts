import { diff } from '@/lib/diff/hunks'
import { trimWhite } from '@/lib/inline/content'
import { proposeMerge, proposeSplit } from '@/lib/review/propose'
import { displayMachine, displaySource } from '@/lib/review/state'
import type { SegmentState } from '@/lib/review/view'
import { placeBefore } from '../diff/place-before'
import { act, seen } from './decisions'
import type { Desk } from './desk'
import { current, NO_CARETS, say } from './desk'
import { rowAt } from './document-cache'
import { keepTyped } from './typed'

/** Makes one segment of the active one and the next. */
export function mergeWithNext(desk: Desk): void {
  if (!keepTyped(desk)) return
  const at = seen(desk)
  if (!at) return
  const { shown } = desk.store.state()
  const row = rowAt(shown, at.rank + 1)
  const below = row && shown.loaded.get(row[0])
  if (!below) {
    say(desk, row ? 'told.stillLoading' : 'told.nothingToMerge')
    return
  }
  const born = desk.newId()
  const ids = { action: desk.newId(), born: [born] as const }
  const action = proposeMerge([at.loaded.state, below.state], ids)
  if (!act(desk, action, 'told.merged', { number: at.number, next: at.number + 1 })) return
  desk.show({ active: born, rank: at.rank, mode: 'navigate', ...NO_CARETS })
}

/**
 * Cuts the active segment at the caret in its target; the source is cut where it was clicked, else
 * all of it stays with the first part. Without a caret in the target, a caret in the source cuts off
 * an omission.
 */
export function splitAtCaret(desk: Desk): void {
  const target = caretInTarget(desk)
  const { sourceCaret } = desk.screen()
  if (target === null && sourceCaret === null) {
    say(desk, 'told.splitNeedsCaret')
    return
  }
  if (!keepTyped(desk)) return
  const at = current(desk)
  if (!at) return
  const { state } = at.loaded
  const cut = target ?? state.head.target.text.length
  const source = sourceCaret === null ? {} : { source: displaySource(state).start + sourceCaret }
  const place = { target: cut, machine: inMachine(state, cut), ...source }
  const born = [desk.newId(), desk.newId()] as const
  const action = proposeSplit(state, place, { action: desk.newId(), born })
  const told = sourceCaret === null ? 'told.splitTarget' : 'told.split'
  if (!act(desk, action, told, { number: at.number })) return
  desk.show({ active: born[0], rank: at.rank, mode: 'navigate', ...NO_CARETS })
}

/** Offset of the caret in the text as it will be kept: without white space before it. */
function caretInTarget(desk: Desk): number | null {
  if (desk.screen().view === 'links') return desk.screen().targetCaret ?? null
  const editor = desk.screen().mode === 'edit' ? desk.editor() : null
  if (!editor) return null
  const { start, end } = trimWhite(editor.content())
  return Math.min(Math.max(editor.caret() - start, 0), end - start)
}

/** The place in the machine's slice that answers to an offset of the current text. */
export function inMachine(state: SegmentState, offset: number): number {
  const machine = displayMachine(state)
  // Any language will do: the place only moves the baseline's border by a word at most.
  const { hunks } = diff(machine.content, state.head.target, 'en')
  return machine.start + placeBefore(hunks, offset)
}
