import { MAX_XML_ATTRIBUTE } from '../limits'
import type { XmlAttribute } from './nodes'
import { XML_NAMESPACE } from './nodes'
import { EQUALS, NAME, SPACE, withEntities } from './plain'

/** Namespaces by their prefixes. */
export type Scope = ReadonlyMap<string, string>

/** A start tag as it is read where `outer` holds. */
export interface StartTag {
  readonly outer: Scope
  /** What holds inside of its element. */
  readonly scope: Scope
  readonly length: number
  readonly name: string
  readonly prefix: string
  readonly local: string
  readonly uri: string
  readonly attributes: readonly XmlAttribute[]
  readonly isEmpty: boolean
}

/** The start tag at an offset, where `outer` holds; null where it is not plain. */
export function readStartTag(text: string, at: number, outer: Scope): StartTag | null {
  START.lastIndex = at
  const [tag, prefixed = '', local, written, slash] = START.exec(text) ?? []
  if (tag === undefined || local === undefined) return null
  const found = written ? attributesIn(written) : NONE
  const scope = found && scopeIn(outer, found)
  const attributes = scope && named(found, scope)
  const prefix = prefixed.slice(0, -1)
  const uri = scope?.get(prefix)
  if (!attributes || uri === undefined || prefix === 'xmlns') return null
  const { length } = tag
  const name = prefixed + local
  return { outer, scope, length, name, prefix, local, uri, attributes, isEmpty: slash === '/' }
}

/** An attribute before its namespace is known. */
type Bare = Omit<XmlAttribute, 'uri'> & { readonly prefix: string }

/** Attributes as they are written behind a name; null where one is not plain. */
function attributesIn(written: string): readonly Bare[] | null {
  const found: Bare[] = []
  for (const [, prefix = '', local = '', quoted = ''] of written.matchAll(ATTRIBUTE)) {
    const raw = quoted.slice(1, -1)
    const name = prefix + local
    const value = withEntities(raw)
    if (raw.length > MAX_XML_ATTRIBUTE || /[\t\r\n]/.test(raw) || value === null) return null
    if (found.some((other) => other.name === name)) return null
    found.push({ name, prefix: prefix.slice(0, -1), local, value })
  }
  return found
}

/** What holds in an element; null where it declares what may not be declared. */
function scopeIn(outer: Scope, attributes: readonly Bare[]): Scope | null {
  if (!attributes.some(isDeclaration)) return outer
  const scope = new Map(outer)
  for (const { prefix, local, value } of attributes.filter(isDeclaration)) {
    const isReserved = local === 'xml' || value === XML_NAMESPACE || value === XMLNS
    // The other takes white space round a name for none of it.
    if (
      isReserved ||
      value !== value.trim() ||
      (prefix !== '' && (local === 'xmlns' || value === ''))
    )
      return null
    scope.set(prefix === '' ? '' : local, value)
  }
  return scope
}

function isDeclaration({ prefix, local }: Bare): boolean {
  return prefix === 'xmlns' || (prefix === '' && local === 'xmlns')
}

/** Attributes with their namespaces; null where one has none or two are the same. */
function named(attributes: readonly Bare[], scope: Scope): XmlAttribute[] | null {
  const found: XmlAttribute[] = []
  for (const one of attributes) {
    const uri = isDeclaration(one) ? XMLNS : one.prefix === '' ? '' : scope.get(one.prefix)
    const { name, local, value } = one
    if (uri === undefined) return null
    if (uri !== '' && found.some((other) => other.local === local && other.uri === uri)) return null
    found.push({ name, local, uri, value })
  }
  return found
}

const XMLNS = 'http://www.w3.org/2000/xmlns/'
export const ROOT_SCOPE: Scope = new Map([
  ['', ''],
  ['xml', XML_NAMESPACE],
])
const NONE: Bare[] = []
const QUOTED = `"[^"<]*"|'[^'<]*'`
const PREFIXED = `(?:${NAME}:)?${NAME}`
// Each attribute of a tag is held against all others: those that have very many are not plain.
const START = new RegExp(
  `<(${NAME}:)?(${NAME})((?:${SPACE}+${PREFIXED}${EQUALS}(?:${QUOTED})){0,500})${SPACE}*(/?)>`,
  'y',
)
const ATTRIBUTE = new RegExp(`(${NAME}:)?(${NAME})${EQUALS}(${QUOTED})`, 'g')
