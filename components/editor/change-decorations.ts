import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { type Editor, Extension } from '@tiptap/react'
import { diff } from '@/lib/diff/hunks'
import type { Hunk } from '@/lib/diff/hunks'
import { codeLabels } from '@/lib/inline/code-label'
import { slice } from '@/lib/inline/content'
import type { Content } from '@/lib/model/content'
import { codeSign } from './code-sign'
import { contentOfDoc } from './plain-text'

/** The text in the editor and how it differs from the baseline. */
export interface LiveDiff {
  readonly content: Content
  readonly hunks: readonly Hunk[]
  readonly exact: boolean
}

export interface ChangeDecorationsOptions {
  readonly baseline: Content
  readonly lang: string
}

/**
 * Shows, while one types, what differs from the baseline: inserted words underlined, removed words
 * as widgets. They are decorations, never marks: the document holds the text and nothing else.
 *
 * While an input method composes, the old decorations are only moved along: changing the DOM round
 * the composition would break it.
 */
export const ChangeDecorations = Extension.create<ChangeDecorationsOptions>({
  name: 'changeDecorations',
  addOptions: () => ({ baseline: { text: '', codes: [] }, lang: '' }),
  addProseMirrorPlugins() {
    return [changePlugin(this.options)]
  },
})

/** Tells of the diff of the open text, now and whenever it is another; gives the way to stop that. */
export function watchDiff(editor: Editor, listen: (live: LiveDiff) => void): () => void {
  let last: Changes | undefined
  const tell = () => {
    const now = KEY.getState(editor.state)
    if (now && now !== last) listen(now)
    last = now
  }
  tell()
  editor.on('transaction', tell)
  return () => editor.off('transaction', tell)
}

interface Changes extends LiveDiff {
  readonly decorations: DecorationSet
  /** Text was composed since: content and hunks are those of before. */
  readonly isBehind: boolean
}

const KEY = new PluginKey<Changes>('changes')

function changePlugin({ baseline, lang }: ChangeDecorationsOptions): Plugin<Changes> {
  let view: EditorView | null = null
  const made = ({ doc }: EditorState): Changes => {
    const content = contentOfDoc(doc)
    const { hunks, exact } = diff(baseline, content, lang)
    const list = hunks.flatMap((hunk, n) =>
      decorationsOf(hunk, removedKey(baseline, hunks, n), baseline),
    )
    return { content, hunks, exact, decorations: DecorationSet.create(doc, list), isBehind: false }
  }
  return new Plugin<Changes>({
    key: KEY,
    state: {
      init: (_, state) => made(state),
      apply: (tr, old, _, state) => {
        if (!tr.docChanged && tr.getMeta(KEY) === undefined) return old
        if (!view?.composing) return made(state)
        return { ...old, decorations: old.decorations.map(tr.mapping, tr.doc), isBehind: true }
      },
    },
    view: (mounted) => {
      view = mounted
      return {}
    },
    props: {
      decorations: (state) => KEY.getState(state)?.decorations,
      handleDOMEvents: {
        compositionend: (composed) => {
          setTimeout(() => catchUp(composed))
          return false
        },
        // A page that is busy may hear of the next key or click before its timers run.
        keydown: catchUp,
        blur: catchUp,
      },
    },
  })
}

/** Takes what an input method wrote into the diff, once it has ended; leaves the event to others. */
function catchUp(view: EditorView): boolean {
  const isBehind = !view.isDestroyed && KEY.getState(view.state)?.isBehind === true
  if (isBehind && !view.composing) view.dispatch(view.state.tr.setMeta(KEY, 'composed'))
  return false
}

function decorationsOf(hunk: Hunk, key: string, baseline: Content): Decoration[] {
  const { fromA, toA, fromB, toB } = hunk
  const removed = slice(baseline, fromA, toA)
  const widget = Decoration.widget(fromB + 1, () => removedWidget(removed), { side: -1, key })
  const inline = Decoration.inline(fromB + 1, toB + 1, { class: 'typed-in' })
  return [...(toA > fromA ? [widget] : []), ...(toB > fromB ? [inline] : [])]
}

/** Stable while other hunks come and go: the words and how often they were removed before. */
function removedKey(baseline: Content, hunks: readonly Hunk[], n: number): string {
  const textOf = ({ fromA, toA }: Hunk) => baseline.text.slice(fromA, toA)
  const text = hunks[n] ? textOf(hunks[n]) : ''
  const before = hunks.slice(0, n).filter((hunk) => textOf(hunk) === text).length
  return `removed ${before} ${text}`
}

/** A wedge of no width where words went out; they are written in it for those who ask to see them. */
function removedWidget(removed: Content): HTMLElement {
  const widget = document.createElement('span')
  widget.className = 'taken-out'
  widget.contentEditable = 'false'
  widget.setAttribute('aria-hidden', 'true')
  let n = 0
  const text = removed.text.replaceAll('\uFFFC', () => {
    const code = removed.codes[n++]
    if (!code) return ''
    return code.kind === 'inline' ? codeLabels([code]) : codeSign(code)
  })
  widget.title = text
  const words = document.createElement('del')
  words.textContent = text
  widget.append(words)
  return widget
}
