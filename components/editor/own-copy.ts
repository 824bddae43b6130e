import { Slice } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'
import { asOneLine, copiedText } from './plain-text'

/*
 * What was copied or cut in an open text comes back with its codes when it is pasted into the text of the
 * same segment, so that a chip can be moved. Nothing of it is read from the clipboard, where it could be
 * forged. Kept as JSON: each opening of a text has a schema of its own.
 */
let own: { readonly segment: string; readonly slice: unknown; readonly text: string } | null = null

/** The readable text for the clipboard; the codes are remembered here. */
export function copiedFrom(slice: Slice, segment: string): string {
  const text = copiedText(slice)
  own = { segment, slice: slice.toJSON(), text }
  return text
}

/** `withoutCodes`: what was copied had inline codes of another segment, whose words alone came in. */
export type Pasted = 'whole' | 'withoutCodes'

/** Pastes what was copied in the text of this very segment as it was, anything else as plain text. */
export function pasteInto(view: EditorView, data: DataTransfer | null, segment: string): Pasted {
  const text = data?.getData('text/plain') ?? ''
  const html = data?.getData('text/html') ?? ''
  // Of a chip alone there is no text to know it by; a picture from elsewhere has none either.
  const isOurs = text !== '' || html.includes(OF_EDITOR)
  if (isOurs && own?.segment === segment && own.text === text) {
    const slice = Slice.fromJSON(view.state.schema, own.slice)
    view.dispatch(view.state.tr.replaceSelection(slice).scrollIntoView())
    return 'whole'
  }
  insertPlain(view, text)
  return html.includes(OF_EDITOR) && html.includes(WITH_CODES) ? 'withoutCodes' : 'whole'
}

/** Rich text loses its dress at the door: only its plain text comes in. */
export function insertPlain(view: EditorView, text: string): void {
  const line = asOneLine(text)
  if (line !== '') view.dispatch(view.state.tr.insertText(line).scrollIntoView())
}

/** In the HTML that ProseMirror puts into the clipboard, and in that of a chip. */
const OF_EDITOR = 'data-pm-slice'
const WITH_CODES = 'data-code="inline"'
