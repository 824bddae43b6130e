import { fromText, plainText } from '@/lib/inline/content'
import type { Code, Content } from '@/lib/model/content'
import { CODE } from '@/lib/model/content'
import { type Atom, type Spelled, spelledOf } from '../spelling'
import { tagCoder } from '../tag-codes'
import { type Pieces, piecesIn } from './pieces'
import { decodedReference, type Token } from './tokens'

/** How a text stands in the file: among tags, where white space runs together or not; without tags; in an attribute. */
export type Mode = 'flow' | 'pre' | 'plain' | 'attribute'

/** The text of a run of pieces. The file as a whole can be stored, so this can. */
export function contentOfRun(html: string, pieces: Pieces, mode: Mode): Content {
  const code = tagCoder()
  const texts: string[] = []
  const codes: Code[] = []
  for (const piece of pieces) {
    if (piece.kind === 'text') {
      const content = contentOfText(html.slice(piece.start, piece.end), mode)
      texts.push(content.text)
      codes.push(...content.codes)
    } else {
      texts.push(CODE)
      codes.push(code(tagOf(html, piece)))
    }
  }
  return { text: texts.join(''), codes }
}

/** A text without tags: a title, or the value of an attribute. */
export function contentOfText(raw: string, mode: Mode): Content {
  const text = textOf(raw, mode)
  if (!/[\r\n\u2028\u2029\uFFFC]/.test(text)) return { text, codes: [] }
  const content = fromText(text)
  return content.ok ? content.value : { text: '', codes: [] }
}

function textOf(raw: string, mode: Mode): string {
  const decoded = raw.includes('&') ? raw.replace(REFERENCE[mode], decodedReference) : raw
  return mode === 'flow' && /[\t\n\r\f]| {2}/.test(raw) ? collapsed(raw, decoded) : decoded
}

// A reference may stand for a line end, which does not run together with what is around it.
function collapsed(raw: string, decoded: string): string {
  const pieces = raw === decoded ? [raw] : raw.split(/(&[a-z0-9#]+;?)/i)
  return pieces
    .map((piece, n) => (n % 2 === 1 ? decodedReference(piece) : piece.replace(WHITE, ' ')))
    .join('')
}

/** The same text with the spelling of every character. */
export function spelledRun(raw: string, mode: Mode): Spelled | null {
  if (mode === 'plain' || mode === 'attribute') return spelledOf(atomsOf(raw, mode))
  const code = tagCoder()
  const atoms = piecesIn(raw).flatMap((piece): readonly Atom[] => {
    const data = raw.slice(piece.start, piece.end)
    if (piece.kind === 'text') return atomsOf(data, mode)
    return [{ shown: code(tagOf(raw, piece)), raw: data }]
  })
  return spelledOf(atoms)
}

function atomsOf(raw: string, mode: Mode): Atom[] {
  const white = mode === 'flow' ? '[ \\t\\n\\r\\f]+|' : ''
  const pattern = new RegExp(`${white}${REFERENCE[mode].source}|[^]`, 'gi')
  return (raw.match(pattern) ?? []).map((piece) => {
    if (piece.startsWith('&') && piece.length > 1)
      return { shown: decodedReference(piece), raw: piece }
    return { shown: mode === 'flow' && /^[ \t\n\r\f]/.test(piece) ? ' ' : piece, raw: piece }
  })
}

/** What must be escaped is; spaces that do not break are written as the file writes them. */
export function escaped(content: Content, nbsp: string, quote: string): string {
  let n = 0
  return content.text.replace(/\uFFFC|[^\uFFFC]+/g, (one) => {
    if (one !== CODE) return escapedText(one, nbsp, quote)
    const code = content.codes[n++]
    return code ? plainText({ text: CODE, codes: [code] }) : ''
  })
}

function escapedText(text: string, nbsp: string, quote: string): string {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\u00a0', nbsp)
  if (quote === '') return safe
  return safe.replaceAll(quote, quote === '"' ? '&quot;' : '&#39;')
}

function tagOf(html: string, { kind, name, start, end }: Token) {
  const data = html.slice(start, end)
  return {
    name: name === '' ? data.slice(0, 12) : name,
    kind: kind === 'text' ? 'alone' : kind,
    data,
  } as const
}

const WHITE = /[ \t\n\r\f]+/g
const IN_TEXT = /&(?:#x[0-9a-f]+;?|#[0-9]+;?|[a-z][a-z0-9]*;?)/gi
const REFERENCE: Readonly<Record<Mode, RegExp>> = {
  flow: IN_TEXT,
  pre: IN_TEXT,
  plain: IN_TEXT,
  // In an address as `?a=1&copy=2` nothing is meant.
  attribute: /&(?:#x[0-9a-f]+|#[0-9]+|[a-z][a-z0-9]*);/gi,
}
