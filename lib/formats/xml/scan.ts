import { MAX_XML_ATTRIBUTE, MAX_XML_DEPTH } from '../limits'
import { unescapeXml } from './escape'
import type { XmlAttribute, XmlElement, XmlNode } from './nodes'
import { XML_NAMESPACE } from './nodes'
import type { XmlOptions, XmlVisitor } from './read'

/**
 * Reads XML as `readXml` does, several times faster, as long as it is plain: names of ASCII, no
 * document type but one that may pass, no attribute over two lines. False at the first thing that is
 * not, or that is wrong: then the visitor has seen a part of the file, and `readXml` has to judge all
 * of it from the start.
 */
export function scanXml(text: string, visitor: XmlVisitor, options: XmlOptions = {}): boolean {
  if (NOT_XML.test(text)) return false
  const scan: Scan = {
    text,
    visitor,
    path: [],
    scopes: [ROOT_SCOPE],
    known: new Map(),
    wholeFrom: null,
    at: 0,
    hasRoot: false,
    mayHaveDoctype: options.allowsExternalDoctype ?? false,
  }
  if (text.startsWith('<?xml')) {
    scan.at = text.indexOf('?>') + 2
    if (scan.at < 2 || !DECLARATION.test(text.slice(0, scan.at))) return false
  }
  while (scan.at < text.length) if (!step(scan)) return false
  return scan.hasRoot && scan.path.length === 0
}

/** The root of a small text, as `parseXml` gives it; null where `parseXml` has to be asked. */
export function scanTree(text: string, options: XmlOptions = {}): XmlElement | null {
  let root: XmlElement | null = null
  const visitor = { open: () => true, take: (element: XmlElement) => void (root = element) }
  return scanXml(text, visitor, options) ? root : null
}

type Growing = { -readonly [K in keyof XmlElement]: XmlElement[K] } & { children: XmlNode[] }
type Scope = ReadonlyMap<string, string>

interface Scan {
  readonly text: string
  readonly visitor: XmlVisitor
  readonly path: Growing[]
  /** Prefixes that hold outside of everything, then in each open element. */
  readonly scopes: Scope[]
  /** Start tags that were met, by how they are written. */
  readonly known: Map<string, StartTag>
  wholeFrom: number | null
  at: number
  hasRoot: boolean
  mayHaveDoctype: boolean
}

/** A start tag as it is read where `outer` holds. */
interface StartTag {
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

/** Goes over the next text or markup; false where it is not plain. */
function step(scan: Scan): boolean {
  const { text, at } = scan
  const next = text.indexOf('<', at)
  if (next !== at) return overText(scan, next < 0 ? text.length : next)
  switch (text.charCodeAt(at + 1)) {
    case SLASH:
      return overEnd(scan)
    case EXCLAMATION:
      return text.startsWith('<![CDATA[', at) ? overCdata(scan) : overComment(scan)
    case QUESTION:
      return overInstruction(scan)
    default:
      return overStart(scan)
  }
}

function overText(scan: Scan, end: number): boolean {
  const { text, at: start, path, wholeFrom } = scan
  const raw = text.slice(start, end)
  scan.at = end
  if (path.length === 0) return /^[ \t\r\n]*$/.test(raw)
  const read = raw.includes(']]>') ? null : withEntities(raw)
  if (read === null) return false
  if (wholeFrom !== null)
    path.at(-1)?.children.push({ kind: 'text', text: read, start, end, isCdata: false })
  return true
}

function overCdata(scan: Scan): boolean {
  const { text, at: start, path } = scan
  const close = text.indexOf(']]>', start)
  if (close < 0 || path.length === 0) return false
  const end = close + 3
  keep(scan, { kind: 'text', text: text.slice(start + 9, close), start, end, isCdata: true })
  return true
}

function overComment(scan: Scan): boolean {
  const { text, at: start } = scan
  if (!text.startsWith('<!--', start)) return overDoctype(scan)
  const close = text.indexOf('--', start + 4)
  if (close < 0 || text[close + 2] !== '>') return false
  keep(scan, { kind: 'other', start, end: close + 3 })
  return true
}

// One that has no internal subset defines nothing; only its usual forms are plain.
function overDoctype(scan: Scan): boolean {
  if (!scan.mayHaveDoctype || scan.hasRoot) return false
  DOCTYPE.lastIndex = scan.at
  if (!DOCTYPE.test(scan.text)) return false
  scan.mayHaveDoctype = false
  scan.at = DOCTYPE.lastIndex
  return true
}

function overInstruction(scan: Scan): boolean {
  const { text, at: start } = scan
  const close = text.indexOf('?>', start)
  if (close < 0 || !/^<\?(?!xml)[A-Za-z_]\w*\s/i.test(text.slice(start, start + 100))) return false
  keep(scan, { kind: 'other', start, end: close + 2 })
  return true
}

function keep(scan: Scan, node: XmlNode) {
  if (scan.wholeFrom !== null) scan.path.at(-1)?.children.push(node)
  scan.at = node.end
}

function overStart(scan: Scan): boolean {
  const { at: start, path, visitor, wholeFrom } = scan
  if (path.length >= MAX_XML_DEPTH || (path.length === 0 && scan.hasRoot)) return false
  const tag = startTag(scan)
  if (!tag) return false
  const { name, prefix, local, uri, attributes } = tag
  const end = start + tag.length
  const element: Growing = {
    kind: 'element',
    name,
    prefix,
    local,
    uri,
    attributes,
    children: [],
    start,
    openEnd: end,
    closeStart: end,
    end,
  }
  scan.hasRoot = true
  scan.at = end
  if (wholeFrom !== null) path.at(-1)?.children.push(element)
  else if (visitor.open?.(element, path)) scan.wholeFrom = path.length
  if (tag.isEmpty) finish(scan, element)
  else {
    path.push(element)
    scan.scopes.push(tag.scope)
  }
  return true
}

/** The start tag here; null where it is not plain. Most of a file are written like one before. */
function startTag(scan: Scan): StartTag | null {
  const { text, at, known } = scan
  const outer = scan.scopes.at(-1) ?? ROOT_SCOPE
  // What was a whole tag before is one again, whatever follows it.
  const written = text.slice(at, text.indexOf('>', at) + 1)
  const before = known.get(written)
  if (before?.outer === outer) return before
  const tag = readStartTag(text, at, outer)
  if (tag?.length !== written.length || written.length > MAX_KNOWN_LENGTH) return tag
  if (known.size >= MAX_KNOWN) known.clear()
  known.set(written, tag)
  return tag
}

const MAX_KNOWN = 4_000
const MAX_KNOWN_LENGTH = 200

function readStartTag(text: string, at: number, outer: Scope): StartTag | null {
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

function overEnd(scan: Scan): boolean {
  const { text, at: start, path, scopes } = scan
  const element = path.at(-1)
  if (!element || !text.startsWith(element.name, start + 2)) return false
  let end = start + 2 + element.name.length
  while (isSpace(text.charCodeAt(end))) end += 1
  if (text[end] !== '>') return false
  element.closeStart = start
  element.end = end + 1
  scan.at = end + 1
  path.pop()
  scopes.pop()
  finish(scan, element)
  return true
}

/** An element that is whole now; `path` are those that are still open. */
function finish(scan: Scan, element: Growing) {
  const { path, visitor } = scan
  if (scan.wholeFrom === null) visitor.close?.(element, path)
  else if (scan.wholeFrom === path.length) {
    scan.wholeFrom = null
    visitor.take?.(element, path)
  }
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
    if (isReserved || (prefix !== '' && (local === 'xmlns' || value === ''))) return null
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

/** A text with its entities read; null where one is not known or stands for what is no XML. */
function withEntities(raw: string): string | null {
  if (!raw.includes('&')) return raw
  if (raw.replaceAll(ENTITY, '').includes('&')) return null
  const text = unescapeXml(raw)
  return NOT_XML.test(text) || /\p{Cs}/u.test(text) ? null : text
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d
}

const [SLASH, EXCLAMATION, QUESTION] = [0x2f, 0x21, 0x3f]
const XMLNS = 'http://www.w3.org/2000/xmlns/'
const ROOT_SCOPE: Scope = new Map([
  ['', ''],
  ['xml', XML_NAMESPACE],
])
const NONE: Bare[] = []
const NOT_XML = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/
const DECLARATION =
  /^<\?xml\s+version\s*=\s*["']1\.0["'](?:\s+encoding\s*=\s*["'][\w.-]+["'])?(?:\s+standalone\s*=\s*["'](?:yes|no)["'])?\s*\?>$/
const START =
  /<([A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)((?:\s+(?:[A-Za-z_][\w.-]*:)?[A-Za-z_][\w.-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y
const DOCTYPE =
  /<!DOCTYPE\s+[A-Za-z_][\w.-]*(?:\s+(?:SYSTEM|PUBLIC\s+(?:"[^"'<>[\]]*"|'[^"'<>[\]]*'))\s+(?:"[^"'<>[\]]*"|'[^"'<>[\]]*'))?\s*>/y
const ATTRIBUTE = /([A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)\s*=\s*("[^"<]*"|'[^'<]*')/g
const ENTITY = /&(?:#x[\da-fA-F]{1,6}|#\d{1,7}|amp|lt|gt|quot|apos);/g
