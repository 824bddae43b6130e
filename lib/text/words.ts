import { chunks } from './chunks'
import { isTag } from './tags'

/** A stretch between two word edges: a word, a run of spaces, a punctuation mark. */
export interface WordPiece {
  readonly start: number
  readonly end: number
  /** Letters, digits or ideographs, not space or punctuation. */
  readonly isWord: boolean
}

/**
 * The pieces between word edges of `Intl.Segmenter`; they tile the text. Thai, Lao, Khmer, Burmese,
 * Chinese and Japanese are cut by the dictionaries of the JavaScript engine, so edges differ between
 * engines: never store anything that depends on them. An edge may fall inside a grapheme.
 */
export function wordPieces(text: string, lang: string): WordPiece[] {
  const segmenter = segmenterOf(lang)
  return chunks(text).flatMap(({ start, end }) =>
    Array.from(segmenter.segment(text.slice(start, end)), ({ index, segment, isWordLike }) => ({
      start: start + index,
      end: start + index + segment.length,
      isWord: isWordLike === true,
    })),
  )
}

/** The pieces between word edges as texts, without places: for whoever counts many texts. */
export function words(text: string, lang: string): string[] {
  const segmenter = segmenterOf(lang)
  const found: string[] = []
  for (const { start, end } of chunks(text))
    for (const { segment } of segmenter.segment(text.slice(start, end))) found.push(segment)
  return found
}

/** How many words a text has. */
export function wordCount(text: string, lang: string): number {
  return wordPieces(text, lang).filter(({ isWord }) => isWord).length
}

function segmenterOf(lang: string): Intl.Segmenter {
  const known = segmenters.get(lang)
  if (known) return known
  const made = new Intl.Segmenter(isTag(lang) ? lang : 'und', { granularity: 'word' })
  segmenters.set(lang, made)
  return made
}

// Making a segmenter costs a hundred times what a short text costs.
const segmenters = new Map<string, Intl.Segmenter>()
