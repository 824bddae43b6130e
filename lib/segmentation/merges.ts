import { abbreviation, openingDate } from './abbreviations'
import { initials } from './initials'
import { LOWER } from './letters'
import { ordinal } from './ordinals'
import type { Place } from './place'
import { afterQuotedQuestion, attribution, particle, sayingAfter } from './quotations'
import type { Rules } from './rules/of'

/** A reason why no sentence begins at a place, though the base segmenter says so. */
export type Merge = (place: Place, rules: Rules) => boolean

/**
 * Each is safe by itself and was seen to gain more cases than it loses. A bare "full stop, then
 * lower case" stands apart (`inLowerCase`): it is the policy for reading, but in machine
 * translation the capital may be what was lost, so that alignment asks for both halves.
 */
export const MERGES: readonly Merge[] = [
  startsWithMark,
  afterQuotedQuestion,
  attribution,
  agencyAfterDateline,
  insideDateline,
  enumerator,
  initials,
  abbreviation,
  dottedAbbreviation,
  openingDate,
  ordinal,
  insideAddress,
  clickConsonant,
  insideTitle,
  companyGoesOn,
  particle,
  sayingAfter,
]

/** `, said he`, `: so`, `av. J.-C.` */
function startsWithMark({ right, hasSpace }: Place): boolean {
  return (!hasSpace && right.startsWith('-')) || MARK_START.test(right)
}

const MARK_START = new RegExp(
  `^(?:,(?!,)(?=[\\s\\p{L}])|[;:،؛](?=[\\s\\p{L}])|[，、；：]|[–—](?=\\s*${LOWER})|-(?=\\s+${LOWER}))`,
  'u',
)

/** `HARBOUR, May 4. /NPA/.` is one sentence, as readers of agencies know it. */
function agencyAfterDateline({ sentence, right }: Place): boolean {
  return sentence.length < 60 && /^\/\s?[\p{L}\d .-]{2,24}\s?\//u.test(right)
}

/** `HARBOUR. June 5. INTERFAX – The council`: the parts of a dateline that uses full stops. */
function insideDateline({ sentence, right }: Place, { months }: Rules): boolean {
  if (!/^\p{Lu}{3}/u.test(sentence) || sentence.length > 60) return false
  if (/\d\D*$/.test(sentence)) return /^\p{Lu}{3,}[\p{L}\s]{0,20}\s[–—-]\s/u.test(right)
  const date = /^(?:\d{1,2}\.?\s(\p{L}+)|(\p{L}+)\.?\s\d{1,2})/u.exec(right)
  const month = (date?.[1] ?? date?.[2] ?? '').toLowerCase()
  return /^[\p{Lu}\s-]+\.$/u.test(sentence) && months.has(month)
}

/** A list number or letter alone is no sentence: `1.`, `a.`, `ii.`, `• 2)`. */
function enumerator({ sentence, right }: Place): boolean {
  return (
    /^[*•⁃–-]?\s*\(?(?:\d{1,3}|\p{L}|[ivx]{1,5}|[IVX]{1,5})[.)）]{1,2}$/u.test(sentence) &&
    /^["“«„]?[\p{L}\d]/u.test(right)
  )
}

/** `a.C. circa`, `î.H. și`: letters with full stops and no space between. */
function dottedAbbreviation({ left, right, hasSpace }: Place): boolean {
  return (
    !hasSpace &&
    /(?:^|[^\p{L}°])\p{L}(?:\.\p{L}{1,3})*\.$/u.test(left) &&
    /^\p{L}(?!\p{L})|^\p{L}{1,3}\./u.test(right)
  )
}

/** `www.example.com`, `Foo?Bar@example.com`, `3.Pan`: no space, and no prose around. */
function insideAddress({ left, right, hasSpace }: Place): boolean {
  if (hasSpace) return false
  const [before = ''] = /\S*$/.exec(left) ?? []
  const [after = ''] = /^\S*/.exec(right) ?? []
  return (
    /@|:\/\/|^www\.|\.(?:com|org|net|info|example|eu)\b/i.test(before + after) ||
    /\.[a-z]{2}\b/.test(before + after) ||
    /^\(?\d{1,2}\.$/.test(before)
  )
}

/** `!Kung`: a mark glued to what follows and not to what stands before. */
function clickConsonant({ left, right, hasSpace }: Place): boolean {
  return !hasSpace && /(?:^|\s)[!?]$/.test(left) && /^\p{L}/u.test(right)
}

/** `《快跑！》这本书`: the mark belongs to the title of a book or a film. */
function insideTitle({ left, right, hasSpace }: Place): boolean {
  return !hasSpace && /[！？。!?…][》〉』]$/u.test(left) && /^\p{L}/u.test(right)
}

/** `Wahoo! Inc. hired`: what only ends the name of a company. */
function companyGoesOn({ left, right }: Place): boolean {
  return /\p{L}[!?]$/u.test(left) && /^(?:Inc|Ltd|Corp|LLC|GmbH|AG)\b/.test(right)
}
