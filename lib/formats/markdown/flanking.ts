import { type Code, CODE, type Content } from '@/lib/model/content'

/*
 * Marks of emphasis open and close by what stands beside them (CommonMark 0.31, 6.2): `**` before a space
 * opens nothing, `**` between a full stop and a letter closes nothing, `_` within a word does neither.
 */

/**
 * The same text in ways that Markdown reads as it is meant, the gentlest first: spaces stand outside of
 * marks, stars take the place of lines within words, and letters beside marks are references to themselves.
 */
export function readableForms(content: Content): readonly Content[] {
  const outside = withStars(withSpacesOutside(content))
  return [outside, withReferences(outside)]
}

/** A text between marks that stand round all of it: its outer spaces are references, so that they open and close. */
export function betweenMarks(content: Content): Content {
  const pieces = piecesOf(content)
  for (let at = 0; isSpace(pieces[at]); at += 1) pieces[at] = reference(pieces[at])
  for (let at = pieces.length - 1; isSpace(pieces[at]); at -= 1) pieces[at] = reference(pieces[at])
  return contentOf(pieces)
}

type Piece = string | Code

function piecesOf({ text, codes }: Content): Piece[] {
  let n = 0
  return Array.from(text, (one) => (one === CODE ? (codes[n++] ?? one) : one))
}

function contentOf(pieces: readonly Piece[]): Content {
  const text = pieces.map((one) => (typeof one === 'string' ? one : CODE)).join('')
  return { text, codes: pieces.flatMap((one) => (typeof one === 'string' ? [] : [one])) }
}

type Role = 'open' | 'close'

/** What a mark of emphasis does; null for all else. */
function roleOf(piece: Piece | undefined): Role | null {
  if (typeof piece !== 'object' || piece.kind !== 'inline') return null
  return /^(?:\*+|_+|~+)$/.test(piece.data) ? (piece.role ?? null) : null
}

function withSpacesOutside(content: Content): Content {
  const pieces = piecesOf(content)
  for (let at = 1; at < pieces.length; at += 1) {
    // A space behind a mark that opens goes before it, and on, before all marks there.
    let here = at
    while (isSpace(pieces[here]) && roleOf(pieces[here - 1]) === 'open')
      here = swapped(pieces, here)
  }
  for (let at = pieces.length - 2; at >= 0; at -= 1) {
    let here = at
    while (isSpace(pieces[here]) && roleOf(pieces[here + 1]) === 'close')
      here = swapped(pieces, here + 1) + 1
  }
  return contentOf(pieces)
}

/** Changes the places of a piece and the one before; gives where it stands now. */
function swapped(pieces: Piece[], at: number): number {
  const [one, other] = [pieces[at - 1], pieces[at]]
  if (one !== undefined && other !== undefined) pieces.splice(at - 1, 2, other, one)
  return at - 1
}

function isSpace(piece: Piece | undefined): boolean {
  return typeof piece === 'string' && /\s/.test(piece)
}

function withStars(content: Content): Content {
  const pieces = piecesOf(content)
  const ids = new Set<string>()
  for (const [n, piece] of pieces.entries()) {
    if (typeof piece !== 'object' || piece.kind !== 'inline' || !/^_+$/.test(piece.data)) continue
    if (isWord(pieces[n - 1]) && piece.role === 'open') ids.add(piece.id)
    if (isWord(pieces[n + 1]) && piece.role === 'close') ids.add(piece.id)
  }
  const starred = (code: Code): Code =>
    code.kind === 'inline' && ids.has(code.id)
      ? { ...code, data: code.data.replaceAll('_', '*') }
      : code
  return { ...content, codes: content.codes.map(starred) }
}

// Parsers that look at halves of pairs take an emoji for a letter, others for a symbol.
function isWord(piece: Piece | undefined): boolean {
  return typeof piece === 'string' && (piece.length > 1 || !/[\s\p{P}\p{S}]/u.test(piece))
}

/** A reference begins and ends with a mark of punctuation, which is what has to stand there. */
function withReferences(content: Content): Content {
  const pieces = piecesOf(content)
  for (let at = 0; at < pieces.length; at += 1) {
    const role = roleOf(pieces[at])
    if (!role) continue
    const [before, after] = [pieces[at - 1], pieces[at + 1]]
    if (role === 'open' && isWord(before) && !isWord(after)) pieces[at - 1] = reference(before)
    if (role === 'close' && isWord(after) && !isWord(before)) pieces[at + 1] = reference(after)
  }
  return contentOf(pieces)
}

function reference(letter: Piece | undefined): Piece {
  const data = typeof letter === 'string' ? `&#${letter.codePointAt(0) ?? 0};` : ''
  return { kind: 'inline', id: data, data, display: data }
}
