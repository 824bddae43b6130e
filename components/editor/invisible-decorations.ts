import { Plugin, PluginKey } from '@tiptap/pm/state'
import type { Node } from '@tiptap/pm/model'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { Extension } from '@tiptap/react'
import { visibleParts } from '@/lib/diff/invisible'
import { contentOfDoc } from './plain-text'
import { showsInvisible, watchInvisible } from './shows-invisible'

/**
 * Signs for characters without ink in the open text, while they are asked for. They are decorations,
 * never marks: what is typed, copied and kept is the text alone. As with the changes, nothing round
 * an input method's composition is drawn anew.
 */
export const InvisibleDecorations = Extension.create({
  name: 'invisibleDecorations',
  addProseMirrorPlugins: () => [invisiblePlugin()],
})

const KEY = new PluginKey<DecorationSet>('invisible')

function invisiblePlugin(): Plugin<DecorationSet> {
  let view: EditorView | null = null
  return new Plugin<DecorationSet>({
    key: KEY,
    state: {
      init: (_, { doc }) => signsIn(doc),
      apply: (tr, old) => {
        if (!tr.docChanged && tr.getMeta(KEY) === undefined) return old
        return view?.composing ? old.map(tr.mapping, tr.doc) : signsIn(tr.doc)
      },
    },
    view: (mounted) => {
      view = mounted
      return { destroy: watchInvisible(() => drawAnew(mounted)) }
    },
    props: {
      decorations: (state) => KEY.getState(state),
      handleDOMEvents: {
        compositionend: (composed) => {
          setTimeout(() => drawAnew(composed))
          return false
        },
      },
    },
  })
}

function drawAnew(view: EditorView): void {
  const isShown = KEY.getState(view.state) !== DecorationSet.empty
  if (view.isDestroyed || (!isShown && !showsInvisible())) return
  view.dispatch(view.state.tr.setMeta(KEY, 'anew'))
}

function signsIn(doc: Node): DecorationSet {
  if (!showsInvisible()) return DecorationSet.empty
  return DecorationSet.create(
    doc,
    signsOf(contentOfDoc(doc).text).map(({ start, end, sign }) =>
      Decoration.inline(start + 1, end + 1, { class: 'invisible-sign', 'data-sign': sign }),
    ),
  )
}

/** The characters without ink in a text, by their offsets, with their signs. */
export function signsOf(text: string) {
  const signs: { start: number; end: number; sign: string }[] = []
  let start = 0
  for (const part of visibleParts(text, { isFirst: true, isLast: true })) {
    const end = start + part.text.length
    if ('sign' in part) signs.push({ start, end, sign: part.sign })
    start = end
  }
  return signs
}
