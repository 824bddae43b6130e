import { attributeOf, XML_NAMESPACE, type XmlElement } from '../xml/nodes'

/** Whether white space is text in an element: the nearest `xml:space` decides, as XML has it. */
export function preservesSpace(nearestFirst: readonly XmlElement[]): boolean {
  return nearest(nearestFirst, 'space', XML_NAMESPACE) === 'preserve'
}

/** Whether a text is for translators: the nearest `translate` decides. */
export function isForTranslation(nearestFirst: readonly XmlElement[]): boolean {
  return nearest(nearestFirst, 'translate') !== 'no'
}

function nearest(elements: readonly XmlElement[], local: string, uri = ''): string | null {
  for (const element of elements) {
    const value = attributeOf(element, local, uri)
    if (value !== null) return value
  }
  return null
}
