import { CODE } from '@/lib/model/content'
import type { FoundText } from '@/lib/model/search'

/** A stretch of an excerpt; matches are marked. */
export interface ExcerptPiece {
  readonly text: string
  readonly isMatch: boolean
}

/** The text round the first match, in one line: some words before it, more behind, codes as a sign. */
export function excerptOf({ content: { text }, ranges }: FoundText): readonly ExcerptPiece[] {
  const first = ranges[0]?.start ?? 0
  const from = first <= BEFORE ? 0 : beginOfWord(text, first - BEFORE)
  const to = Math.min(text.length, Math.max(first, ranges[0]?.end ?? 0) + BEHIND)
  const pieces: ExcerptPiece[] = []
  let at = from
  for (const { start, end } of ranges.filter((range) => range.end <= to)) {
    pieces.push({ text: text.slice(at, start), isMatch: false })
    pieces.push({ text: text.slice(start, end), isMatch: true })
    at = end
  }
  pieces.push({ text: text.slice(at, to) + (to < text.length ? '…' : ''), isMatch: false })
  const shown = from > 0 ? [{ text: '…', isMatch: false }, ...pieces] : pieces
  return shown
    .filter((piece) => piece.text !== '')
    .map((piece) => ({ ...piece, text: piece.text.replaceAll(CODE, '▫') }))
}

const BEFORE = 28
const BEHIND = 90

/** Never in the middle of a word, where there is a space near. */
function beginOfWord(text: string, from: number): number {
  const space = text.slice(from, from + 15).search(/\s/)
  return space < 0 ? from : from + space + 1
}
