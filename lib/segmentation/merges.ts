import type { Place } from './place'
import type { Rules } from './rules/of'

/** A reason why no sentence begins at a place, though the base segmenter says so. */
export type Merge = (place: Place, rules: Rules) => boolean

/**
 * Each is safe by itself and was seen to gain more cases than it loses. A bare "full stop, then lower
 * case" stands apart (`inLowerCase`): it is the policy for reading, but in machine translation the
 * capital may be what was lost, so that alignment asks for both halves.
 */
export const MERGES: readonly Merge[] = [
  startsWithMark,
  afterQuotedQuestion,
  attribution,
  agencyAfterDateline,
  enumerator,
  initials,
  abbreviation,
  dottedAbbreviation,
  numberAfterAbbreviation,
  measureEarly,
  ordinal,
  insideAddress,
  clickConsonant,
  eastAsianQuotation,
]

/** The next part begins in lower case after a full stop or an ellipsis. */
export const inLowerCase: Merge = ({ left, right }) =>
  /[.…]["'”’»)\]]*$/u.test(left) && /^["'“‘«(]?\p{Ll}/u.test(right) && !LIST_LETTER.test(right)

/** Whether the word before the full stop may be an abbreviation: known, short, or dotted inside. */
export const afterAbbreviation: Merge = ({ left }, { beforeNumber, mayBeFinal }) => {
  const word = wordBefore(left)
  const isKnown = [beforeNumber, mayBeFinal].some((words) => words.has(word.toLowerCase()))
  return isKnown || Array.from(word).length <= 3 || word.includes('.') || /\d$/.test(word)
}

const LIST_LETTER = /^\p{Ll}[).]\s/u

/** `, said he`, `: so`, `av. J.-C.` */
function startsWithMark({ right, hasSpace }: Place): boolean {
  return (
    (!hasSpace && right.startsWith('-')) ||
    /^(?:[,;:،؛](?=[\s\p{L}])|[–—](?=\s*\p{Ll})|-(?=\s+\p{Ll}))/u.test(right)
  )
}

/** `“Why?” he asked`, `Leave me alone! he yelled`: lower case after a question or an exclamation. */
function afterQuotedQuestion({ left, right }: Place): boolean {
  return /[!?]["'”’»)\]]*$/u.test(left) && /^\p{Ll}/u.test(right) && !LIST_LETTER.test(right)
}

/** `«Приедут?» – спросила она`, `“Yes.” – he said`. */
function attribution({ left, right }: Place): boolean {
  return /[.!?…]["”’»]?$/u.test(left) && /^[–—-]\s*\p{Ll}/u.test(right)
}

/** `MOSCOW, January 5. /AGENCY/.` is one sentence, as readers of agencies know it. */
function agencyAfterDateline({ sentence, right }: Place): boolean {
  return sentence.length < 60 && /^\/\s?[\p{L}\d .-]{2,24}\s?\//u.test(right)
}

/** A list number or letter alone is no sentence: `1.`, `a.`, `ii.`, `• 2)`. */
function enumerator({ sentence, right }: Place): boolean {
  return (
    /^[*•⁃–-]?\s*\(?(?:\d{1,3}|\p{L}|[ivx]{1,5}|[IVX]{1,5})[.)]{1,2}$/u.test(sentence) &&
    /^["“«„]?[\p{L}\d]/u.test(right)
  )
}

/** `А. С. Пушкин`, `J. C. Penney`, `Є.В.Бакуліна`: a capital alone before another or glued to a name. */
function initials({ left, right, hasSpace }: Place): boolean {
  if (!/(?:^|[\s.(«"“„'’])\p{Lu}\.$/u.test(left)) return false
  return (
    /^\p{Lu}\.(?!\p{Ll})/u.test(right) ||
    (!hasSpace && /^\p{Lu}/u.test(right)) ||
    isCyrillicInitial(left, right)
  )
}

// In Russian and Ukrainian nearly every capital with a full stop is an initial; in English, "Plan B." is none.
function isCyrillicInitial(left: string, right: string): boolean {
  return /(?:^|[\s.(«"“„])[А-ЯЁІЇЄҐ]\.$/u.test(left) && /^[А-ЯЁІЇЄҐ][а-яёіїєґ’']+/u.test(right)
}

function abbreviation({ left }: Place, { neverFinal }: Rules): boolean {
  return left.endsWith('.') && neverFinal.has(wordBefore(left).toLowerCase())
}

/** `a.C. circa`, `î.H. și`: letters with full stops and no space between. */
function dottedAbbreviation({ left, right, hasSpace }: Place): boolean {
  return !hasSpace && /(?:^|[^\p{L}°])\p{L}\.$/u.test(left) && /^\p{L}(?!\p{L})/u.test(right)
}

/** `W 1916 r. Greckie państwo`: a measure or year so early in a sentence has only opened it. */
function measureEarly({ left, sentence }: Place, { mayBeFinal }: Rules): boolean {
  return OPENING.test(sentence) && mayBeFinal.has(wordBefore(left).toLowerCase())
}

// A preposition, perhaps another word, and a year or century.
const OPENING = /^\p{L}{1,2}\s(?:\p{L}+\s)?[\dIVX]+\s?\S+$/u

function numberAfterAbbreviation({ left, right }: Place, { beforeNumber }: Rules): boolean {
  return (
    left.endsWith('.') && /^\p{Nd}/u.test(right) && beforeNumber.has(wordBefore(left).toLowerCase())
  )
}

/** `am 22. Dezember`, `im 18. und 19. Jahrhundert`, `2. Ramses`. */
function ordinal({ left, right }: Place, rules: Rules): boolean {
  if (rules.ordinalAlways && /\s(?:\d{1,2}|[IVX]{1,5})\.$/.test(left)) return true
  const [found, before = ''] = /(?<!\p{L})(\p{L}*)\s*(?<!\d)\d{1,2}\.$/u.exec(left) ?? []
  const [after = ''] = /^\p{L}+/u.exec(right) ?? []
  if (found === undefined) return false
  return (
    rules.beforeOrdinal.has(before.toLowerCase()) || rules.afterOrdinal.has(after.toLowerCase())
  )
}

/** `www.example.com`, `Foo?Bar@example.com`, `3.Arroz`: no space, and no prose around. */
function insideAddress({ left, right, hasSpace }: Place): boolean {
  if (hasSpace) return false
  const [before = ''] = /\S*$/.exec(left) ?? []
  const [after = ''] = /^\S*/.exec(right) ?? []
  return (
    /@|:\/\/|^www\.|\.(?:com|org|net|info|example|eu|[a-z]{2})\b/i.test(before + after) ||
    /\d\.$/.test(before)
  )
}

/** `!Kung`: a mark glued to what follows and not to what stands before. */
function clickConsonant({ left, right, hasSpace }: Place): boolean {
  return !hasSpace && /(?:^|\s)[!?]$/.test(left) && /^\p{L}/u.test(right)
}

/** `「…。」と述べた`, `"…."라고 말했다`, `“……。”他说`: the verb that belongs to a quotation. */
function eastAsianQuotation({ left, right, hasSpace }: Place): boolean {
  return (
    !hasSpace &&
    /[」』”"]$/u.test(left) &&
    /^(?:と|って|라고|라며|고\s|他说|她说|他說|她說)/u.test(right)
  )
}

/** The word that ends in a full stop, inner full stops included: `m.in`, `U.S`. */
export function wordBefore(left: string): string {
  const [, word = ''] = /([\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}./’'-]*)\.["'”’»)\]]*$/u.exec(left) ?? []
  return word
}
