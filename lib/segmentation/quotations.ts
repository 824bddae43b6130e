import { CLOSING, LOWER } from './letters'
import type { Place } from './place'
import type { Rules } from './rules/of'

/** `“Why?” he asked`, `Go home! he yelled`, `«Γιατί;» ρώτησε`: lower case after such a mark. */
export function afterQuotedQuestion({ left, right }: Place, { marks }: Rules): boolean {
  const bare = left.replace(CLOSERS, '')
  const isEnd = /[!?؟]$/u.test(bare) || (marks !== '' && marks.includes(bare.at(-1) ?? ' '))
  return isEnd && OPENS_LOWER.test(right) && !LIST_LETTER.test(right)
}

/** `«Придёт?» – спросила она`, `“Yes.” – he said`. */
export function attribution({ left, right }: Place): boolean {
  return /[.!?…]["”’»]?$/u.test(left) && DASH_LOWER.test(right)
}

/** `「…。」と述べた`, `"…."라고 말했다`: the particle that belongs to a quotation. */
export function particle({ left, right, hasSpace }: Place): boolean {
  return !hasSpace && /[」』”"]$/u.test(left) && /^(?:と|って|라고|라며|라는|고\s|ဟု|ဟူ)/u.test(right)
}

/** `“……？”她问`, `"…?" שאלה`: the verb that belongs to it, where letters have no case. */
export function sayingAfter({ left, right }: Place, { saying }: Rules): boolean {
  return saying !== null && /[.!?…؟۔।。！？][」』”"»“]$/u.test(left) && saying.test(right)
}

/** The next part begins in lower case after a full stop or an ellipsis. */
export function inLowerCase({ left, right }: Place): boolean {
  return /[.…]["'”’»“)\]]*$/u.test(left) && LOWER_START.test(right) && !LIST_LETTER.test(right)
}

const CLOSERS = new RegExp(`${CLOSING}+$`, 'u')
const OPENS_LOWER = new RegExp(`^${LOWER}`, 'u')
const DASH_LOWER = new RegExp(`^[–—-]\\s*${LOWER}`, 'u')
const LOWER_START = new RegExp(`^(?!['’]\\p{Ll}{1,2}\\s\\p{Lu})["'’“‘«(]?${LOWER}`, 'u')
const LIST_LETTER = /^\(?(?:\p{Ll}|[ivx]{2,4})[).]{1,2}\s/u
