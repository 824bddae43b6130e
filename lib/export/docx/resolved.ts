import { isElement, type XmlElement, type XmlNode } from '@/lib/formats/xml/nodes'
import { parseXml } from '@/lib/formats/xml/read'

/**
 * Texts of the paragraphs of a `document.xml` once all its tracked changes are accepted or rejected;
 * null when it cannot be read. Tables and text boxes are none of what we write here.
 */
export function resolvedParagraphs(document: string, how: 'accept' | 'reject'): string[] | null {
  const parsed = parseXml(document)
  if (!parsed.ok) return null
  const gone = how === 'accept' ? 'del' : 'ins'
  const found: string[] = ['']
  const paragraphs = elementsOf(parsed.value, 'p')
  paragraphs.forEach((paragraph, n) => {
    found.push((found.pop() ?? '') + textOf(paragraph, gone))
    const mark = elementsOf(paragraph, 'pPr').flatMap((one) => childrenOf(one, 'rPr'))
    const isGone = mark.some((one) => childrenOf(one, gone).length > 0)
    if (!isGone && n < paragraphs.length - 1) found.push('')
  })
  return found
}

/** The elements of a name below another, in order, not those within one of them. */
function elementsOf(element: XmlElement, local: string): XmlElement[] {
  return element.children
    .filter(isElement)
    .flatMap((one) => (one.local === local ? [one] : elementsOf(one, local)))
}

function childrenOf(element: XmlElement, local: string): XmlElement[] {
  return element.children.filter(isElement).filter((one) => one.local === local)
}

function textOf(node: XmlNode, gone: string): string {
  if (!isElement(node) || node.local === gone || node.local === 'pPr') return ''
  if (node.local === 'tab') return '\t'
  if (node.local === 'br') return '\n'
  if (node.local === 't' || node.local === 'delText')
    return node.children.map((one) => (one.kind === 'text' ? one.text : '')).join('')
  return node.children.map((one) => textOf(one, gone)).join('')
}
