import type { Code, Content } from '@/lib/model/content'
import { CODE } from '@/lib/model/content'
import { concatAll } from './content'

/**
 * A document of the editor: one paragraph of texts and codes. Every code is one atom, so the offset
 * `n` of the Content is ProseMirror's position `n + 1`. Lists are mutable because TipTap's types are.
 */
export interface ContentDoc {
  readonly type: 'doc'
  readonly content: Paragraph[]
}

export interface Paragraph {
  readonly type: 'paragraph'
  readonly content?: InlineNode[]
}

export type InlineNode =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: typeof CODE_NODE; readonly attrs: { readonly code: Code } }

/** Name of the one inline atom. Its `code` says what it shows: a chip, ¶ for a mark, ↵ for a line end. */
export const CODE_NODE = 'inlineCode'

/** The document in which the editor opens a content. */
export function toDoc(content: Content): ContentDoc {
  const nodes = content.text.split(CODE).flatMap((text, n) => {
    const code = content.codes[n - 1]
    const before: InlineNode[] = code ? [{ type: CODE_NODE, attrs: { code } }] : []
    return text === '' ? before : [...before, { type: 'text' as const, text }]
  })
  return { type: 'doc', content: [nodes.length ? paragraph(nodes) : { type: 'paragraph' }] }
}

/**
 * The content of the editor's document; undoes `toDoc`. The editor holds one paragraph; should there
 * be several, each after the first begins with a new-paragraph mark. A U+FFFC inside a text, which
 * only a paste can bring, becomes an `object` code, so that offsets stay.
 */
export function fromDoc(doc: ContentDoc): Content {
  return concatAll(
    doc.content.flatMap(({ content = [] }, n) => [
      ...(n === 0 ? [] : [single({ kind: 'newUnit' })]),
      ...content.map(contentOf),
    ]),
  )
}

function paragraph(content: InlineNode[]): Paragraph {
  return { type: 'paragraph', content }
}

function contentOf(node: InlineNode): Content {
  if (node.type === CODE_NODE) return single(node.attrs.code)
  const objects = node.text.split(CODE).length - 1
  return { text: node.text, codes: Array.from({ length: objects }, () => ({ kind: 'object' })) }
}

function single(code: Code): Content {
  return { text: CODE, codes: [code] }
}
