import { CODE, type Code, type Content, EMPTY } from '@/lib/model/content'
import type { Range } from '@/lib/model/range'
import { unescapeXml } from '../xml/escape'
import type { XmlElement, XmlNode, XmlText } from '../xml/nodes'
import { type CodeContext, codeFor, shapeOf } from './codes'

/** The text of an element, and where it stands without the indentation round it. */
export interface ReadContent extends Range {
  readonly content: Content
  /** Of each code: the element that it is of, null for one that is of none. */
  readonly origins: readonly (Origin | null)[]
}

export interface Origin extends Range {
  readonly element: XmlElement
  readonly role: 'open' | 'close' | null
}

/**
 * What stands in an element as a Content. Where white space is not preserved (`xml:space`), what
 * surrounds a line end is indentation: outside it is left out, and inside it belongs to the code of
 * the line end, so that it is not shown and never lost.
 */
export function contentOf(
  text: string,
  element: XmlElement,
  preserves: boolean,
  context: CodeContext,
): ReadContent {
  const { start, end } = preserves
    ? { start: element.openEnd, end: element.closeStart }
    : withoutIndent(text, element)
  const isIndent = !preserves && isOnlyIndent(text.slice(start, end))
  if (isIndent) return { content: EMPTY, origins: [], start, end }
  const reader = new ContentReader(text, { start, end }, preserves, context)
  reader.nodes(element.children)
  return { content: reader.content(), origins: reader.origins, start, end }
}

class ContentReader {
  private readonly pieces: string[] = []
  private readonly codes: Code[] = []
  readonly origins: (Origin | null)[] = []

  constructor(
    private readonly text: string,
    private readonly range: Range,
    private readonly preserves: boolean,
    private readonly context: CodeContext,
  ) {}

  content(): Content {
    return { text: this.pieces.join(''), codes: this.codes }
  }

  nodes(nodes: readonly XmlNode[]) {
    for (const node of nodes)
      if (node.kind === 'text') this.characters(node)
      else if (node.kind === 'element') this.element(node)
      else this.put(otherCode(this.text.slice(node.start, node.end)), null)
  }

  private put(code: Code, origin: Origin | null) {
    this.pieces.push(CODE)
    this.codes.push(code)
    this.origins.push(origin)
  }

  private element(element: XmlElement) {
    const shape = shapeOf(element, this.context)
    if (shape !== 'around') {
      const role = shape === 'open' || shape === 'close' ? shape : null
      this.inline(element, role, element.start, element.end)
      return
    }
    this.inline(element, 'open', element.start, element.openEnd)
    this.nodes(element.children)
    this.inline(element, 'close', element.closeStart, element.end)
  }

  private inline(element: XmlElement, role: Origin['role'], start: number, end: number) {
    const data = this.text.slice(start, end)
    this.put(codeFor(element, role, data, this.context), { element, role, start, end })
  }

  private characters({ start, end, isCdata }: XmlText) {
    const inner = isCdata ? { start: start + 9, end: end - 3 } : { start, end }
    const from = Math.max(inner.start, this.range.start)
    const raw = this.text.slice(from, Math.min(inner.end, this.range.end))
    const special = isCdata ? SPECIAL_CDATA : this.preserves ? SPECIAL : SPECIAL_INDENTED
    let at = 0
    for (const { index, 0: found } of raw.matchAll(special)) {
      this.plain(raw.slice(at, index))
      this.special(found)
      at = index + found.length
    }
    this.plain(at === 0 ? raw : raw.slice(at))
  }

  private plain(text: string) {
    if (text !== '') this.pieces.push(text)
  }

  private special(found: string) {
    const character = found.startsWith('&') ? unescapeXml(found) : found
    if (character === CODE) {
      this.put({ kind: 'object' }, null)
      return
    }
    if (!LINE_END.test(character)) {
      this.plain(character)
      return
    }
    // Written as a reference it is meant, and would not survive as a line end of the file.
    if (found !== character && /[\r\n]/.test(character)) {
      this.put(referenceCode(found), null)
      return
    }
    this.put({ kind: 'lineEnd', text: character }, null)
  }
}

const LINE_END = /[\r\n\u2028\u2029]/
const SPECIAL = /&[^;]*;|\r\n|[\r\n\u2028\u2029\uFFFC]/g
const SPECIAL_CDATA = /\r\n|[\r\n\u2028\u2029\uFFFC]/g
const SPECIAL_INDENTED = /&[^;]*;|(?<![ \t])[ \t]*[\r\n][ \t\r\n]*|[\u2028\u2029\uFFFC]/g

function referenceCode(data: string): Code {
  return { kind: 'inline', id: data, data, display: '↵', means: ['lineBreak'] }
}

/** A comment or a processing instruction. */
function otherCode(data: string): Code {
  if (data.startsWith('<!--'))
    return { kind: 'inline', id: '!', data, display: '!', means: ['comment'] }
  const [display = '?'] = /^\?[\w.-]{1,11}/.exec(data.slice(1)) ?? []
  return { kind: 'inline', id: display, data, display }
}

/** The stretch inside of an element without the white space at its edges that holds a line end. */
function withoutIndent(text: string, { openEnd, closeStart, children }: XmlElement): Range {
  const [first, last] = [children[0], children.at(-1)]
  const before = indentOf(text, first, 'start')
  const after = indentOf(text, last, 'end')
  if (before + after >= closeStart - openEnd) return { start: openEnd, end: closeStart }
  return { start: openEnd + before, end: closeStart - after }
}

/** How much white space a text has at its start or end, if a line end is in it. */
function indentOf(text: string, node: XmlNode | undefined, at: 'start' | 'end'): number {
  if (node?.kind !== 'text' || node.isCdata) return 0
  const characterAt = (n: number) => text.charAt(at === 'start' ? node.start + n : node.end - 1 - n)
  const most = node.end - node.start
  let count = 0
  let hasLineEnd = false
  for (; count < most && /[ \t\r\n]/.test(characterAt(count)); count += 1)
    hasLineEnd ||= LINE_END.test(characterAt(count))
  return hasLineEnd ? count : 0
}

function isOnlyIndent(raw: string): boolean {
  return /^[ \t\r\n]*[\r\n][ \t\r\n]*$/.test(raw)
}
