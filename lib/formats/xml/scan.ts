import { MAX_XML_DEPTH } from '../limits'
import type { XmlElement, XmlNode } from './nodes'
import { DECLARATION, DOCTYPE, INSTRUCTION, NOT_XML, withEntities } from './plain'
import type { XmlOptions, XmlVisitor } from './read'
import { readStartTag, ROOT_SCOPE, type Scope, type StartTag } from './start-tag'

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
  if (close < 0 || !INSTRUCTION.test(text.slice(start, start + 100))) return false
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

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d
}

const [SLASH, EXCLAMATION, QUESTION] = [0x2f, 0x21, 0x3f]
