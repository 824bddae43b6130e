import { knownName } from './abbreviations'
import type { Place } from './place'
import type { Rules } from './rules/of'
import { capitalWord } from './words'

/** `П. П. Лунин`, `J. C. Roe`, `Є.В.Луняк`: a capital alone before another or before a name. */
export function initials(place: Place, rules: Rules): boolean {
  const { left, right, hasSpace } = place
  if (/(?:^|[\s(])\p{L}\.$/u.test(left) && /^\p{L}\.(?!\p{L})/u.test(right)) return true
  if (CASELESS.test(left)) return true
  if (!INITIAL.test(left)) return false
  return (
    /^\p{Lu}\.(?!\p{Ll})/u.test(right) ||
    (!hasSpace && /^\p{Lu}/u.test(right)) ||
    isBeforeName(place, rules)
  )
}

const INITIAL = /(?:^|[\s.(«"“„'’\p{Lo}-])\p{Lu}\.$/u
// A letter alone in a script without capitals: `د. سمير`, `ए. के. राव`.
const CASELESS =
  /(?:^|\s)[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}]\p{M}*\.$/u

/**
 * Nearly every capital with a full stop before a name is an initial, save after nouns that take a
 * letter. In English "you and I. Then" is none: it must open the sentence or follow a capital, a
 * full stop or an elision. "P.M. Travellers", "B.A. Tom" are left to the base segmenter everywhere.
 */
function isBeforeName({ left, right }: Place, rules: Rules): boolean {
  const { starters, lettersEnd } = rules
  const next = capitalWord(right)
  // `a. C.`, `EE. UU.` are known as a whole.
  if (next.length < 2 || starters.has(next) || knownName(left, rules)?.includes('.')) return false
  if (TAKES_LETTER.test(left.slice(0, -2))) return false
  if (/(?=\p{Script=Cyrillic})\p{Lu}\.$/u.test(left)) return /^\p{Lu}[\p{Ll}’']/u.test(right)
  const before = left.slice(0, -2)
  if (/\.$|[°º]\s?$/u.test(before)) return false
  return before === '' || NAME_GOES_ON.test(before) || !lettersEnd
}

const NAME_GOES_ON = /(?:[’'(-]|\.\s|(?:^|[\s(«"“„])\p{Lu}\p{Ll}+\s)$/u
// "vitamin C", "typ B", "klasse A" in the languages of Europe.
const TAKES_LETTER =
  /(?:^|\s)(?:plan|t[iy]p|[vw]itamin|hepatit|gr[uo]+p|[ck]las|blo[ck]|se[ck][tc]|part|teil|punkt|point|punto|serie|zon|l[ií]n[ei]|lign|[ck]ateg|équipe|buchstabe|lett|letr|liter|bokstav|písmen|букв|зон|точ[ке]|категор|лини|пункт|план|тип|витамин|вітамін|гепатит|груп|клас|блок|част)\p{L}*\s$/iu
