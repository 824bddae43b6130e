import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { Extension } from '@tiptap/react'

/**
 * Leaves the text that one types into as the browser has written it. ProseMirror makes decorated text
 * anew with every letter in it, and then has to put the caret back, for which the page is laid out
 * once more. Where nothing but that text node was written to, its words and its dress can be compared
 * and mended like those of any other: https://github.com/ProseMirror/prosemirror-view, `TextViewDesc`.
 */
export const KeptText = Extension.create({
  name: 'keptText',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleTextInput: (view) => {
          keepText(view)
          return false
        },
      },
    }),
  ],
})

/** What ProseMirror knows of a text that it has drawn. */
interface Drawn {
  readonly nodeDOM: Node | null
  dirty: number
}

const TEXT_CHANGED = 2
const TO_BE_MADE_ANEW = 3

function keepText(view: EditorView): void {
  const text = getSelection()?.focusNode
  if (!(text instanceof Text) || !view.dom.contains(text)) return
  let dress: Node = text
  while (drawnAt(dress) === undefined && dress.parentNode?.childNodes.length === 1)
    dress = dress.parentNode
  const drawn = drawnAt(dress)
  if (drawn?.nodeDOM === text && drawn.dirty === TO_BE_MADE_ANEW) drawn.dirty = TEXT_CHANGED
}

function drawnAt(node: Node): Drawn | undefined {
  return (node as Node & { readonly pmViewDesc?: Drawn }).pmViewDesc
}
