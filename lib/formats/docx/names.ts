import type { XmlElement, XmlNode } from '../xml/nodes'

// The transitional namespace, which nearly all files use, and the strict one.
const WORD = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
] as const
export type WordElement = XmlElement & { readonly uri: (typeof WORD)[number] }

const MATH = [
  'http://schemas.openxmlformats.org/officeDocument/2006/math',
  'http://purl.oclc.org/ooxml/officeDocument/math',
] as const
const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006' as const

/** Whether a node is an element of WordprocessingML, with one of these names if any are given. */
export function isWord(
  node: XmlNode | undefined,
  ...locals: readonly string[]
): node is WordElement {
  return (
    node?.kind === 'element' &&
    (node.uri === WORD[0] || node.uri === WORD[1]) &&
    (locals.length === 0 || locals.includes(node.local))
  )
}

export function isMath(
  node: XmlNode,
): node is XmlElement & { readonly uri: (typeof MATH)[number] } {
  return node.kind === 'element' && isOneOf(MATH, node.uri)
}

export function isCompatibility(
  node: XmlNode,
  local: string,
): node is XmlElement & { readonly uri: typeof COMPATIBILITY } {
  return node.kind === 'element' && node.uri === COMPATIBILITY && node.local === local
}

export function wordChild({ children }: XmlElement, local: string): WordElement | null {
  // Asked a hundred thousand times of a book: names are compared first, in a plain loop.
  for (const node of children)
    if (node.kind === 'element' && node.local === local && isWord(node)) return node
  return null
}

/** The value of an attribute that is written with the prefix of WordprocessingML. */
export function wordAttribute({ attributes }: XmlElement, local: string): string | null {
  for (const one of attributes) if (one.local === local && isOneOf(WORD, one.uri)) return one.value
  return null
}

/** A switch such as `<w:b/>`; null where it is not there. */
export function isOn(element: XmlElement | null): boolean {
  return (
    element !== null &&
    !['0', 'false', 'off', 'none'].includes(wordAttribute(element, 'val') ?? '1')
  )
}

/** As it is written in front of names: `w:`, or nothing. */
export function prefixOf({ prefix }: XmlElement): string {
  return prefix === '' ? '' : `${prefix}:`
}

function isOneOf(uris: readonly string[], uri: string): boolean {
  return uris.includes(uri)
}
