import { listStarts } from './lists'
import { placeAt } from './place'
import type { Place } from './place'
import { wordBefore } from './merges'
import type { Rules } from './rules/of'

/**
 * Places where a sentence begins though the base segmenter sees none, ascending. Few on purpose: a
 * general "mark, space, capital" loses nine cases in a hundred.
 */
export function splits(text: string, rules: Rules): number[] {
  const found: number[] = []
  for (const match of text.matchAll(CANDIDATES)) {
    const at = match.index + match[0].length
    const place = placeAt(text, at, 0)
    if (place.hasSpace ? isSpacedEnd(place, rules) : isGlued(place)) found.push(at)
  }
  return [...found, ...listStarts(text)]
}

function isSpacedEnd(place: Place, rules: Rules): boolean {
  return afterAbbreviation(place, rules) || afterAcronym(place) || isPlainEnd(place)
}

/** `nella UE. Ma`: capitals without inner full stops are a word. */
function afterAcronym({ left, right }: Place): boolean {
  return /(?:^|[\s(])(?![IVXLC]+\.)\p{Lu}{2,5}\.$/u.test(left) && /^\p{Lu}\p{Ll}/u.test(right)
}

/** `habe … Als`, `(the cat.) "I hope`, `Asty Film. 2007 war`. */
function isPlainEnd({ left, right }: Place): boolean {
  if (/\p{L}\s?…$/u.test(left)) return /^\p{Lu}/u.test(right)
  if (/[.!?]\)$/.test(left)) return /^["“«]\p{Lu}/u.test(right)
  return /\p{L}{4}\.$/u.test(left) && /^(?:1\d|20)\d\d\s\p{Ll}/u.test(right)
}

const CANDIDATES =
  /[.!?…][”»"’)]?\s+(?=["“«„(]?\p{Lu}|\d{4}\s\p{Ll})|[\p{Ll}\d)”»"][.!?](?=\p{Lu}\p{Ll})|[؟۔।։](?=\p{L})|[。！？](?=\d)/gu

/** `35 см. «Наши`, `in the U.S. The`, `etc. Nu`: what may end a sentence, before what begins one. */
function afterAbbreviation({ left, right }: Place, { mayBeFinal, starters }: Rules): boolean {
  const word = wordBefore(left)
  if (/^["“«„(]?\p{Lu}\./u.test(right)) return false
  if (mayBeFinal.has(word.toLowerCase())) return true
  const [next = ''] = /^\p{Lu}\p{L}*/u.exec(right) ?? []
  return (
    starters.has(next.toLowerCase()) && (/^(?:\p{Lu}\.)+\p{Lu}$/u.test(word) || COMPANY.test(word))
  )
}

const COMPANY = /^(?:Co|Inc|Ltd|Corp|Jr|Sr|a\.m|p\.m|etc)$/

/** `postponed.The talks`, not `example.Com` or `Node.Js`. */
function isGlued({ left, right }: Place): boolean {
  const [before = ''] = /\S*$/.exec(left) ?? []
  const [after = ''] = /^\S*/.exec(right) ?? []
  if (/[۔।։؟。！？]$/u.test(left)) return true
  if (/[@/\\_]|www|\d[.]\d/.test(before + after) || /[.]/.test(before.slice(0, -1))) return false
  return (
    /\p{Ll}{3}[.!?…]$/u.test(before) &&
    /^\p{Lu}\p{Ll}*(?:[,;:'’\s-]|$)/u.test(right) &&
    /\s/.test(right)
  )
}
