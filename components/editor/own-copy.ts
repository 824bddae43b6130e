import type { Slice } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'
import { copiedText } from './plain-text'

/*
 * What was copied or cut in an open text comes back with its codes when it is pasted into the same one,
 * so that a chip can be moved. Nothing of it is in the clipboard, where it could be forged.
 */
let own: { readonly view: EditorView; readonly slice: Slice; readonly text: string } | null = null

/** The readable text for the clipboard; the codes are remembered here. */
export function copiedFrom(slice: Slice, view: EditorView): string {
  const text = copiedText(slice)
  own = { view, slice, text }
  return text
}

/** Pastes what was copied in this very text, if that is what the clipboard still holds. */
export function pasteOwn(view: EditorView, event: ClipboardEvent): boolean {
  const text = event.clipboardData?.getData('text/plain') ?? ''
  if (own?.view !== view || own.text !== text) return false
  view.dispatch(view.state.tr.replaceSelection(own.slice).scrollIntoView())
  return true
}
