import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { asWritten, type SegmentBack, type ShownStretch } from '../segment-back'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

/** The segments of a table of ours in a page, by their numbers, as `segment-rows.ts` writes them. */
export function segmentsInPage(html: string): SegmentBack[] {
  return rowsIn(parse(html).childNodes).flatMap((row) => {
    const key = /^s(\d+)$/.exec(attribute(row, 'id'))?.[1]
    const text = key === undefined ? undefined : elementsIn(row, isTarget)[0]
    return key === undefined || !text ? [] : [{ key, texts: asWritten(stretchesIn(text)) }]
  })
}

function rowsIn(nodes: readonly Node[]): Element[] {
  return nodes.flatMap((node) => elementsIn(node, ({ tagName }) => tagName === 'tr'))
}

/** The outermost elements of a kind, in order: the node itself, or those in it. */
function elementsIn(node: Node, isWanted: (element: Element) => boolean): Element[] {
  if (!('tagName' in node)) return []
  return isWanted(node) ? [node] : node.childNodes.flatMap((child) => elementsIn(child, isWanted))
}

function isTarget(element: Element): boolean {
  const classes = attribute(element, 'class').split(/\s+/)
  return element.tagName === 'div' && classes.includes('text') && !classes.includes('source')
}

function stretchesIn(element: Element, isInserted = false): ShownStretch[] {
  return element.childNodes.flatMap((node) => {
    if ('value' in node) return [{ text: node.value, isInserted }]
    if (!('tagName' in node) || node.tagName === 'del') return []
    return stretchesIn(node, isInserted || node.tagName === 'ins')
  })
}

function attribute({ attrs }: Element, name: string): string {
  return attrs.find((one) => one.name === name)?.value ?? ''
}
