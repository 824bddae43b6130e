import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { Extension } from '@tiptap/react'

/** A line under words of the open text, as its element carries it. */
export interface EditorLine {
  readonly start: number
  readonly end: number
  readonly className: string
}

/**
 * Lines under what checks complain of. They are decorations, never marks: what is typed and kept is
 * the text alone. Through edits they move along with their words until the next ones are handed in;
 * while an input method composes, those wait, since nothing round its words may be drawn anew.
 */
export const FindingDecorations = Extension.create({
  name: 'findingDecorations',
  addProseMirrorPlugins: () => [findingPlugin()],
})

/** Draws these lines from now on; nothing happens where they stand there already. */
export function drawLines(view: EditorView, lines: readonly EditorLine[]): void {
  if (view.isDestroyed) return
  waiting.delete(view)
  if (view.composing) waiting.set(view, lines)
  else if (!isDrawn(KEY.getState(view.state), lines))
    view.dispatch(view.state.tr.setMeta(KEY, lines).setMeta('addToHistory', false))
}

const KEY = new PluginKey<DecorationSet>('findings')
const waiting = new WeakMap<EditorView, readonly EditorLine[]>()

function findingPlugin(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key: KEY,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, old) => {
        const lines = linesIn(tr)
        if (lines) return DecorationSet.create(tr.doc, decorationsOf(lines, tr.doc.content.size))
        return tr.docChanged ? old.map(tr.mapping, tr.doc) : old
      },
    },
    props: {
      decorations: (state) => KEY.getState(state),
      handleDOMEvents: {
        compositionend: (view) => {
          setTimeout(() => {
            const lines = waiting.get(view)
            if (lines && !view.isDestroyed) drawLines(view, lines)
          })
          return false
        },
      },
    },
  })
}

function linesIn(tr: Transaction): readonly EditorLine[] | undefined {
  return tr.getMeta(KEY) as readonly EditorLine[] | undefined
}

function decorationsOf(lines: readonly EditorLine[], size: number): Decoration[] {
  return lines
    .filter(({ start, end }) => start < end && end + 1 < size)
    .map(({ start, end, className }) =>
      Decoration.inline(start + 1, end + 1, attributesOf({ start, end, className }), {
        className,
      }),
    )
}

function attributesOf({ start, className }: EditorLine): Record<string, string> {
  return { class: className, 'data-finding': String(start) }
}

function isDrawn(set: DecorationSet | undefined, lines: readonly EditorLine[]): boolean {
  const drawn = set?.find() ?? []
  return (
    drawn.length === lines.length &&
    drawn.every(({ from, to, spec }, n) => {
      const line = lines[n]
      const { className } = spec as { readonly className: string }
      return line?.start === from - 1 && line.end === to - 1 && line.className === className
    })
  )
}
