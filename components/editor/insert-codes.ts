import { closeHistory } from '@tiptap/pm/history'
import { TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { CODE_NODE } from '@/lib/inline/prosemirror'
import type { Code } from '@/lib/model/content'

/**
 * Puts a code at the caret, or the two of a pair round what is selected, as one step to undo. The
 * caret goes behind it; between the two of a pair that has nothing to go round.
 */
export function insertCodes(view: EditorView, codes: readonly Code[]): void {
  const { schema, selection, tr } = view.state
  const [first, second] = codes.map((code) => schema.nodes[CODE_NODE]?.create({ code }))
  if (!first) return
  const { from, to } = selection
  const isClosing = codes[0]?.kind === 'inline' && codes[0].role === 'close'
  const at = isClosing ? to : from
  if (second) tr.insert(to, second)
  tr.insert(second ? from : at, first)
  const isEmpty = from === to
  const caret = second && !isEmpty ? to + 2 : (second ? from : at) + 1
  tr.setSelection(TextSelection.create(tr.doc, caret))
  view.dispatch(closeHistory(tr).scrollIntoView())
  view.dispatch(closeHistory(view.state.tr))
  view.focus()
}
