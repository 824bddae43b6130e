import { isWords } from '../spelling'
import { ENDLESS, isInline, KEPT, VOID } from './elements'
import { type Token, tokensOf } from './tokens'

/** What a text consists of: text, tags, and whole elements that are not for translation. */
export type Pieces = readonly Piece[]

export interface Piece extends Token {
  /** Whether a text ends here: it is no part of a line. */
  readonly isBlock: boolean
  /** Of an element that stays as a whole: why. */
  readonly kept?: 'code' | 'notTranslated'
}

/** The pieces of HTML, elements that stay put together. */
export function piecesIn(html: string): Piece[] {
  const tokens = tokensOf(html)
  const pieces: Piece[] = []
  for (let n = 0; n < tokens.length; n++) {
    const token = tokens[n]
    if (!token) break
    const kept = token.kind === 'open' ? keptBy(token, tokens[n + 1]) : undefined
    const last = kept ? endOf(tokens, n) : n
    const { kind, name, start, end, attributes } = token
    const isBlock = name !== '' && name !== '!' && !isInline(name)
    if (kept) {
      const keptEnd = tokens[last]?.end ?? end
      pieces.push({ kind: 'alone', name, start, end: keptEnd, attributes: [], isBlock, kept })
    } else pieces.push({ kind, name, start, end, attributes, isBlock })
    n = last
  }
  return pieces
}

function keptBy(token: Token, next: Token | undefined): Piece['kept'] {
  if (KEPT.has(token.name)) return 'code'
  if (token.name === 'pre' && next?.kind === 'open' && next.name === 'code') return 'code'
  // Pages of programs say so of themselves as a whole: who brings one here wants it read.
  if (token.name === 'html' || token.name === 'body') return undefined
  const valueOf = (name: string) => token.attributes.find((one) => one.name === name)?.value
  const isNot = valueOf('translate')?.toLowerCase() === 'no'
  return isNot || /(?:^|\s)notranslate(?:\s|$)/.test(valueOf('class') ?? '')
    ? 'notTranslated'
    : undefined
}

/** The last piece of an element; one whose end tag may be left out ends before what cannot be in it. */
function endOf(tokens: readonly Token[], from: number): number {
  const name = tokens[from]?.name ?? ''
  const isEndless = ENDLESS.has(name)
  let depth = 0
  for (let n = from + 1; n < tokens.length; n++) {
    const token = tokens[n]
    if (!token || token.kind === 'text' || token.kind === 'alone') continue
    if (depth === 0 && token.kind === 'close' && token.name === name) return n
    if (isEndless && depth === 0 && endsEndless(name, token)) return n - 1
    if (isEndless ? !isInline(token.name) : token.name === name)
      depth += token.kind === 'open' ? 1 : -1
  }
  return tokens.length - 1
}

function endsEndless(name: string, { kind, name: other }: Token): boolean {
  if (isInline(other) || VOID.has(other)) return false
  return kind === 'close' || other === name || name === 'p'
}

/** Whether a text holds something to translate. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

/** The values of attributes that are words. */
export function isWordsValue(value: string): boolean {
  return isWords(value.trim())
}
