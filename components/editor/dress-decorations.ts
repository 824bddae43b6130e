import { Plugin, PluginKey } from '@tiptap/pm/state'
import type { Node } from '@tiptap/pm/model'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { Extension } from '@tiptap/react'
import { dressOf } from '@/lib/inline/dress'
import type { Code } from '@/lib/model/content'

/**
 * Bold, italic and the like between their codes in the open text: decorations, never marks. A text
 * without codes costs a key nothing. Nothing round an input method's composition is drawn anew.
 */
export const DressDecorations = Extension.create({
  name: 'dressDecorations',
  addProseMirrorPlugins: () => [dressPlugin()],
})

const KEY = new PluginKey<DecorationSet>('dress')

function dressPlugin(): Plugin<DecorationSet> {
  let view: EditorView | null = null
  return new Plugin<DecorationSet>({
    key: KEY,
    state: {
      init: (_, { doc }) => dressed(doc),
      apply: (tr, old) => {
        if (!tr.docChanged) return old
        return view?.composing ? old.map(tr.mapping, tr.doc) : dressed(tr.doc)
      },
    },
    view: (mounted) => {
      view = mounted
      return {}
    },
    props: { decorations: (state) => KEY.getState(state) },
  })
}

function dressed(doc: Node): DecorationSet {
  const codes: Code[] = []
  doc.descendants(({ attrs, isText, isInline }) => {
    if (isInline && !isText) codes.push(attrs.code as Code)
  })
  const looks = codes.length > 0 ? dressOf({ codes }) : []
  if (looks.every((one) => one === '')) return DecorationSet.empty
  const list: Decoration[] = []
  let n = 0
  doc.descendants(({ isText, isInline, nodeSize }, start) => {
    if (isInline && !isText) n += 1
    const dress = looks[n] ?? ''
    if (!isText || dress === '') return
    const attributes = { class: 'dressed', 'data-dress': dress }
    list.push(Decoration.inline(start, start + nodeSize, attributes))
  })
  return DecorationSet.create(doc, list)
}
