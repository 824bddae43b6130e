import { asciiDigits } from '@/lib/alignment/numbers'
import { isTag } from '@/lib/text/tags'
import type { Range } from '@/lib/model/range'

/** A number in digits. */
export interface Literal extends Range {
  readonly text: string
  /**
   * What it can mean: first by the convention of its language, then by that of others (`1,204` is
   * 1204 in English and 1.204 in French), last its parts (`9.30` may be a time).
   */
  readonly values: readonly number[]
  /** Part of a date in digits, 30.09.2018. */
  readonly isOfDate: boolean
}

/** Marks of a locale within a number. */
export interface NumberMarks {
  readonly decimal: string
  readonly group: string
}

/** All numbers in digits, in order. */
export function literalsOf(text: string, lang: string): Literal[] {
  if (!DIGIT.test(text)) return []
  return Array.from(text.matchAll(LITERAL), ({ index, 0: found }) =>
    readings(index, found, lang),
  ).flat()
}

export function marksOf(lang: string): NumberMarks {
  const known = marks.get(lang)
  if (known) return known
  const parts = new Intl.NumberFormat(isTag(lang) ? lang : 'en', {
    numberingSystem: 'latn',
  }).formatToParts(1234567.5)
  const partOf = (type: string) => parts.find((part) => part.type === type)?.value
  const made = { decimal: partOf('decimal') ?? '.', group: partOf('group') ?? '' }
  marks.set(lang, made)
  return made
}

const marks = new Map<string, NumberMarks>()

const DIGIT = /\p{Nd}/u
const SPACES = '[ \\u00a0\\u2009\\u202f]'
const LITERAL = new RegExp(
  // No place without a digit is looked at twice.
  String.raw`(?=\p{Nd})(?:${[
    // A date in digits; a number whose thousands are set apart by spaces; any other.
    String.raw`(?<!\p{Nd})\p{Nd}{1,4}([./-])\p{Nd}{1,2}\1(?:\p{Nd}{4}|\p{Nd}{2})(?!\p{Nd}|[.,]\p{Nd})`,
    String.raw`(?<![\p{Nd}.,])\p{Nd}{1,3}(?:${SPACES}\p{Nd}{3})+(?!\p{Nd})(?:[.,\u066b]\p{Nd}+)?`,
    String.raw`\p{Nd}+(?:[.,'’\u066b\u066c]\p{Nd}+|\u060c\p{Nd}{3}(?!\p{Nd}))*`,
  ].join('|')})`,
  'gu',
)
const DATE = /^(\d{1,4})[./-](\d{1,2})[./-](\d{4}|\d{2})$/

function readings(start: number, text: string, lang: string): Literal[] {
  const digits = asciiDigits(text)
    .replaceAll('\u066b', '.')
    .replace(/[\u066c\u060c]/g, ',')
  const whole = { start, end: start + text.length, text }
  const isDate = DATE.test(digits) && !/^\d{1,3}[.](?:\d{3})[.]\d{3}$/.test(digits)
  if (isDate) return partsOf(whole, digits, true)
  const values = valuesOf(digits, lang)
  return values === null ? partsOf(whole, digits, false) : [{ ...whole, values, isOfDate: false }]
}

/** Versions, dates and addresses: each run of digits for itself. */
function partsOf(
  { start, text }: Range & { text: string },
  digits: string,
  isOfDate: boolean,
): Literal[] {
  return Array.from(digits.matchAll(/\d+/g), ({ index, 0: part }) => ({
    ...{ start: start + index, end: start + index + part.length },
    text: text.slice(index, index + part.length),
    ...{ values: [Number(part)], isOfDate },
  }))
}

/** All that a number in ASCII digits can mean; null when it is not one number. */
export function valuesOf(digits: string, lang: string): number[] | null {
  const bare = digits.replace(/[\s'’]/gu, '')
  const spaced = /\s/u.test(digits) ? digits.split(/\s/u).map(Number).filter(Number.isFinite) : []
  const separators = bare.match(/[.,]/g) ?? []
  const [first, ...others] = separators
  if (first === undefined) return [Number(bare), ...spaced]
  if (others.length > 0) return ofSeveral(bare, separators)
  const [whole = '', fraction = ''] = bare.split(first)
  const asDecimal = Number(`${whole}.${fraction}`)
  if (!/^[1-9]\d{0,2}$/.test(whole) || fraction.length !== 3)
    return [asDecimal, Number(whole), Number(fraction)]
  const asGroup = Number(whole + fraction)
  return marksOf(lang).decimal === first ? [asDecimal, asGroup] : [asGroup, asDecimal]
}

function ofSeveral(bare: string, separators: readonly string[]): number[] | null {
  const last = separators.at(-1) ?? ''
  const isMixed = separators.some((mark) => mark !== last)
  const cut = isMixed ? bare.lastIndexOf(last) : bare.length
  const whole = bare.slice(0, cut)
  const inner = isMixed ? separators.slice(0, -1) : separators
  const isGrouped = /^\d{1,3}(?:[.,]\d{2,3})*[.,]\d{3}$/.test(whole) && new Set(inner).size === 1
  if (!isGrouped) return null
  const fraction = isMixed ? `.${bare.slice(cut + 1)}` : ''
  return [Number(whole.replace(/[.,]/g, '') + fraction)]
}
