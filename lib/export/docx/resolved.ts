import { isElement, type XmlElement, type XmlNode } from '@/lib/formats/xml/nodes'
import { parseXml } from '@/lib/formats/xml/read'
import { readZip, unpack } from '@/lib/formats/zip/read'

/** The root of a Word file's `document.xml`; null when it cannot be read. */
export function wordDocument(bytes: Uint8Array): XmlElement | null {
  const zip = readZip(bytes)
  const entry = zip.ok ? zip.value.entries.find(({ name }) => name === 'word/document.xml') : null
  const part = zip.ok && entry ? unpack(zip.value, entry) : null
  const parsed = part?.ok ? parseXml(new TextDecoder().decode(part.value)) : null
  return parsed?.ok ? parsed.value : null
}

/**
 * Texts of the paragraphs of a `document.xml` once all its tracked changes are accepted or rejected;
 * null when it cannot be read. Tables and text boxes are none of what we write here.
 */
export function resolvedParagraphs(document: string, how: 'accept' | 'reject'): string[] | null {
  const parsed = parseXml(document)
  return parsed.ok ? resolvedIn(parsed.value, how) : null
}

/** The same of a document that was read. */
export function resolvedIn(document: XmlElement, how: 'accept' | 'reject'): string[] {
  const gone = how === 'accept' ? 'del' : 'ins'
  const found: string[] = ['']
  const paragraphs = elementsOf(document, 'p')
  paragraphs.forEach((paragraph, n) => {
    found.push((found.pop() ?? '') + textOf(paragraph, gone))
    const mark = elementsOf(paragraph, 'pPr').flatMap((one) => childrenOf(one, 'rPr'))
    const isGone = mark.some((one) => childrenOf(one, gone).length > 0)
    if (!isGone && n < paragraphs.length - 1) found.push('')
  })
  return found
}

/** The elements of a name below another, in order, not those within one of them. */
export function elementsOf(element: XmlElement, local: string): XmlElement[] {
  return element.children
    .filter(isElement)
    .flatMap((one) => (one.local === local ? [one] : elementsOf(one, local)))
}

export function childrenOf(element: XmlElement, local: string): XmlElement[] {
  return element.children.filter(isElement).filter((one) => one.local === local)
}

/** The text of a node, without what is in elements of the name `gone`. */
export function textOf(node: XmlNode, gone: string): string {
  if (!isElement(node) || node.local === gone || node.local === 'pPr') return ''
  if (node.local === 'tab') return '\t'
  if (node.local === 'br') return '\n'
  if (node.local === 't' || node.local === 'delText')
    return node.children.map((one) => (one.kind === 'text' ? one.text : '')).join('')
  return node.children.map((one) => textOf(one, gone)).join('')
}
