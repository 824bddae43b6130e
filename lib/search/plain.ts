import { CODE } from '@/lib/model/content'
import type { Range } from '@/lib/model/range'
import type { SearchPattern } from '@/lib/model/search'
import { wordPieces } from '@/lib/text/words'
import type { Matches, RegexMatch } from './regex'
import { seenText } from './seen-text'

/** A match in a text, in its own offsets; the groups are what a replacement may name. */
export interface Found extends Range, Pick<RegexMatch, 'groups' | 'named'> {}

/** Every match of one pattern in one text of a language. */
export type Finder = (text: string) => Found[]

/** Matches in one text beyond these are not looked for. */
const MAX_MATCHES = 10_000

/** Finds words as they stand, as `finderOf` does, without an engine for expressions: for the page. */
export function plainFinder(
  { text, matchCase, wholeWord }: Omit<SearchPattern, 'kind'>,
  lang: string,
): Finder {
  const wanted = seenText(text.normalize('NFC'), lang, matchCase).text
  if (wanted === '') return () => []
  return finderFrom((seen) => plainMatches(seen, wanted), { matchCase, wholeWord }, lang)
}

/** What finds matches in the stretches between codes; they look at the text as it is seen. */
export function finderFrom(
  matches: Matches,
  { matchCase, wholeWord }: Pick<SearchPattern, 'matchCase' | 'wholeWord'>,
  lang: string,
): Finder {
  return (text) => {
    const found = stretches(text).flatMap(({ start, end }) => {
      const seen = seenText(text.slice(start, end), lang, matchCase)
      return inStretch(matches(seen.text), seen.origin, start, text)
    })
    return wholeWord ? wholeWords(found, text, lang) : found
  }
}

function* plainMatches(text: string, wanted: string): Iterable<RegexMatch> {
  let at = text.indexOf(wanted)
  while (at >= 0) {
    const end = at + wanted.length
    yield { start: at, end, groups: [text.slice(at, end)], named: {} }
    at = text.indexOf(wanted, end)
  }
}

/** What stands between the codes. */
function stretches(text: string): Range[] {
  if (!text.includes(CODE)) return [{ start: 0, end: text.length }]
  const found: Range[] = []
  let start = 0
  for (const piece of text.split(CODE)) {
    if (piece !== '') found.push({ start, end: start + piece.length })
    start += piece.length + 1
  }
  return found
}

function inStretch(
  matches: Iterable<RegexMatch>,
  origin: (at: number) => number | null,
  base: number,
  text: string,
): Found[] {
  const found: Found[] = []
  for (const match of matches) {
    const start = origin(match.start)
    const end = origin(match.end)
    if (start === null || end === null || end <= start) continue
    if (MARK.test(text.charAt(base + end))) continue
    found.push({ ...match, start: base + start, end: base + end })
    if (found.length === MAX_MATCHES) break
  }
  return found
}

// Accents of Latin, Greek, Cyrillic and kana, which make another letter of the one before them.
// Vowel signs of other scripts are not here: who types the first letters expects the word.
const MARK = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a\ufe20-\ufe2f]/

function wholeWords(found: readonly Found[], text: string, lang: string): Found[] {
  if (found.length === 0) return []
  const edges = new Set(wordPieces(text, lang).flatMap(({ start, end }) => [start, end]))
  return found.filter(({ start, end }) => edges.has(start) && edges.has(end))
}
