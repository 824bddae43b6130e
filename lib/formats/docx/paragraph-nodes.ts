import { type XmlElement, type XmlNode } from '../xml/nodes'
import { type Field, fieldAt, insertionOf, type Item, itemsOf, rawOf } from './items'
import { besideLeaf, runLeaf } from './leaves'
import { isWord, wordAttribute, wordChild } from './names'
import { type Child, code, type HolderNode, type Node, type Reading, wordsOf } from './nodes'

/** What stands in a paragraph, cut where it can be cut. */
export function childrenOf(paragraph: XmlElement, reading: Reading): Child[] {
  const tops = paragraph.children.filter((node) => !isWord(node, 'pPr'))
  const children: { first: number; last: number; nodes: Node[] }[] = []
  const silentUntil = (top: number) => {
    for (let at = next(); at < top; at += 1) children.push({ first: at, last: at, nodes: [] })
  }
  const next = () => (children.at(-1)?.last ?? -1) + 1
  for (const { node, first, last } of placedNodes(tops, reading)) {
    silentUntil(first)
    const child = children.at(-1)
    if (child && first < next()) {
      child.nodes.push(node)
      child.last = Math.max(child.last, last)
    } else children.push({ first, last, nodes: [node] })
  }
  silentUntil(tops.length)
  return children.map(({ first, last, nodes }) => ({
    ...{ nodes, start: tops[first]?.start ?? 0, end: tops[last]?.end ?? 0 },
  }))
}

interface Placed {
  readonly node: Node
  /** Elements of this level that it is in, both included. */
  readonly first: number
  readonly last: number
}

function placedNodes(tops: readonly XmlNode[], reading: Reading): Placed[] {
  const items = itemsOf(tops, reading)
  const hidden = goBackIds(items)
  const placed: Placed[] = []
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at]
    if (!item) break
    const field = fieldAt(items, at)
    const node = field
      ? fieldNode(field, items, tops, reading)
      : isGoBack(item.node, hidden)
        ? null
        : insertedNode(items, at, reading)
    const last = field ? (items[field.to]?.top ?? item.top) : item.top
    if (node) placed.push({ node, first: item.top, last })
    if (field) at = field.to
  }
  return placed
}

function nodesOf(tops: readonly XmlNode[], reading: Reading): Node[] {
  return placedNodes(tops, reading).map(({ node }) => node)
}

/** What an item is; what it holds came with the same insertion. */
function insertedNode(items: readonly Item[], at: number, reading: Reading): Node | null {
  const item = items[at]
  const node = item ? itemNode(item, reading) : null
  if (!node || !item?.insertion) return node
  const { start, openEnd } = item.insertion
  return inserted(node, reading.text.slice(start, openEnd))
}

function inserted(node: Node, insertion: string): Node {
  if (node.kind !== 'holder') return { insertion, ...node }
  return { ...node, nodes: node.nodes.map((one) => inserted(one, insertion)) }
}

function itemNode(item: Item, reading: Reading): Node | null {
  const { node, run } = item
  if (run) return isWord(node, 'ruby') ? rubyNode(item, reading) : runLeaf(item, reading)
  if (isWord(node, 'fldSimple')) {
    const [open, close] = [startTag(node, reading), endTag(node, reading)]
    const nodes = nodesOf(node.children, reading)
    return isText(wordAttribute(node, 'instr') ?? '', nodes)
      ? { kind: 'holder', open, close, nodes, ...fieldLook(wordAttribute(node, 'instr') ?? '') }
      : standaloneField(raw(node, reading), wordAttribute(node, 'instr') ?? '', nodes)
  }
  return isWord(node) && node.local in HOLDERS
    ? holderNode(node, reading)
    : besideLeaf(node, reading)
}

const HOLDERS: Readonly<Record<string, Pick<HolderNode, 'display' | 'means'>>> = {
  hyperlink: { display: 'a', means: ['link'] },
  sdt: { display: 'sdt', means: ['markup'] },
  customXml: { display: 'xml', means: ['markup'] },
  dir: { display: 'dir', means: ['direction'] },
  bdo: { display: 'dir', means: ['direction'] },
}

function holderNode(element: XmlElement, reading: Reading): Node | null {
  const inside = isWord(element, 'sdt') ? wordChild(element, 'sdtContent') : element
  const nodes = inside ? nodesOf(withoutProperties(inside), reading) : []
  const look = HOLDERS[element.local]
  if (nodes.length === 0 || !inside || !look)
    return isWord(element, 'hyperlink') ? null : besideLeaf(element, reading)
  return { kind: 'holder', nodes, ...look, ...around(element, inside, reading) }
}

function withoutProperties({ children }: XmlElement): readonly XmlNode[] {
  return children.filter((node) => !isWord(node, 'customXmlPr', 'sdtPr', 'sdtEndPr'))
}

/** What opens and closes a holder: all but what it holds. */
function around(
  element: XmlElement,
  inside: XmlElement,
  { text }: Reading,
): { open: string; close: string } {
  const properties = inside.children
    .filter((node) => isWord(node, 'customXmlPr'))
    .map(({ start, end }) => text.slice(start, end))
  const open = text.slice(element.start, inside.openEnd) + properties.join('')
  return { open, close: text.slice(inside.closeStart, element.end) }
}

// Signs to be read aloud stand above their base text, which is what is reviewed.
function rubyNode({ node, format }: Item, reading: Reading): Node | null {
  const base = wordChild(node, 'rubyBase')
  const nodes = base ? nodesOf(base.children, reading) : []
  if (!base || nodes.length === 0) return null
  const { text, prefix } = reading
  const open = `<${prefix}r>${format.raw}${text.slice(node.start, base.openEnd)}`
  const close = `${text.slice(base.closeStart, node.end)}</${prefix}r>`
  return { kind: 'holder', open, close, nodes, display: 'ruby', means: ['markup'] }
}

function fieldNode(
  { from, result, to, instruction }: Field,
  items: readonly Item[],
  tops: readonly XmlNode[],
  reading: Reading,
): Node {
  const part = (first: number, last: number) => rawOf(items, first, last, tops, reading)
  const more = insertionOf(items, from, to, reading)
  if (result === null) return { ...standaloneField(part(from, to), instruction, []), ...more }
  const nodes: Node[] = []
  for (let at = result + 1; at < to; at += 1) {
    const inner = fieldAt(items, at)
    const node = inner ? fieldNode(inner, items, tops, reading) : insertedNode(items, at, reading)
    if (node) nodes.push(node)
    if (inner) at = inner.to
  }
  if (!isText(instruction, nodes))
    return { ...standaloneField(part(from, to), instruction, nodes), ...more }
  const [open, close] = [part(from, result), part(to, to)]
  return { kind: 'holder', open, close, nodes, ...fieldLook(instruction), ...more }
}

/** The result of a field is reviewed where it is a text rather than a number or a date. */
function isText(instruction: string, nodes: readonly Node[]): boolean {
  const words = wordsOf(nodes).trim()
  return words !== '' && (fieldName(instruction) === 'HYPERLINK' || words.length > LONG)
}

const LONG = 24

function fieldName(instruction: string): string {
  return /^\s*"?(\w+)/.exec(instruction)?.[1]?.toUpperCase() ?? ''
}

function fieldLook(instruction: string): Pick<HolderNode, 'display' | 'means'> {
  return fieldName(instruction) === 'HYPERLINK'
    ? { display: 'a', means: ['link'] }
    : { display: fieldName(instruction).toLowerCase() || 'field', means: ['field'] }
}

function standaloneField(data: string, instruction: string, nodes: readonly Node[]): Node {
  const shown = wordsOf(nodes).trim()
  const display = shown !== '' && shown.length <= 8 ? shown : fieldName(instruction).toLowerCase()
  return code(data, display || 'field', ['field'])
}

/** Word remembers by a bookmark where somebody was; it means nothing to anybody else. */
function goBackIds(items: readonly Item[]): ReadonlySet<string> {
  const marks = items.filter(({ node }) => wordAttribute(node, 'name') === '_GoBack')
  return new Set(marks.map(({ node }) => wordAttribute(node, 'id') ?? ''))
}

function isGoBack(node: XmlElement, ids: ReadonlySet<string>): boolean {
  if (ids.size === 0) return false
  return isWord(node, 'bookmarkStart', 'bookmarkEnd') && ids.has(wordAttribute(node, 'id') ?? '\0')
}

function raw({ start, end }: XmlElement, { text }: Reading): string {
  return text.slice(start, end)
}

function startTag({ start, openEnd }: XmlElement, { text }: Reading): string {
  return text.slice(start, openEnd)
}

function endTag({ closeStart, end }: XmlElement, { text }: Reading): string {
  return text.slice(closeStart, end)
}
