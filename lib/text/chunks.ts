import type { Range } from '@/lib/model/range'

/**
 * Stretches that tile `text`, each about `SIZE` code units long, cut only where a grapheme and, if
 * the text has such a place at all, a word ends under the rules of every language.
 *
 * `Intl.Segmenter` is quadratic in the length of one string (Node 20: 160,000 code units of Russian
 * take 30 s for graphemes, 12 s for words), so nothing long is ever handed to it whole. A text with
 * no white space for 4,000 code units is cut inside a word, one of combining marks alone not at all.
 */
export function chunks(text: string): Range[] {
  const found: Range[] = []
  let start = 0
  while (text.length - start > SIZE) {
    const end = cutAfter(text, start + SIZE)
    found.push({ start, end })
    start = end
  }
  if (start < text.length || text === '') found.push({ start, end: text.length })
  return found
}

const SIZE = 2_000

function cutAfter(text: string, from: number): number {
  return (
    firstEnd(text, from, BETWEEN_WORDS, from + SIZE) ??
    firstEnd(text, from, INSIDE_WORD) ??
    text.length
  )
}

function firstEnd(text: string, from: number, place: RegExp, limit = text.length): number | null {
  const window = text.slice(from, limit + 2)
  const match = place.exec(window)
  return match ? from + match.index + match[0].length : null
}

// Letters after white space, save those that cling to what stands before them (Thai sara am …).
const BETWEEN_WORDS =
  /[ \n\t](?![\u0e33\u0eb3\uff9e\uff9f])(?=\p{L})|[。，、！？；：](?=\p{Script=Han})/u

// Between two characters that never join: neither marks, jamo, joiners nor halves of a flag.
const SOLID = String.raw`[\p{Lu}\p{Ll}\p{Nd}\p{Script=Han}\u3041-\u3096\u30a1-\u30fa\u0620-\u064a\u0e01-\u0e30\u0e40-\u0e46\uac00-\ud7a3\p{Emoji_Presentation}]`
const INSIDE_WORD = new RegExp(
  `(?![\\u{1f1e6}-\\u{1f1ff}\\u{1f3fb}-\\u{1f3ff}])${SOLID}(?=(?![\\u{1f1e6}-\\u{1f1ff}\\u{1f3fb}-\\u{1f3ff}])${SOLID})`,
  'u',
)
