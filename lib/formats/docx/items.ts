import type { XmlElement, XmlNode } from '../xml/nodes'
import { isElement } from '../xml/nodes'
import { isWord, wordAttribute } from './names'
import type { Insertion, Reading } from './nodes'
import { formatOf, PLAIN, type RunFormat } from './run-format'

/** The smallest piece of a paragraph: what stands in a run, or beside runs. */
export interface Item {
  readonly node: XmlElement
  /** Null beside runs. */
  readonly run: XmlElement | null
  readonly format: RunFormat
  /** The earlier insertion that it came with; null where it is in none. */
  readonly insertion: XmlElement | null
  /** Which of the elements of this level it is in. */
  readonly top: number
}

/**
 * The items of neighbouring elements, in order. What was inserted with tracked changes is read as if
 * it had been accepted, and smart tags, which no program uses any more, as if they were not there.
 */
export function itemsOf(tops: readonly XmlNode[], reading: Reading): Item[] {
  const items: Item[] = []
  for (const [top, node] of tops.entries()) addItems(node, { top, insertion: null }, reading, items)
  return items
}

type ItemPlace = Pick<Item, 'top' | 'insertion'>

function addItems(node: XmlNode, place: ItemPlace, reading: Reading, items: Item[]) {
  if (!isElement(node)) return
  switch (isWord(node) ? node.local : '') {
    case 'pPr':
    case 'proofErr':
    case 'rPr':
    case 'smartTagPr':
      return
    case 'smartTag':
      for (const child of node.children) addItems(child, place, reading, items)
      return
    case 'ins':
    case 'moveTo':
      for (const child of node.children)
        addItems(child, { top: place.top, insertion: node }, reading, items)
      return
    case 'r':
      addRun(node, place, reading, items)
      return
    default:
      items.push({ node, run: null, format: PLAIN, insertion: place.insertion, top: place.top })
  }
}

function addRun(run: XmlElement, { top, insertion }: ItemPlace, reading: Reading, items: Item[]) {
  const format = formatOf(run, reading.text, reading.formats)
  for (const node of run.children)
    if (isElement(node) && !(SILENT.has(node.local) && isWord(node)))
      items.push({ node, run, format, insertion, top })
}

const SILENT = new Set(['rPr', 'lastRenderedPageBreak'])

/** The start tag of the earlier insertion that items `from` to `to` share, if they do. */
export function insertionOf(
  items: readonly Item[],
  from: number,
  to: number,
  { text }: Reading,
): Insertion {
  const insertion = items[from]?.insertion
  if (!insertion) return NOT_INSERTED
  const isShared = items.slice(from, to + 1).every((one) => one.insertion === insertion)
  return isShared ? { insertion: text.slice(insertion.start, insertion.openEnd) } : NOT_INSERTED
}

const NOT_INSERTED: Insertion = {}

/**
 * Items `from` to `to`, both included, as XML on the level of runs: as it stands where it is whole, but
 * without earlier insertions, which are told beside.
 */
export function rawOf(
  items: readonly Item[],
  from: number,
  to: number,
  tops: readonly XmlNode[],
  { text, prefix }: Reading,
): string {
  const [first, last] = [items[from], items[to]]
  if (!first || !last) return ''
  const isWhole =
    items[from - 1]?.top !== first.top &&
    items[to + 1]?.top !== last.top &&
    items.slice(from, to + 1).every(({ insertion }) => insertion === null)
  const [start, end] = [tops[first.top]?.start, tops[last.top]?.end]
  if (isWhole && start !== undefined && end !== undefined) return text.slice(start, end)
  let raw = ''
  let run: XmlElement | null = null
  for (const item of items.slice(from, to + 1)) {
    if (item.run !== run && run) raw += `</${prefix}r>`
    if (item.run !== run && item.run) raw += `<${prefix}r>${item.format.raw}`
    run = item.run
    raw += text.slice(item.node.start, item.node.end)
  }
  return run ? `${raw}</${prefix}r>` : raw
}

export interface Field {
  /** Items: where it begins, where its result begins (null: it has none), where it ends. */
  readonly from: number
  readonly result: number | null
  readonly to: number
  readonly instruction: string
}

/** The field that begins at an item; null where none does, or where it does not end among these. */
export function fieldAt(items: readonly Item[], from: number): Field | null {
  if (fieldPart(items[from]) !== 'begin') return null
  let depth = 0
  let result: number | null = null
  let instruction = ''
  for (let at = from; at < items.length; at += 1) {
    const part = fieldPart(items[at])
    if (part === 'begin') depth += 1
    if (part === 'separate' && depth === 1) result ??= at
    if (depth === 1 && result === null) instruction += instructionOf(items[at])
    if (part === 'end') depth -= 1
    if (depth === 0) return { from, result, to: at, instruction: instruction.trim() }
  }
  return null
}

function fieldPart(item: Item | undefined): string | null {
  if (item?.node.local !== 'fldChar' || !isWord(item.node)) return null
  return wordAttribute(item.node, 'fldCharType')
}

function instructionOf(item: Item | undefined): string {
  if (!item || !isWord(item.node, 'instrText')) return ''
  return item.node.children.map((node) => (node.kind === 'text' ? node.text : '')).join('')
}
