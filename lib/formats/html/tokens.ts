import { type Token as ParseToken, Tokenizer, TokenizerMode } from 'parse5'
import type { Range } from '@/lib/model/range'
import { PLAIN, RAW, VOID } from './elements'

/** A piece of a file; joined, its pieces are it. `alone` is whatever is neither text nor a tag of a pair. */
export interface Token extends Range {
  readonly kind: 'text' | 'open' | 'close' | 'alone'
  /** In lower case; of a text it is empty. */
  readonly name: string
  readonly attributes: readonly Attribute[]
}

/** The range is that of the raw value, inside its quotes. */
export interface Attribute extends Range {
  readonly name: string
  readonly value: string
  readonly quote: '"' | "'" | ''
}

/** The pieces of HTML as a browser cuts it, whatever is wrong with it. */
export function tokensOf(html: string): Token[] {
  const tokens: { -readonly [K in keyof Token]: Token[K] }[] = []
  const isXml = html.startsWith('<?xml')
  let foreign = 0
  const take = (token: Token) => {
    const at = tokens.at(-1)?.end ?? 0
    if (token.start > at) tokens.push(bare('alone', '', at, token.start))
    tokens.push(token)
  }
  // Words and the spaces between them come singly.
  const text = ({ location }: ParseToken.CharacterToken) => {
    if (!location) return
    const last = tokens.at(-1)
    if (last?.kind === 'text' && last.end === location.startOffset) last.end = location.endOffset
    else take(bare('text', '', location.startOffset, location.endOffset))
  }
  const other = ({ location }: ParseToken.CommentToken | ParseToken.DoctypeToken) => {
    if (location) take(bare('alone', '!', location.startOffset, location.endOffset))
  }
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onCharacter: text,
      onWhitespaceCharacter: text,
      onNullCharacter: text,
      onComment: other,
      onDoctype: other,
      onEof: () => undefined,
      onStartTag: (tag) => {
        const isEmpty = tag.selfClosing && (isXml || foreign > 0)
        take(tagToken(html, tag, isEmpty || VOID.has(tag.tagName) ? 'alone' : 'open'))
        if (FOREIGN.test(tag.tagName) && !isEmpty) foreign += 1
        if (foreign === 0 && !isEmpty) tokenizer.state = modeAfter(tag.tagName)
        tokenizer.inForeignNode = foreign > 0
      },
      onEndTag: (tag) => {
        take(tagToken(html, tag, 'close'))
        if (FOREIGN.test(tag.tagName)) foreign = Math.max(0, foreign - 1)
        tokenizer.inForeignNode = foreign > 0
      },
    },
  )
  tokenizer.write(html, true)
  const end = tokens.at(-1)?.end ?? 0
  if (end < html.length) tokens.push(bare('alone', '', end, html.length))
  return tokens
}

/** What a character reference stands for in a text; itself when it stands for nothing. */
export function decodedReference(reference: string): string {
  const known = DECODED.get(reference)
  if (known !== undefined) return known
  let decoded = ''
  const add = ({ chars }: ParseToken.CharacterToken) => void (decoded += chars)
  const none = () => undefined
  const handler = { onCharacter: add, onWhitespaceCharacter: add, onNullCharacter: add }
  const rest = { onComment: none, onDoctype: none, onEof: none, onStartTag: none, onEndTag: none }
  new Tokenizer({}, { ...handler, ...rest }).write(reference, true)
  // Files may hold any number of different ones.
  if (DECODED.size < 5000) DECODED.set(reference, decoded)
  return decoded
}

const DECODED = new Map<string, string>()

function bare(kind: Token['kind'], name: string, start: number, end: number): Token {
  return { kind, name, start, end, attributes: [] }
}

const FOREIGN = /^(?:svg|math)$/

function modeAfter(name: string): Tokenizer['state'] {
  if (PLAIN.has(name)) return TokenizerMode.RCDATA
  if (RAW.has(name)) return TokenizerMode.RAWTEXT
  if (name === 'script') return TokenizerMode.SCRIPT_DATA
  return name === 'plaintext' ? TokenizerMode.PLAINTEXT : TokenizerMode.DATA
}

function rangeOf({ startOffset, endOffset }: ParseToken.Location): Range {
  return { start: startOffset, end: endOffset }
}

function tagToken(html: string, tag: ParseToken.TagToken, kind: Token['kind']): Token {
  const { location, tagName: name, attrs } = tag
  const { start, end } = location ? rangeOf(location) : { start: 0, end: 0 }
  const places = location?.attrs
  const attributes = attrs.flatMap(({ name, value }) => {
    const place = places?.[name]
    return place && value !== '' ? attributeOf(html, name, value, rangeOf(place)) : []
  })
  return { kind, name, start, end, attributes }
}

function attributeOf(html: string, name: string, value: string, { start, end }: Range): Attribute {
  const raw = html.slice(start, end)
  const lead = /^[^]*?=\s*/.exec(raw.slice(name.length))?.[0].length ?? 0
  const from = start + name.length + lead
  const quote = QUOTES.find((one) => one === html[from]) ?? ''
  return { name, value, quote, start: from + quote.length, end: end - quote.length }
}

const QUOTES = ['"', "'"] as const
