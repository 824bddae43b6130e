'use client'

import Document from '@tiptap/extension-document'
import Paragraph from '@tiptap/extension-paragraph'
import Text from '@tiptap/extension-text'
import { UndoRedo } from '@tiptap/extensions'
import { closeHistory } from '@tiptap/pm/history'
import { Selection, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { type Editor, EditorContent, useEditor, type UseEditorOptions } from '@tiptap/react'
import { useEffectEvent, useLayoutEffect, useState } from 'react'
import { CODE_NODE, toDoc } from '@/lib/inline/prosemirror'
import { CODE, type Code, type Content } from '@/lib/model/content'
import type { Range } from '@/lib/model/range'
import { ChangeDecorations, type LiveDiff, watchDiff } from './change-decorations'
import type { CodeWords } from './code-sign'
import { DressDecorations } from './dress-decorations'
import { drawLines, type EditorLine, FindingDecorations } from './finding-decorations'
import { InlineCode } from './inline-code'
import { insertCodes } from './insert-codes'
import { InvisibleDecorations } from './invisible-decorations'
import { KeptText } from './kept-text'
import { copiedFrom, insertPlain, pasteInto } from './own-copy'
import { contentOfDoc } from './plain-text'

/** What the screen may ask of the open editor. */
export interface EditorHandle {
  readonly content: () => Content
  /** Offset of the caret in the content. */
  readonly caret: () => number
  /** Offsets of what is selected; empty at the caret when nothing is. */
  readonly selection: () => Range
  readonly focus: () => void
  /** Puts the caret at an offset, in sight. */
  readonly goTo: (offset: number) => void
  readonly insertParagraph: () => void
  /** Puts a code at the caret, or the two of a pair round what is selected. */
  readonly insertCodes: (codes: readonly Code[]) => void
  /** Draws lines under words of a text, if that is the one that stands here. */
  readonly draw: (text: string, lines: readonly EditorLine[]) => void
  /** Another text in its place, where they differ, as one step to undo; the caret goes behind it. */
  readonly become: (content: Content) => void
}

/** Where the caret goes on opening: an offset, a point of the window, or the end of the text. */
export type CaretPlace =
  | { readonly kind: 'end' }
  | { readonly kind: 'offset'; readonly offset: number }
  | { readonly kind: 'point'; readonly x: number; readonly y: number }

export interface TargetEditorProps {
  /** Names the segment whose text it is, among those of all documents. */
  readonly segment: string
  readonly content: Content
  readonly baseline: Content
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  readonly label: string
  /** Id of the element that says what checks have found in it. */
  readonly describedBy: string
  readonly caret: CaretPlace
  /** May the format take a new paragraph? */
  readonly insertsUnits: boolean
  /** Says what codes are. */
  readonly codeWords: CodeWords
  readonly onChange: (live: LiveDiff) => void
  readonly onReady: (handle: EditorHandle | null) => void
  /** Inline codes that were pasted stayed outside: they belong to another segment. The first one given is called. */
  readonly onCodesLeft: () => void
}

/**
 * The one editor of the screen. It opens on `content` and keeps its own text from there: mount it
 * anew (by `key`) for another segment.
 */
export function TargetEditor(props: TargetEditorProps) {
  const onDiff = useEffectEvent((live: LiveDiff) => props.onChange(live))
  const onReady = useEffectEvent((editor: Editor | null) => {
    if (editor) placeCaret(editor.view, props.caret)
    props.onReady(editor && handleOf(editor))
  })
  // Made at once and drawn once: this mounts in the browser alone, and ProseMirror draws the rest.
  // The same options for as long as it is open: new ones would set the whole view up again.
  const [options] = useState(() => optionsOf(props))
  const editor = useEditor(options, [])
  useLayoutEffect(() => {
    onReady(editor)
    const stop = watchDiff(editor, (live) => onDiff(live))
    return () => {
      stop()
      onReady(null)
    }
  }, [editor])

  return <EditorContent editor={editor} className="editor-place" />
}

function optionsOf(props: TargetEditorProps): UseEditorOptions {
  const { segment, content, baseline, lang, insertsUnits, onCodesLeft } = props
  return {
    immediatelyRender: true,
    shouldRerenderOnTransaction: false,
    content: toDoc(content),
    injectCSS: false,
    enableInputRules: false,
    enablePasteRules: false,
    extensions: [
      Document.extend({ content: 'paragraph' }),
      Paragraph,
      Text,
      InlineCode.configure({ words: props.codeWords }),
      UndoRedo,
      KeptText,
      DressDecorations,
      ChangeDecorations.configure({ baseline, lang }),
      InvisibleDecorations,
      FindingDecorations,
    ],
    editorProps: {
      attributes: attributesOf(props),
      handleKeyDown: (view, event) => {
        believeKeys(view)
        return handleEnter(view, event, insertsUnits)
      },
      // Kept clear of the list's edges; nothing moves while the caret stands within them.
      scrollThreshold: CARET_MARGIN,
      scrollMargin: CARET_MARGIN,
      // A key that follows another at once must not be faster than the browser tells of what is selected.
      handleDOMEvents: { copy: readFirst, cut: readFirst, paste: readFirst },
      handlePaste: (view, event) => {
        const pasted = pasteInto(view, event.clipboardData, segment)
        if (pasted === 'withoutCodes') onCodesLeft()
        return true
      },
      handleDrop: (view, event, _, moved) => {
        if (!moved) insertPlain(view, event.dataTransfer?.getData('text/plain') ?? '')
        return !moved
      },
      clipboardTextSerializer: (slice) => copiedFrom(slice, segment),
    },
  }
}

const CARET_MARGIN = 12

function attributesOf(props: TargetEditorProps): Record<string, string> {
  const { lang, dir, label, describedBy } = props
  const names = { 'aria-label': label, 'aria-describedby': describedBy }
  const role = { role: 'textbox', 'aria-multiline': 'true', ...names }
  return { ...role, lang, dir, class: 'review-text', spellcheck: 'true' }
}

/**
 * For a fifth of a second after the focus ProseMirror takes a caret at the start for the browser's
 * doing and puts it back: https://github.com/ProseMirror/prosemirror-view, `DOMObserver.flush`. After
 * a key it is the reader's, who may press Home as soon as the text is open.
 */
function believeKeys(view: EditorView): void {
  const { input } = view as EditorView & { readonly input: { lastFocus: number } }
  input.lastFocus = 0
}

/** Enter never splits the text; with Shift it begins a paragraph where the file can take one. */
function handleEnter(view: EditorView, event: KeyboardEvent, insertsUnits: boolean): boolean {
  if (event.key !== 'Enter' || event.isComposing) return false
  const isPlainShift = event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey
  if (isPlainShift && insertsUnits) insertMark(view)
  return true
}

function insertMark(view: EditorView): void {
  const mark = view.state.schema.nodes[CODE_NODE]?.create({ code: { kind: 'newUnit' } })
  if (mark) view.dispatch(view.state.tr.replaceSelectionWith(mark).scrollIntoView())
}

function placeCaret(view: EditorView, caret: CaretPlace): void {
  const { doc, tr } = view.state
  const pos = caretPos(view, caret)
  const selection = Selection.near(doc.resolve(Math.min(pos, doc.content.size)))
  view.dispatch(tr.setSelection(selection).scrollIntoView())
  view.dom.focus({ preventScroll: true })
}

function caretPos(view: EditorView, caret: CaretPlace): number {
  const end = view.state.doc.content.size
  if (caret.kind === 'offset') return caret.offset + 1
  if (caret.kind === 'end') return end
  return view.posAtCoords({ left: caret.x, top: caret.y })?.pos ?? end
}

function handleOf({ view }: Editor): EditorHandle {
  return {
    content: () => {
      readPage(view)
      return contentOfDoc(view.state.doc)
    },
    caret: () => caretIn(view),
    // ProseMirror's own: it puts the caret back where it was, at once and without scrolling.
    focus: () => view.focus(),
    selection: () => {
      readPage(view)
      const { from, to } = view.state.selection
      return { start: Math.max(0, from - 1), end: Math.max(0, to - 1) }
    },
    goTo: (offset) => {
      const pos = Math.min(offset + 1, view.state.doc.content.size)
      const selection = Selection.near(view.state.doc.resolve(pos))
      view.dispatch(view.state.tr.setSelection(selection).scrollIntoView())
    },
    insertParagraph: () => {
      insertMark(view)
      view.dom.focus({ preventScroll: true })
    },
    insertCodes: (codes) => insertCodes(view, codes),
    draw: (text, lines) => {
      if (checkedTextOf(view) === text) drawLines(view, lines)
    },
    become: (content) => become(view, content),
  }
}

/** The text as checks take it: line ends as they are, every other code as one character. */
function checkedTextOf({ state: { doc } }: EditorView): string {
  const signOf = ({ attrs }: { readonly attrs: { readonly code?: Code } }) =>
    attrs.code?.kind === 'lineEnd' ? '\n' : CODE
  return doc.textBetween(0, doc.content.size, '', signOf)
}

/** Replaces only what differs, so that what marks the rest of the text stays where it is. */
function become(view: EditorView, content: Content): void {
  readPage(view)
  const { doc, schema, tr } = view.state
  const next = schema.nodeFromJSON(toDoc(content))
  const start = doc.content.findDiffStart(next.content)
  const ends = doc.content.findDiffEnd(next.content)
  if (start === null || !ends) return
  // Where letters repeat, both ends may lie before the start.
  const overlap = Math.max(0, start - Math.min(ends.a, ends.b))
  const end = ends.b + overlap
  tr.replace(start, ends.a + overlap, next.slice(start, end))
  const caret = TextSelection.near(tr.doc.resolve(end), -1)
  // Typing before and after it is a step of its own.
  view.dispatch(closeHistory(tr).setSelection(caret).scrollIntoView())
  view.dispatch(closeHistory(view.state.tr))
}

/**
 * ProseMirror reads what an input method wrote, and what was selected by keys, a moment after it
 * stands in the page; a key that uses it at once must not be faster than that.
 */
function readPage(view: EditorView): void {
  const { domObserver } = view as EditorView & { readonly domObserver: { flush: () => void } }
  domObserver.flush()
}

function readFirst(view: EditorView): false {
  readPage(view)
  return false
}

/** Told by the browser's own selection: the editor hears of a moved caret a task later. */
function caretIn(view: EditorView): number {
  const { focusNode, focusOffset } = getSelection() ?? {}
  const isInside = focusNode && view.dom.contains(focusNode)
  const pos = isInside ? view.posAtDOM(focusNode, focusOffset ?? 0) : view.state.selection.head
  return Math.max(0, pos - 1)
}
