import type { Range } from '@/lib/model/range'

/** Ranges are offsets in the text that was read. */
export interface XmlElement extends Range {
  readonly kind: 'element'
  /** As written, with its prefix. */
  readonly name: string
  readonly prefix: string
  readonly local: string
  /** Of its namespace; '' where it has none. */
  readonly uri: string
  readonly attributes: readonly XmlAttribute[]
  readonly children: readonly XmlNode[]
  /** Where its start tag ends and its end tag begins. Of `<a/>` both are its end. */
  readonly openEnd: number
  readonly closeStart: number
}

/** Elements that are written alike may share theirs. */
export interface XmlAttribute {
  /** As written, with its prefix. */
  readonly name: string
  readonly local: string
  readonly uri: string
  /** With entities read. */
  readonly value: string
}

/** A stretch of text; `text` has its entities read, and its line ends as they stand in the file. */
export interface XmlText extends Range {
  readonly kind: 'text'
  readonly text: string
  readonly isCdata: boolean
}

/** A comment or a processing instruction. */
export interface XmlOther extends Range {
  readonly kind: 'other'
}

export type XmlNode = XmlElement | XmlText | XmlOther

export const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace'

export function isElement(node: XmlNode): node is XmlElement {
  return node.kind === 'element'
}

/** The value of an attribute, null where the element has none. Without `uri` it is one without a prefix. */
export function attributeOf(element: XmlElement, local: string, uri = ''): string | null {
  return attributeNode(element, local, uri)?.value ?? null
}

export function attributeNode(
  { attributes }: XmlElement,
  local: string,
  uri = '',
): XmlAttribute | null {
  return attributes.find((one) => one.local === local && one.uri === uri) ?? null
}
