import type { CodeMeaning } from '@/lib/model/content'
import type { Range } from '@/lib/model/range'
import type { XmlElement } from '../xml/nodes'
import type { RunFormat } from './run-format'

/** What stands in a paragraph, as a reviewer is to see it. */
export type Node = TextNode | CodeNode | HolderNode

/** Where something came with a tracked change that was in the file. */
export interface Insertion {
  /** The start tag of the change, as it stands. */
  readonly insertion?: string
}

export interface TextNode extends Insertion {
  readonly kind: 'text'
  readonly text: string
  readonly format: RunFormat
}

export interface CodeNode extends Insertion {
  readonly kind: 'code'
  /** XML on the level of runs; within a run where it has a format. */
  readonly data: string
  readonly display: string
  readonly means: readonly CodeMeaning[]
  /** Of what is drawn as text is, such as a tab. Null for all else. */
  readonly format: RunFormat | null
  /** Need not be shown at the start or end of a paragraph. */
  readonly isHideable: boolean
  /** The half of something whose other half may stand elsewhere: the file needs it. */
  readonly isRequired: boolean
  /** Where other units lie inside of it: the element that holds them, in a run. */
  readonly inner: Inner | null
}

/** An element with paragraphs in it, and what stands around it in `data`. */
export interface Inner extends Range {
  readonly before: string
  readonly after: string
  readonly paragraphs: readonly InnerParagraph[]
}

export interface InnerParagraph {
  readonly element: XmlElement
  /** The same paragraph for programs that do not understand the newer drawing. */
  readonly twin: XmlElement | null
  /** Namespaces declared between the drawing and the paragraph. */
  readonly declarations: readonly string[]
  readonly isLast: boolean
}

/** What holds runs: a hyperlink, a field, a content control. The insertion is that of what opens and closes it. */
export interface HolderNode extends Insertion {
  readonly kind: 'holder'
  readonly open: string
  readonly close: string
  readonly display: string
  readonly means: readonly CodeMeaning[]
  readonly nodes: readonly Node[]
}

/** One or more neighbouring elements of a paragraph that can be kept or written anew as a whole. */
export interface Child extends Range {
  readonly nodes: readonly Node[]
}

/** What reading a paragraph needs to know. */
export interface Reading {
  /** The text in which the offsets of elements lie. */
  readonly text: string
  /** Of WordprocessingML in this part, with its colon. */
  readonly prefix: string
  readonly formats: Map<string, RunFormat>
}

export function code(
  data: string,
  display: string,
  means: readonly CodeMeaning[],
  more: Partial<CodeNode> = {},
): CodeNode {
  const { format = null, isHideable = false, isRequired = false, inner = null } = more
  return { kind: 'code', data, display, means, format, isHideable, isRequired, inner }
}

export function wordsOf(nodes: readonly Node[]): string {
  return nodes
    .map((node) =>
      node.kind === 'text' ? node.text : node.kind === 'holder' ? wordsOf(node.nodes) : ' ',
    )
    .join('')
}
