import { readableText, slice } from '@/lib/inline/content'
import type { Range } from '@/lib/model/range'
import { current, type Desk, type PanelTab, say } from '../review/desk'
import { stopEditing } from '../review/moving'
import { selectedSpan } from '../review/selected-span'
import { placeDraft } from './kept-text'

/** Shows a tab of the side panel: beside the list, or as a sheet where the window is narrow. */
export function openPanel(desk: Desk, panel: PanelTab): void {
  const { isPanelOpen, panel: before } = desk.screen()
  const isNarrow = matchMedia(NARROW).matches
  desk.show({ panel, isPanelOpen: isNarrow && (before !== panel || !isPanelOpen) })
}

/** The same width as in `review.css`, below which the panel is a sheet. */
const NARROW = '(width < 1200px)'

/**
 * Opens the comments with the field ready to write in. What is selected in the active text is what
 * the comment will be about; what was typed becomes a draft first, so that there is a revision that
 * the comment can name.
 */
export function comment(desk: Desk): void {
  const selected = selectedSpan(desk)
  const span = selected?.side === 'target' ? selected : NOTHING
  stopEditing(desk)
  if (desk.screen().mode === 'edit') return
  const at = current(desk)
  if (!at) {
    say(desk, 'told.stillLoading')
    return
  }
  const { head, segment } = at.loaded.state
  const { start, end } = within(span, head.target.text.length)
  if (start < end) {
    const quote = readableText(slice(head.target, start, end))
    const place = { number: head.number, start, end, quote }
    placeDraft(desk.store.state().info.id, newKey(segment.id), place)
  }
  desk.show({
    ...{ panel: 'comments', isPanelOpen: matchMedia(NARROW).matches },
    commentAsk: desk.screen().commentAsk + 1,
  })
}

/** The key under which a new comment on a segment is kept while it is written. */
export function newKey(segment: string): string {
  return `new:${segment}`
}

/** The field of the panel that is seen: there are two while a sheet is open. */
export function seenField(): HTMLElement | null {
  const fields = document.querySelectorAll<HTMLElement>('.new-comment textarea')
  return [...fields].findLast((field) => field.offsetParent !== null) ?? null
}

const NOTHING: Range = { start: 0, end: 0 }

function within({ start, end }: Range, length: number): Range {
  return { start: Math.min(start, length), end: Math.min(end, length) }
}
