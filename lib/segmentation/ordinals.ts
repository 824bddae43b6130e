import type { Place } from './place'
import type { Rules } from './rules/of'
import { capitalWord } from './words'

/** `am 22. Dezember`, `im 18. und 19. Jahrhundert`, `2. Murat`. */
export function ordinal({ left, right }: Place, { ordinals, starters }: Rules): boolean {
  if (isDate(left, right)) return true
  if (!ordinals) return false
  if (ordinals.always && /(?:^|\s)(?:\d{1,2}|[IVX]{1,5})\.$/.test(left))
    return /^\p{L}/u.test(right) && !starters.has(capitalWord(right))
  const [found, before = ''] = /(?<!\p{L})(\p{L}*)\s*(?<!\d)\d{1,3}\.$/u.exec(left) ?? []
  if (found === undefined) return false
  const [after = ''] = /^[\p{L}\p{M}]+/u.exec(right) ?? []
  return (
    (ordinals.before.has(before.toLowerCase()) && /^["“„«]?\p{L}/u.test(right)) ||
    ordinals.after.has(after.toLowerCase()) ||
    // `80. Stiftungsjahr`
    [...ordinals.after].some((word) => word.length > 3 && after.endsWith(word))
  )
}

/** `5. 3. 1907`, in numbers alone. */
function isDate(left: string, right: string): boolean {
  return (
    (/(?<!\d)\d{1,2}\.$/.test(left) && /^\d{1,2}\.\s?\d{4}/.test(right)) ||
    (/(?<!\d)\d{1,2}\.\s?\d{1,2}\.$/.test(left) && /^\d{4}/.test(right))
  )
}
