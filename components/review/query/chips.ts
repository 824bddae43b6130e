import { ORDER_KEY, orderTerm } from './order'
import { tokensOf } from './tokens'

/**
 * The chips, in their order, and the term that each writes into the query. Each name is also a key
 * of `review.json`. Those about the status stand for each other: pressing one lets go of the other.
 */
export const CHIPS = {
  all: '',
  toReview: 'status:open',
  draft: 'status:draft',
  sentBack: 'status:rejected',
  approved: 'status:done',
  flagged: 'flagged:yes',
  changed: 'changed:yes',
  doubtful: 'link:doubtful',
  checks: 'check:any',
} as const

export type ChipName = keyof typeof CHIPS
export const CHIP_NAMES = Object.keys(CHIPS) as readonly ChipName[]

/** Is this word, from an older address, the name of a chip? */
export function isChip(word: unknown): word is ChipName {
  return CHIP_NAMES.some((name) => name === word)
}

/** Does the query hold the term of this chip? `all` is pressed when it chooses nothing. */
export function isPressed(name: ChipName, query: string): boolean {
  const words = wordsOf(query)
  return name === 'all' ? words.length === 0 : words.includes(CHIPS[name])
}

/**
 * The query with the term of a chip put in, or taken out where it stood; `all` leaves nothing but the
 * order.
 */
export function toggled(name: ChipName, query: string): string {
  if (name === 'all') return orderTerm(query)
  const term = CHIPS[name]
  const isOn = isPressed(name, query)
  const gives = (word: string) =>
    word.toLowerCase() === term ||
    (term.startsWith(STATUS) && word.toLowerCase().startsWith(STATUS))
  const kept = tokensOf(query).flatMap(({ word }) => (gives(word) ? [] : [word]))
  return [...kept, ...(isOn ? [] : [term])].join(' ')
}

/**
 * The query of the chip after the one that stands alone in this one, round and round, in the same
 * order: what one key goes through.
 */
export function followingQuery(query: string): string {
  const alone = CHIP_NAMES.findIndex((name) => CHIPS[name] === wordsOf(query).join(' '))
  const chip = CHIP_NAMES[(alone + 1) % CHIP_NAMES.length] ?? 'all'
  return [CHIPS[chip], orderTerm(query)].filter((part) => part !== '').join(' ')
}

const STATUS = 'status:'

/** What the query chooses by: the order of the rows is another matter. */
function wordsOf(query: string): readonly string[] {
  return tokensOf(query).flatMap(({ key, word }) => (key === ORDER_KEY ? [] : [word.toLowerCase()]))
}
