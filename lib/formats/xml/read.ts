import { SaxesParser, type SaxesTagNS } from 'saxes'
import type { Failure, Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import { MAX_XML_ATTRIBUTE, MAX_XML_DEPTH } from '../limits'
import { lineOf } from '../line-of'
import { unescapeXml } from './escape'
import { nameIn, reasonOf } from './reasons'
import type { XmlAttribute, XmlElement, XmlNode } from './nodes'

/** What is done with the elements of a file, in their order. */
export interface XmlVisitor {
  /** At each start tag outside of what is being read whole; true: read this element whole. */
  open?: (element: XmlElement, path: readonly XmlElement[]) => boolean
  /** An element that was read whole, with all that is in it. */
  take?: (element: XmlElement, path: readonly XmlElement[]) => void
  /** At the end tag of an element that was not. */
  close?: (element: XmlElement, path: readonly XmlElement[]) => void
}

export interface XmlOptions {
  /**
   * Let a document type pass that has no internal subset, as `<!DOCTYPE tmx SYSTEM "tmx14.dtd">`: it
   * can define nothing, because nothing is ever fetched.
   */
  readonly allowsExternalDoctype?: boolean
}

/**
 * Reads XML from its start to its end; `path` are the open elements, the root first. Only what is
 * read whole is kept, so a large file costs little memory. Nothing is fetched and no entity but the
 * five of XML is known.
 *
 * Fails with `xml.doctype` {line}, `xml.tooDeep` {line, max} and `xml.attributeTooLong` {line, max}, and
 * where it is not well-formed as `reasonOf` says, with the line; `xml.malformed` {line, column} where that
 * does not know the reason.
 */
export function readXml(text: string, visitor: XmlVisitor, options: XmlOptions = {}): Result<true> {
  const reader = new Reader(text, visitor, options)
  return reader.read()
}

/** The whole tree of a small file: its root element. Fails as `readXml` does. */
export function parseXml(text: string, options: XmlOptions = {}): Result<XmlElement> {
  const roots: XmlElement[] = []
  const read = readXml(
    text,
    {
      open: () => true,
      take: (element) => void roots.push(element),
    },
    options,
  )
  if (!read.ok) return read
  const [root] = roots
  return root ? ok(root) : fail('xml.noElement', { line: 1 })
}

/** An element while it is being read. */
type Growing = { -readonly [K in keyof XmlElement]: XmlElement[K] } & { children: XmlNode[] }

class Reader {
  private readonly parser = new SaxesParser<{ xmlns: true; position: true }>({
    ...{ xmlns: true, position: true },
  })
  private readonly path: Growing[] = []
  /** How many elements of `path` stand outside of what is being read whole; null: nothing is. */
  private wholeFrom: number | null = null
  private end = 0
  /** Name of the element that was closed last. */
  private closed = ''

  constructor(
    private readonly text: string,
    private readonly visitor: XmlVisitor,
    private readonly options: XmlOptions,
  ) {}

  read(): Result<true> {
    const { parser } = this
    parser.on('attribute', () => this.attribute())
    parser.on('opentag', (tag) => this.open(tag))
    parser.on('closetag', (tag) => this.close(tag.isSelfClosing))
    parser.on('cdata', () => this.other(']]>', true))
    parser.on('comment', () => this.other('-->', false))
    parser.on('processinginstruction', () => this.other('?>', false))
    parser.on('xmldecl', () => this.other('?>', false))
    parser.on('doctype', () => this.doctype())
    parser.on('error', (error) => {
      throw this.malformed(error.message.replace(/^\d+:\d+: /, ''))
    })
    try {
      parser.write(this.text).close()
      return ok(true)
    } catch (error) {
      if (error instanceof Refusal) return { ok: false, failure: error.failure }
      throw error
    }
  }

  private malformed(message: string): Refusal {
    // An entity that never ends takes all that follows into its name.
    const bare = /^un(?:closed tag|expected end)/.test(message) ? this.bareAmpersand() : null
    if (bare !== null)
      return new Refusal({ code: 'xml.entity', args: { line: lineOf(this.text, bare) } })
    const reason = reasonOf(message)
    if (!reason) return this.refusal('xml.malformed', { column: this.parser.columnIndex })
    return reason.code === 'xml.stillOpen'
      ? this.misnested()
      : this.refusal(reason.code, reason.args)
  }

  /**
   * Where an & begins no entity in the text or tag that is being read; null where none does. One at the
   * very end was cut off with the file, and inside of a comment or a CDATA section it is a letter.
   */
  private bareAmpersand(): number | null {
    const rest = this.text.slice(this.end)
    const markup = rest.indexOf('<')
    const read = /^<[!?]/.test(rest.slice(Math.max(0, markup))) ? rest.slice(0, markup) : rest
    const bare = BARE_AMPERSAND.exec(read)
    return bare && !CUT_ENTITY.test(rest.slice(bare.index)) ? this.end + bare.index : null
  }

  /** At an end tag that is not that of the element which was open, and has been closed for it. */
  private misnested(): Refusal {
    const { position } = this.parser
    const tag = this.text.slice(this.text.lastIndexOf('<', position - 1) + 2, position - 1).trim()
    return this.path.some(({ name }) => name === tag)
      ? this.refusal('xml.stillOpen', nameIn(this.closed))
      : this.refusal('xml.unmatched', nameIn(tag))
  }

  private refusal(code: string, args: Failure['args'] = {}): Refusal {
    return new Refusal({ code, args: { ...args, line: this.parser.line } })
  }

  private attribute() {
    const end = this.parser.position - 1
    const quote = this.text[end] ?? '"'
    const start = this.text.lastIndexOf(quote, end - 1) + 1
    if (end - start > MAX_XML_ATTRIBUTE)
      throw this.refusal('xml.attributeTooLong', { max: MAX_XML_ATTRIBUTE })
  }

  private open(tag: SaxesTagNS) {
    const start = this.startOfMarkup()
    const openEnd = this.parser.position
    const attributes = Object.values(tag.attributes).map(
      ({ name, local, uri, value }): XmlAttribute => ({ name, local, uri, value }),
    )
    // Written out: objects made by spreading others are several times slower here.
    const element: Growing = {
      kind: 'element',
      name: tag.name,
      prefix: tag.prefix,
      local: tag.local,
      uri: tag.uri,
      attributes,
      children: [],
      start,
      openEnd,
      closeStart: openEnd,
      end: openEnd,
    }
    this.end = openEnd
    if (this.path.length >= MAX_XML_DEPTH) throw this.refusal('xml.tooDeep', { max: MAX_XML_DEPTH })
    if (this.wholeFrom === null && this.visitor.open?.(element, this.path))
      this.wholeFrom = this.path.length
    else if (this.wholeFrom !== null) this.path.at(-1)?.children.push(element)
    this.path.push(element)
  }

  private close(isSelfClosing: boolean) {
    const element = this.path.at(-1)
    if (!element) return
    if (!isSelfClosing) {
      element.closeStart = this.startOfMarkup()
      this.end = this.parser.position
    }
    element.end = this.end
    this.closed = element.name
    this.path.pop()
    if (this.wholeFrom === null) return this.visitor.close?.(element, this.path)
    if (this.wholeFrom !== this.path.length) return
    this.wholeFrom = null
    this.visitor.take?.(element, this.path)
  }

  /** What ends where `mark` does, and may hold anything but that. */
  private other(mark: string, isCdata: boolean) {
    const start = this.startOfMarkup()
    const found = this.text.indexOf(mark, start)
    // A comment is told at its two dashes: the file may end behind them.
    const end = found < 0 ? this.text.length : found + mark.length
    this.end = end
    const text = this.text.slice(start + CDATA.length, end - mark.length)
    this.keep(isCdata ? { kind: 'text', text, start, end, isCdata } : { kind: 'other', start, end })
  }

  private doctype() {
    const start = this.startOfMarkup()
    const [harmless] = DOCTYPE.exec(this.text.slice(start, start + 2000)) ?? []
    if (!harmless || !this.options.allowsExternalDoctype) throw this.refusal('xml.doctype')
    this.end = start + harmless.length
  }

  /** Where the next markup begins: what stands before it is text, which has no `<`. */
  private startOfMarkup(): number {
    const { end: start } = this
    const end = this.text.indexOf('<', start)
    if (end > start) {
      const text = unescapeXml(this.text.slice(start, end))
      this.keep({ kind: 'text', text, start, end, isCdata: false })
    }
    return end
  }

  private keep(node: XmlNode) {
    if (this.wholeFrom !== null) this.path.at(-1)?.children.push(node)
  }
}

const BARE_AMPERSAND = /&(?![\w#.:-]+;)/
const CUT_ENTITY = /^&[\w#.:-]*$/
const CDATA = '<![CDATA['
const DOCTYPE = /^<!DOCTYPE(?:[^[\]<>"']|"[^"]*"|'[^']*')*>/i

class Refusal extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code)
  }
}
