import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { asWritten, type SegmentBack, type ShownStretch } from '../segment-back'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

/** The segments of a table of ours in a page, by their numbers, as `segment-rows.ts` writes them. */
export function segmentsInPage(html: string): SegmentBack[] {
  return elementsIn(parse(html).childNodes, isRow).flatMap((row) => {
    const key = /^s(\d+)$/.exec(attribute(row, 'id'))?.[1]
    if (key === undefined) return []
    const [text] = elementsIn(row.childNodes, isTarget)
    const [shown] = elementsIn(row.childNodes, isSource)
    const source = shown ? joined(stretchesIn(shown)) : null
    return text ? [{ key, texts: asWritten(stretchesIn(text)), source }] : []
  })
}

/** The outermost elements of a kind, in order; by a list, because a page may nest deeper than calls can. */
function elementsIn(nodes: readonly Node[], isWanted: (element: Element) => boolean): Element[] {
  const found: Element[] = []
  const ahead = nodes.toReversed()
  for (let node = ahead.pop(); node; node = ahead.pop()) {
    if (!('tagName' in node)) continue
    if (isWanted(node)) found.push(node)
    else for (const child of node.childNodes.toReversed()) ahead.push(child)
  }
  return found
}

function isRow({ tagName }: Element): boolean {
  return tagName === 'tr'
}

function isTarget(element: Element): boolean {
  return isText(element) && !classesOf(element).includes('source')
}

function isSource(element: Element): boolean {
  return isText(element) && classesOf(element).includes('source')
}

function isText(element: Element): boolean {
  return element.tagName === 'div' && classesOf(element).includes('text')
}

function classesOf(element: Element): string[] {
  return attribute(element, 'class').split(/\s+/)
}

function joined(stretches: readonly ShownStretch[]): string {
  return stretches.map(({ text }) => text).join('')
}

function stretchesIn(element: Element): ShownStretch[] {
  const found: ShownStretch[] = []
  const ahead: { readonly node: Node; readonly isInserted: boolean }[] = []
  const add = (nodes: readonly Node[], isInserted: boolean) => {
    for (const node of nodes.toReversed()) ahead.push({ node, isInserted })
  }
  add(element.childNodes, false)
  for (let next = ahead.pop(); next; next = ahead.pop()) {
    const { node, isInserted } = next
    if ('value' in node) found.push({ text: node.value, isInserted })
    else if ('tagName' in node && node.tagName !== 'del')
      add(node.childNodes, isInserted || node.tagName === 'ins')
  }
  return found
}

function attribute({ attrs }: Element, name: string): string {
  return attrs.find((one) => one.name === name)?.value ?? ''
}
