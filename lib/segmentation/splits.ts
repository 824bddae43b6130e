import { finalAbbreviation, isOrdinaryWord, knownName } from './abbreviations'
import { isGlued } from './glued'
import { isInside } from './inside'
import { listStarts } from './lists'
import { placeAt } from './place'
import type { Place } from './place'
import type { Rules } from './rules/of'
import { isAbbreviationToSentencex } from './sentencex'
import { capitalWord, wordBefore } from './words'

/**
 * Places where a sentence begins though the base segmenter, which `known` is from, sees none. Few
 * on purpose: a general "mark, space, capital" loses nine cases in a hundred.
 */
export function splits(text: string, rules: Rules, known: ReadonlySet<number>): number[] {
  const found: number[] = []
  for (const match of text.matchAll(CANDIDATES)) {
    const at = match.index + match[0].length
    if (known.has(at)) continue
    const place = placeAt(text, at, 0)
    const isStart = place.hasSpace ? isSpacedEnd(place, rules) : isGlued(place, rules)
    const isWord = () => isOrdinaryWord(place, rules) || isBeforeCount(place, rules)
    if (isStart || (isWord() && !isInside(text, at))) found.push(at)
  }
  return [...found, ...afterFootnotes(text), ...bracketed(text), ...listStarts(text)]
}

/** `erwartet wird. 300 Boote`, `… fertig . 8. Das Boot`, after a word that nobody abbreviates. */
function isBeforeCount({ left, right, hasSpace }: Place, rules: Rules): boolean {
  if (!hasSpace || !/^\d[\d.,]*[\s-]\p{L}/u.test(right)) return false
  if (/\p{L}{3}\s\.$/u.test(left)) return true
  const word = wordBefore(left)
  return (
    left.endsWith('.') &&
    /^\p{L}?\p{Ll}{4,}(?<!str)$/u.test(word) &&
    knownName(left, rules) === undefined &&
    !isAbbreviationToSentencex(word, rules.lang)
  )
}

/** `“But the tide—” The pilot shrugged`: speech that was broken off, before a function word. */
function isBrokenOff({ left, right }: Place, { starters }: Rules): boolean {
  return /(?:--|[—–])["”»]$/u.test(left) && starters.has(capitalWord(right))
}

function isSpacedEnd(place: Place, rules: Rules): boolean {
  return (
    SCRIPT_END.test(place.left) ||
    finalAbbreviation(place, rules) ||
    afterAcronym(place) ||
    isPlainEnd(place, rules) ||
    isBrokenOff(place, rules)
  )
}

// Where the base segmenter knows only some of the languages that a script's mark serves.
const SCRIPT_END = /[។៕።]$/u

/** `nella UE. Poi`: capitals without inner full stops are a word. */
function afterAcronym({ left, right }: Place): boolean {
  return /(?:^|[\s(])(?![IVXLC]+\.)\p{Lu}{2,5}\.$/u.test(left) && /^\p{Lu}\p{Ll}/u.test(right)
}

/** `wartet … Als`, `(by the pier.) "I hope`, `Nord Film. 2007 war`. */
function isPlainEnd({ left, right }: Place, rules: Rules): boolean {
  if (/\p{L}\s?…$/u.test(left)) return /^\p{Lu}/u.test(right)
  if (/[.!?]\)$/.test(left)) return /^["“«]\p{Lu}/u.test(right)
  if (/[°º]\s?[CF]\.$/u.test(left)) return /^\p{Lu}\p{Ll}/u.test(right)
  if (knownName(left, rules) !== undefined) return false
  return /\p{L}{3}\.$/u.test(left) && /^(?:1\d|20)\d\d\s\p{Ll}/u.test(right)
}

const CANDIDATES =
  /(?:[.!?…][”»"’)]?|(?:--|[—–])["”»])\s+(?=["“«„(]?\p{Lu}|\d[\d.,]*[\s-]\p{L})|[\p{Ll}\d)”»"][.!?](?=\p{Lu}[\p{Ll}\s])|[؟۔।։።](?=\p{L})|[。！？](?=\d)|(?<!ល)[។៕]\s*(?!ល។)(?=\p{L})/gu

/** `of the other side.10 This`, `was built.[3] It`. */
function afterFootnotes(text: string): number[] {
  return Array.from(text.matchAll(FOOTNOTE), ({ index, 0: mark }) => index + mark.length)
}

const FOOTNOTE =
  /[.!?](?<=(?:\p{Ll}{4}|[)”"»]).)(?:\d{1,3}(?:[,–-]\d{1,3})*|(?:\[\d{1,3}\])+)\s+(?=\p{Lu}\p{Ll}*\s)/gu

/**
 * After a sentence that stands in brackets of its own: `… himself. (The original is lost.) Copies`.
 */
function bracketed(text: string): number[] {
  const ends = text.matchAll(/[.!?。！？…][)）]\s*(?=["“«]?[\p{Lu}\p{Lo}])/gu)
  return Array.from(ends, ({ index, 0: end }) => ({ index, at: index + end.length })).flatMap(
    ({ index, at }) => (opensSentence(text.slice(Math.max(0, index - 400), index)) ? [at] : []),
  )
}

/** Whether the last opening bracket begins a sentence. */
function opensSentence(before: string): boolean {
  const opener = Math.max(before.lastIndexOf('('), before.lastIndexOf('（'))
  return opener >= 0 && /(?:^|[.!?…]["”»)]?\s|[。！？])\s*$/u.test(before.slice(0, opener))
}
