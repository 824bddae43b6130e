import { CODE } from '@/lib/model/content'
import type { Range } from '@/lib/model/range'
import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import type { SearchPattern } from '@/lib/model/search'
import { wordPieces } from '@/lib/text/words'
import type { Matches, RegexMatch } from './regex'
import { compileRegex } from './regex'
import { seenText } from './seen-text'

/** A match in a text, in its own offsets; the groups are what a replacement may name. */
export interface Found extends Range, Pick<RegexMatch, 'groups' | 'named'> {}

/** Every match of one pattern in one text of a language. */
export type Finder = (text: string) => Found[]

/** Longest pattern, in UTF-16 code units. */
export const MAX_PATTERN = 1_000

/** Matches in one text beyond these are not looked for. */
const MAX_MATCHES = 10_000

/**
 * What finds a pattern in texts of a language.
 *
 * Inline codes part a text: a match never holds one, and `^` and `$` are the ends of what stands
 * between them. Composed and decomposed letters are the same; a letter is not found under a mark
 * that was not asked for. Matches of nothing are passed over.
 * Fails with `search.empty`, `search.tooLong` (max), and as `compileRegex` does.
 */
export function finderOf(pattern: SearchPattern, lang: string): Result<Finder> {
  if (pattern.text === '') return fail('search.empty')
  if (pattern.text.length > MAX_PATTERN) return fail('search.tooLong', { max: MAX_PATTERN })
  const matches = matchesOf(pattern, lang)
  if (!matches.ok) return matches
  const isSeenCase = pattern.kind === 'regex' || pattern.matchCase
  return ok((text) => {
    const found = stretches(text).flatMap(({ start, end }) => {
      const seen = seenText(text.slice(start, end), lang, isSeenCase)
      return inStretch(matches.value(seen.text), seen.origin, start, text)
    })
    return pattern.wholeWord ? wholeWords(found, text, lang) : found
  })
}

function matchesOf(pattern: SearchPattern, lang: string): Result<Matches> {
  const text = pattern.text.normalize('NFC')
  if (pattern.kind === 'regex') return compileRegex(text, pattern.matchCase)
  const wanted = seenText(text, lang, pattern.matchCase).text
  return ok((seen) => plainMatches(seen, wanted))
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
