import type { Content } from '@/lib/model/content'
import { CODE } from '@/lib/model/content'
import { type InlineCode, isInline } from './code-pairs'
import { concatAll, slice, trimGlue } from './content'

/** A text without its inline codes, and where each of these stood in it; marks and line ends stay. */
export interface Undone {
  readonly bare: Content
  readonly placed: readonly PlacedCode[]
}

/** `at`: an offset of the bare text. Those of one offset stand in their order. */
export interface PlacedCode {
  readonly code: InlineCode
  readonly at: number
}

/** Takes the inline codes out of a text. */
export function taken(content: Content): Undone {
  const pieces: Content[] = []
  const placed: PlacedCode[] = []
  let [from, at, n] = [0, 0, 0]
  for (let end = content.text.indexOf(CODE); end >= 0; end = content.text.indexOf(CODE, end + 1)) {
    const code = content.codes[n++]
    if (!isInline(code)) continue
    pieces.push(pieceOf(content, from, end))
    at += end - from
    placed.push({ code, at })
    from = end + 1
  }
  pieces.push(pieceOf(content, from, content.text.length))
  return { bare: concatAll(pieces), placed }
}

/** Puts inline codes into a text again; undoes `taken`. */
export function put({ bare, placed }: Undone): Content {
  const pieces: Content[] = []
  let from = 0
  for (const { code, at } of placed) {
    if (at > from) pieces.push(slice(bare, from, at))
    pieces.push({ text: CODE, codes: [code] })
    from = at
  }
  return concatAll([...pieces, slice(bare, from)])
}

/**
 * Where a code of one text belongs in another, the most likely first: between the same words, else at
 * the same share of the text, on the edges of words. `near`: the share is counted from there, with so
 * many characters of the first text between.
 */
export function placesFor(
  { bare: from, at, role }: { readonly bare: Content; readonly at: number; readonly role: Role },
  to: Content,
  near?: { readonly at: number; readonly away: number },
): number[] {
  const [here, there] = [trimGlue(from), trimGlue(to)]
  if (at <= here.start && role !== 'close') return [there.start, ...edgesOf(to, role)]
  if (at >= here.end && role !== 'open') return [there.end, ...edgesOf(to, role).toReversed()]
  const scale = (there.end - there.start) / Math.max(1, here.end - here.start)
  const share = near ? near.at + near.away * scale : there.start + (at - here.start) * scale
  const edges = edgesOf(to, role).toSorted((a, b) => Math.abs(a - share) - Math.abs(b - share))
  return [...sameWords(from.text, at, to.text), ...edges.slice(0, MOST_PLACES)]
}

export type Role = 'open' | 'close' | undefined

const MOST_PLACES = 50

function pieceOf(content: Content, start: number, end: number): Content {
  return content.codes.length > 0
    ? slice(content, start, end)
    : { text: content.text.slice(start, end), codes: [] }
}

/** The one place where a text has the characters that stand round an offset of another. */
function sameWords(from: string, at: number, to: string): number[] {
  for (const [left, right] of CONTEXTS) {
    const before = from.slice(Math.max(0, at - left), at)
    const words = before + from.slice(at, at + right)
    if (words.trim().length < LEAST_CONTEXT) continue
    const found = to.indexOf(words)
    if (found >= 0 && to.indexOf(words, found + 1) < 0) return [found + before.length]
  }
  return []
}

/** Characters before and after. */
const CONTEXTS = [
  [16, 16],
  [8, 8],
  [4, 4],
  [16, 0],
  [0, 16],
  [8, 0],
  [0, 8],
] as const
const LEAST_CONTEXT = 4

/** Where a word begins, for an opening code; where one ends, for a closing one; both for another. */
function edgesOf({ text }: Content, role: Role): number[] {
  const edges: number[] = []
  let at = 0
  let before = ''
  for (const character of text) {
    const [was, is] = [isWord(before), isWord(character)]
    const parts =
      was && is && !MARK.test(character) && (DENSE.test(before) || DENSE.test(character))
    const begins = is && !was && !MARK.test(character)
    const ends = was && !is
    if (parts || (begins && role !== 'close') || (ends && role !== 'open')) edges.push(at)
    at += character.length
    before = character
  }
  if (isWord(before) && role !== 'open') edges.push(at)
  return edges
}

function isWord(character: string): boolean {
  return WORD.test(character)
}

const WORD = /^[\p{L}\p{N}\p{M}'’\u200c\u200d-]$/u
const MARK = /^[\p{M}\u200c\u200d]$/u
/** Scripts that part no words. */
const DENSE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u
