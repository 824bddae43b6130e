import { concatAll, fromText } from '@/lib/inline/content'
import type { Code, Content } from '@/lib/model/content'
import { CODE } from '@/lib/model/content'
import type { Result } from '@/lib/model/result'
import { ok } from '@/lib/model/result'

/** A string of a PO file as a reader has it. */
export interface PoText {
  readonly content: Content
  /** Line ends before and after the text, as characters. gettext wants the same on both sides. */
  readonly head: string
  readonly tail: string
}

/**
 * The text of a string, from what stands between its quotation marks. A written `\n` is a line end;
 * those at the outer ends are no part of the text, so that nobody has to keep them. An escape that
 * stands for a byte or a control character becomes a code.
 */
export function poText(raw: string): Result<PoText> {
  const content = contentOf(raw)
  return content.ok ? ok(withoutOuterLineEnds(content.value)) : content
}

/** What stands between quotation marks for a text. */
export function escaped({ text, codes }: Content): string {
  let n = 0
  return text.replaceAll(ESCAPED, (character) =>
    character === CODE ? escapedCode(codes[n++]) : (ESCAPES[character] ?? character),
  )
}

/** The same of characters alone. */
export function escapedText(text: string): string {
  return text.replaceAll(ESCAPED, (character) => ESCAPES[character] ?? character)
}

const ESCAPED = /["\\\n\r\t\uFFFC]/g
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
}

function escapedCode(code: Code | undefined): string {
  if (code?.kind === 'inline') return code.data
  if (code?.kind === 'lineEnd') return escapedText(code.text)
  return code?.kind === 'object' ? CODE : ''
}

function contentOf(raw: string): Result<Content> {
  if (!raw.includes('\\')) return fromText(raw)
  const pieces: Content[] = []
  let text = ''
  let at = 0
  let odd = 0
  for (const { 0: escape, index } of raw.matchAll(ESCAPE)) {
    text += raw.slice(at, index)
    at = index + escape.length
    const plain = PLAIN[escape]
    if (plain !== undefined) {
      text += plain
      continue
    }
    const piece = fromText(text)
    if (!piece.ok) return piece
    odd += 1
    pieces.push(piece.value, { text: CODE, codes: [codeOf(escape, odd)] })
    text = ''
  }
  const last = fromText(text + raw.slice(at))
  return last.ok ? ok(concatAll([...pieces, last.value])) : last
}

const ESCAPE = /\\(?:[0-7]{1,3}|x[\da-f]+|.)/gisu
const PLAIN: Readonly<Record<string, string>> = {
  '\\n': '\n',
  '\\r': '\r',
  '\\t': '\t',
  '\\"': '"',
  '\\\\': '\\',
}

function codeOf(escape: string, n: number): Code {
  return { kind: 'inline', id: String(n), data: escape, display: escape, means: ['symbol'] }
}

function withoutOuterLineEnds(content: Content): PoText {
  const { text, codes } = content
  let [from, to] = [0, text.length]
  let [first, last] = [0, codes.length]
  while (from < to && text[from] === CODE && isLineEnd(codes[first]))
    [from, first] = [from + 1, first + 1]
  while (to > from && text[to - 1] === CODE && isLineEnd(codes[last - 1]))
    [to, last] = [to - 1, last - 1]
  return {
    content:
      from === 0 && to === text.length
        ? content
        : { text: text.slice(from, to), codes: codes.slice(first, last) },
    head: codes.slice(0, first).map(lineEndOf).join(''),
    tail: codes.slice(last).map(lineEndOf).join(''),
  }
}

function isLineEnd(code: Code | undefined): boolean {
  return code?.kind === 'lineEnd' && /^[\r\n]+$/.test(code.text)
}

function lineEndOf(code: Code): string {
  return code.kind === 'lineEnd' ? code.text : ''
}
