import { trimWhite } from '@/lib/inline/content'
import type { Side } from '@/lib/model/file'
import type { Range } from '@/lib/model/range'
import { offsetIn } from '../editor/caret-offset'
import type { Desk } from './desk'

/** A stretch of one of the active segment's texts, in the offsets of the text as it is kept. */
export interface SelectedSpan extends Range {
  readonly side: Side
}

/** What is selected in the active row, or in the text that is open there; null where nothing is. */
export function selectedSpan(desk: Desk): SelectedSpan | null {
  const target = desk.screen().mode === 'edit' ? spanInEditor(desk) : spanInRow('target')
  const span = target ?? spanInRow('source')
  return span && span.start < span.end ? span : null
}

/** A draft is kept without the white space round it. */
function spanInEditor(desk: Desk): SelectedSpan | null {
  const editor = desk.editor()
  if (!editor) return null
  const { start, end } = editor.selection()
  const before = trimWhite(editor.content()).start
  const span = { start: Math.max(0, start - before), end: Math.max(0, end - before) }
  return span.start < span.end ? { side: 'target', ...span } : null
}

function spanInRow(side: Side): SelectedSpan | null {
  const root = document.querySelector(`#active-segment ${TEXTS[side]}`)
  const selection = getSelection()
  if (!root || !selection || selection.isCollapsed) return null
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection
  const one = anchorNode && offsetIn(root, anchorNode, anchorOffset)
  const two = focusNode && offsetIn(root, focusNode, focusOffset)
  if (one === null || two === null) return null
  return { side, start: Math.min(one, two), end: Math.max(one, two) }
}

const TEXTS = { source: '.source-side', target: '.target-side .segment-text' } as const
