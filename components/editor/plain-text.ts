import { readableText } from '@/lib/inline/content'
import { fromDoc, type ContentDoc } from '@/lib/inline/prosemirror'
import { CODE, type Code, type Content } from '@/lib/model/content'
import type { Node, Slice } from '@tiptap/pm/model'

/**
 * Foreign text as one line that a segment can hold: line ends become spaces, and what no store can
 * hold (NUL, halves of surrogate pairs) or what would pass for a code is left out.
 */
export function asOneLine(text: string): string {
  return text
    .replace(/\s*[\r\n\u2028\u2029]\s*/g, ' ')
    .replace(/[\0\p{Surrogate}]/gu, '')
    .replaceAll(CODE, '')
}

/** The content of the editor's document. */
export function contentOfDoc(doc: Node): Content {
  return fromDoc(doc.toJSON() as ContentDoc)
}

/** What copying a stretch gives: text to read, with line ends for line ends and paragraphs. */
export function copiedText(slice: Slice): string {
  let text = ''
  slice.content.descendants((node) => {
    if (node.isText) text += node.text ?? ''
    else if (node.isInline) text += copiedCode(node.attrs.code as Code)
  })
  return text
}

function copiedCode(code: Code): string {
  const isBreak = code.kind === 'unit' || code.kind === 'newUnit' || code.kind === 'lineEnd'
  return isBreak ? '\n' : readableText({ text: CODE, codes: [code] })
}
