import { numberWordsOf } from './number-words'
import { quantitiesOf, type Quantity } from './quantities'
import { converts } from './unit-kinds'
import type { View } from './view'

/** Which numbers of a segment have no answer in the other text. */
export interface Answers {
  readonly source: readonly Quantity[]
  readonly target: readonly Quantity[]
  readonly lost: readonly Quantity[]
  readonly added: readonly Quantity[]
}

/** Compares the numbers of both texts; null where there are so many that it is no prose. */
export function answersOf(view: View): Answers | null {
  const known = cache.get(view)
  if (known !== undefined) return known
  const made = compare(view)
  cache.set(view, made)
  return made
}

const cache = new WeakMap<View, Answers | null>()
const MOST_NUMBERS = 200

function compare(view: View): Answers | null {
  const [source, target] = [quantitiesOf(view, 'source'), quantitiesOf(view, 'target')]
  if (source.length > MOST_NUMBERS || target.length > MOST_NUMBERS) return null
  const texts = { source: view.source, target: view.target }
  return {
    source,
    target,
    lost: source.filter((one) => !target.some((other) => answers(one, other, texts, view))),
    added: target.filter((one) => !source.some((other) => answers(other, one, texts, view))),
  }
}

interface Texts {
  readonly source: string
  readonly target: string
}

/** Whether the two mean one number, or one may stand for the other: 7 p.m. and 19:00, 1980s and 80-е. */
function answers(source: Quantity, target: Quantity, texts: Texts, view: View): boolean {
  return (
    isSameNumber(source, target) ||
    isTenths(source, target) ||
    isTenths(target, source) ||
    isConverted(source, target) ||
    isSameHour(source, target, texts) ||
    isShortened(source, target) ||
    isShortened(target, source) ||
    isOfOtherEra(source, target, view)
  )
}

export function isSameNumber(a: Quantity, b: Quantity): boolean {
  const [first, second] = [a.values[0], b.values[0]]
  return (
    (first !== undefined && b.values.some((value) => isEqual(first, value))) ||
    (second !== undefined && a.values.some((value) => isEqual(second, value)))
  )
}

function isEqual(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= 1e-9 * Math.abs(a)
}

/** 六成 and six in ten, though not six percent. */
function isTenths(tenths: Quantity, { values, unit }: Quantity): boolean {
  if (!/[成割]$/u.test(tenths.text) || unit?.ids.includes('percent') === true) return false
  return isEqual(tenths.values[0] ?? 0, (values[0] ?? 0) * 10)
}

/** 5 miles and 8 km; a fraction and its percent. */
function isConverted(a: Quantity, b: Quantity): boolean {
  const [first, second] = [a.values[0] ?? 0, b.values[0] ?? 0]
  return (a.unit?.ids ?? []).some((unitA) =>
    (b.unit?.ids ?? []).some((unitB) => converts(first, unitA, second, unitB)),
  )
}

/** 7 and 19 o'clock. */
function isSameHour(source: Quantity, target: Quantity, texts: Texts): boolean {
  const hours = (one: Quantity) =>
    one.values.filter((value) => Number.isInteger(value) && value <= 24)
  const isHalfDay = hours(source).some((a) => hours(target).some((b) => Math.abs(a - b) === 12))
  return isHalfDay && (isTime(texts.source, source) || isTime(texts.target, target))
}

/** Whether what stands around a number makes it an hour. */
export function isTime(text: string, { start, end }: Quantity): boolean {
  return (
    TIME_AFTER.test(text.slice(end, end + 14)) ||
    TIME_BEFORE.test(text.slice(Math.max(0, start - 14), start))
  )
}

const TIME_AFTER =
  /^(?:[:.]\p{Nd}{2}|\s?(?:h|[ap]\.?\s?m|uhr|heure|時|时|点|點|시|час|год|سا|صباح|مساء|ظهر|م(?!\p{L})|ص(?!\p{L})|बजे|saat|godz|ore|hora|uur|óra|ώρα|น\.|giờ|o.clock|noon|midnight|de la |da |in the |утра|вечера|дня|ночи))/iu
const TIME_BEFORE =
  /(?:ساعة|ساعه|בשעה|saat|kl\.?|klo|godz\w*\.?|alle|las|às|à|ora|午前|午後|上午|下午|晚上|早上|凌晨|오전|오후|الساعة|at|um)\s?$/iu

/** 1980s and '80s, 80年代; Swedish 1700-talet is the 18th century. */
function isShortened(long: Quantity, short: Quantity): boolean {
  const [year = 0, value = 0] = [long.values[0], short.values[0]]
  if (!Number.isInteger(year) || year < 1000 || year > 2100 || value >= 100) return false
  return year % 100 === value || (year % 100 === 0 && year / 100 + 1 === value)
}

/** Years of the Buddhist calendar, and what a date's own parts say. */
function isOfOtherEra(
  source: Quantity,
  target: Quantity,
  { sourceBase, targetBase }: View,
): boolean {
  if (sourceBase !== 'th' && targetBase !== 'th') return false
  return Math.abs((source.values[0] ?? 0) - (target.values[0] ?? 0)) === 543
}

/** Whether a text of the language can say this number in a way that is not known here. */
export function mayBeSpelled({ values, unit }: Quantity, language: string): boolean {
  const [value = 0] = values
  if (numberWordsOf(language) === null) return value <= 100 || value % 100 === 0
  // Wholly, a turnabout.
  const isFigurative =
    (value === 100 && unit?.ids.includes('percent')) ||
    (value === 180 && unit?.ids.includes('degree'))
  return isFigurative === true || (value <= 12 && Number.isInteger(value))
}
