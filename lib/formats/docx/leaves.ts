import type { CodeMeaning } from '@/lib/model/content'
import { attributeOf, isElement, type XmlElement, type XmlNode, XML_NAMESPACE } from '../xml/nodes'
import type { Item } from './items'
import { innerOf } from './inner'
import { isCompatibility, isMath, isWord, wordAttribute } from './names'
import { code, type CodeNode, type Node, type Reading } from './nodes'

/** What an item of a run is to a reviewer; null where there is nothing to see. */
export function runLeaf(item: Item, reading: Reading): Node | null {
  const { node, format } = item
  if (!isWord(node)) return foreignLeaf(item, reading)
  if (node.local === 't') return { kind: 'text', text: textOf(node), format }
  const data = reading.text.slice(node.start, node.end)
  switch (node.local) {
    case 'noBreakHyphen':
      return { kind: 'text', text: '\u2011', format }
    case 'softHyphen':
      return { kind: 'text', text: '\u00ad', format }
    case 'tab':
    case 'ptab':
      return code(data, 'tab', ['tab'], { format, isHideable: true })
    case 'cr':
      return code(data, 'br', ['lineBreak'], { isHideable: true })
    case 'br':
      return breakLeaf(node, data)
    case 'sym':
      return code(data, symbolOf(node), ['symbol'], { format })
    default:
      return otherLeaf(item, reading)
  }
}

/** What stands beside runs; null where there is nothing to see. Holders are not judged here. */
export function besideLeaf(node: XmlElement, { text }: Reading): CodeNode {
  const data = text.slice(node.start, node.end)
  if (isMath(node)) return code(data, 'fx', ['formula'])
  if (isWord(node, 'del', 'moveFrom')) return code(data, 'del', ['markup'], { isHideable: true })
  const half = { isHideable: true, isRequired: true }
  if (isWord(node, 'bookmarkStart', 'bookmarkEnd')) return code(data, 'bm', ['bookmark'], half)
  if (isWord(node, 'commentRangeStart', 'commentRangeEnd'))
    return code(data, 'cm', ['comment'], half)
  const isHalf = isWord(node) && /^perm(Start|End)$|Range(Start|End)$/.test(node.local)
  return code(data, 'xml', ['markup'], { isHideable: true, isRequired: isHalf })
}

/** The text of `w:t`; without `xml:space="preserve"` white space at its ends is not shown. */
function textOf(element: XmlElement): string {
  const [only] = element.children
  const text =
    element.children.length === 1 && only?.kind === 'text'
      ? only.text
      : element.children.map((node) => (node.kind === 'text' ? node.text : '')).join('')
  if (attributeOf(element, 'space', XML_NAMESPACE) === 'preserve') return text
  return text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '')
}

function breakLeaf(node: XmlElement, data: string): CodeNode {
  const type = wordAttribute(node, 'type')
  return type === 'page' || type === 'column'
    ? code(data, 'pb', ['pageBreak'], { isHideable: true })
    : code(data, 'br', ['lineBreak'], { isHideable: true })
}

function symbolOf(node: XmlElement): string {
  const value = parseInt(wordAttribute(node, 'char') ?? '', 16)
  // Symbol fonts have their signs in the private area, which no other font can show.
  const isShown = value > 0x20 && value < 0xe000 && !(value >= 0xd800 && value < 0xe000)
  return isShown ? String.fromCharCode(value) : 'sym'
}

interface Known {
  readonly display: string
  readonly means: readonly CodeMeaning[]
  readonly isHideable?: boolean
  readonly isRequired?: boolean
}

const KNOWN: Readonly<Record<string, Known>> = {
  footnoteReference: { display: 'fn', means: ['footnote'] },
  endnoteReference: { display: 'en', means: ['endnote'] },
  footnoteRef: { display: 'fn', means: ['footnote'], isHideable: true },
  endnoteRef: { display: 'en', means: ['endnote'], isHideable: true },
  commentReference: { display: 'cm', means: ['comment'], isHideable: true },
  annotationRef: { display: 'cm', means: ['comment'], isHideable: true },
  drawing: { display: 'img', means: ['image'], isHideable: true },
  pict: { display: 'img', means: ['image'], isHideable: true },
  object: { display: 'obj', means: ['object'], isHideable: true },
  // Of a field that begins or ends in another paragraph.
  fldChar: { display: 'field', means: ['field'], isHideable: true, isRequired: true },
  instrText: { display: 'field', means: ['field'], isHideable: true, isRequired: true },
  pgNum: { display: 'page', means: ['field'] },
}

function otherLeaf(item: Item, reading: Reading): CodeNode {
  const known = KNOWN[item.node.local] ?? { display: 'xml', means: ['markup'], isHideable: true }
  return inRun(item, reading, known)
}

function foreignLeaf(item: Item, reading: Reading): CodeNode {
  if (!isCompatibility(item.node, 'AlternateContent'))
    return inRun(item, reading, { display: 'xml', means: ['markup'], isHideable: true })
  const text = alternativeText(item.node)
  if (text !== '' && text.length <= 4)
    return inRun(item, reading, { display: text, means: ['symbol'] })
  return inRun(item, reading, { display: 'img', means: ['image'], isHideable: true })
}

// An emoji, for one, is a newer element with a text for programs that do not know it.
function alternativeText(node: XmlNode): string {
  if (!isElement(node)) return ''
  if (isWord(node, 't')) return textOf(node)
  return node.children.map(alternativeText).join('')
}

function inRun({ node, format }: Item, reading: Reading, known: Known): CodeNode {
  const { text, prefix } = reading
  const before = `<${prefix}r>${format.raw}`
  const after = `</${prefix}r>`
  const inner = innerOf(node, before, after)
  const { display, means, ...more } = known
  return code(before + text.slice(node.start, node.end) + after, display, means, {
    ...more,
    ...(inner ? { inner, isRequired: true } : {}),
  })
}
