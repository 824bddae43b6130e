import type { Content } from '@/lib/model/content'
import type { Range } from '@/lib/model/range'
import { sentencesIn } from './sentences'

/**
 * A text cut into its sentences, to be drawn one by one: the white space between two is in neither,
 * a paragraph's mark stands at the head of the second. Empty for the empty text.
 */
export function piecesOf(content: Content, lang: string): readonly Range[] {
  const { text } = content
  if (text === '') return []
  const ends = sentencesIn(content, lang).map(({ end }) => end)
  const borders = [0, ...ends.slice(0, -1)]
  return borders.map((border, n) => ({
    start: n === 0 ? 0 : border + leadingWhite(text.slice(border)),
    end: borders[n + 1] ?? text.length,
  }))
}

function leadingWhite(text: string): number {
  return text.length - text.trimStart().length
}

/** Which piece a caret is drawn in. */
export function pieceWith(pieces: readonly Range[], caret: number): number {
  const at = pieces.findIndex(({ end }) => caret <= end)
  return at < 0 ? pieces.length - 1 : at
}
