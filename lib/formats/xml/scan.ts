import { MAX_XML_ATTRIBUTE, MAX_XML_DEPTH } from '../limits'
import { unescapeXml } from './escape'
import type { XmlAttribute, XmlElement, XmlNode } from './nodes'
import { XML_NAMESPACE } from './nodes'
import type { XmlVisitor } from './read'

/**
 * Reads XML as `readXml` does, several times faster, as long as it is plain: names of ASCII, no
 * document type, no attribute over two lines. False at the first thing that is not, or that is wrong:
 * then the visitor has seen a part of the file, and `readXml` has to judge all of it from the start.
 */
export function scanXml(text: string, visitor: XmlVisitor): boolean {
  if (NOT_XML.test(text)) return false
  const scan: Scan = {
    ...{
      text,
      visitor,
      path: [],
      scopes: [ROOT_SCOPE],
      wholeFrom: null,
      at: 0,
      hasRoot: false,
      known: new Map(),
    },
  }
  if (text.startsWith('<?xml')) {
    scan.at = text.indexOf('?>') + 2
    if (scan.at < 2 || !DECLARATION.test(text.slice(0, scan.at))) return false
  }
  while (scan.at < text.length) if (!step(scan)) return false
  return scan.hasRoot && scan.path.length === 0
}

/** The root of a small text, as `parseXml` gives it; null where `parseXml` has to be asked. */
export function scanTree(text: string): XmlElement | null {
  let root: XmlElement | null = null
  const isPlain = scanXml(text, { open: () => true, take: (element) => void (root = element) })
  return isPlain ? root : null
}

type Growing = { -readonly [K in keyof XmlElement]: XmlElement[K] } & { children: XmlNode[] }
type Scope = ReadonlyMap<string, string>

interface Scan {
  readonly text: string
  readonly visitor: XmlVisitor
  readonly path: Growing[]
  /** Prefixes that hold outside of everything, then in each open element. */
  readonly scopes: Scope[]
  /** Attributes of start tags, by how they are written. */
  readonly known: Map<string, readonly Bare[]>
  wholeFrom: number | null
  at: number
  hasRoot: boolean
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
  if (raw.includes(']]>') || !hasKnownEntities(raw)) return false
  if (wholeFrom !== null)
    path.at(-1)?.children.push({ kind: 'text', text: unescapeXml(raw), start, end, isCdata: false })
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
  if (!text.startsWith('<!--', start)) return false
  const close = text.indexOf('--', start + 4)
  if (close < 0 || text[close + 2] !== '>') return false
  keep(scan, { kind: 'other', start, end: close + 3 })
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
  const { text, at: start, path, visitor } = scan
  START.lastIndex = start
  const [tag, prefix = '', local, written, slash] = START.exec(text) ?? []
  if (tag === undefined || local === undefined || path.length >= MAX_XML_DEPTH) return false
  if (path.length === 0 && scan.hasRoot) return false
  const found = written ? attributesIn(written, scan.known) : NONE
  const outer = scan.scopes.at(-1) ?? ROOT_SCOPE
  const scope = found && scopeIn(outer, found)
  const attributes = scope && named(found, scope, start + 1 + prefix.length + local.length)
  const ownPrefix = prefix.slice(0, -1)
  const uri = scope?.get(ownPrefix)
  if (!attributes || uri === undefined || ownPrefix === 'xmlns') return false
  const end = start + tag.length
  const element: Growing = {
    kind: 'element',
    name: prefix + local,
    prefix: ownPrefix,
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
  if (scan.wholeFrom !== null) path.at(-1)?.children.push(element)
  else if (visitor.open?.(element, path)) scan.wholeFrom = path.length
  if (slash) finish(scan, element)
  else {
    path.push(element)
    scan.scopes.push(scope)
  }
  return true
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

/** An attribute with offsets from the end of the name of its element. */
type Bare = Omit<XmlAttribute, 'uri'> & { readonly prefix: string }

/** Attributes as they are written behind a name; null where one is not plain. */
function attributesIn(
  written: string,
  known: Map<string, readonly Bare[]>,
): readonly Bare[] | null {
  const before = known.get(written)
  if (before) return before
  const found: Bare[] = []
  for (const one of written.matchAll(ATTRIBUTE)) {
    const [all, prefix = '', local = '', quoted = ''] = one
    const end = one.index + all.length - 1
    const raw = quoted.slice(1, -1)
    const name = prefix + local
    if (raw.length > MAX_XML_ATTRIBUTE || /[\t\r\n]/.test(raw) || !hasKnownEntities(raw))
      return null
    if (found.some((other) => other.name === name)) return null
    const [start, value] = [end - raw.length, unescapeXml(raw)]
    found.push({ name, prefix: prefix.slice(0, -1), local, value, start, end })
  }
  // Most start tags of a file are written like one before.
  if (written.length < 100 && known.size < 5_000) known.set(written, found)
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
function named(attributes: readonly Bare[], scope: Scope, offset: number): XmlAttribute[] | null {
  const found: XmlAttribute[] = []
  for (const one of attributes) {
    const uri = isDeclaration(one) ? XMLNS : one.prefix === '' ? '' : scope.get(one.prefix)
    const { name, local, value, start, end } = one
    if (uri === undefined) return null
    if (uri !== '' && found.some((other) => other.local === local && other.uri === uri)) return null
    found.push({ name, local, uri, value, start: offset + start, end: offset + end })
  }
  return found
}

function hasKnownEntities(raw: string): boolean {
  if (!raw.includes('&')) return true
  const rest = raw.replaceAll(ENTITY, '')
  return !rest.includes('&') && !NOT_XML.test(unescapeXml(raw)) && !/\p{Cs}/u.test(unescapeXml(raw))
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
const ATTRIBUTE = /([A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)\s*=\s*("[^"<]*"|'[^'<]*')/g
const ENTITY = /&(?:#x[\da-fA-F]{1,6}|#\d{1,7}|amp|lt|gt|quot|apos);/g
