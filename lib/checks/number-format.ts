import { asciiDigits } from '@/lib/alignment/numbers'
import { baseOf } from '@/lib/text/tags'
import type { Found, SegmentCheck } from './check'
import { answersOf, isTime } from './number-answers'
import { marksOf } from './number-literals'
import type { Quantity } from './quantities'
import type { View } from './view'

type Kind = 'decimal' | 'grouping' | 'plural'

/**
 * Numbers in digits are written as the target's locale writes them, judged only where the source's
 * number proves what is meant: 41,5 m is 41.5 m in English, 4.3 millions are 4,3 millions in French.
 */
export const numberFormat: SegmentCheck<Kind> = {
  id: 'number-format',
  tier: 2,
  kinds: {
    decimal: { mqm: 'locale-convention/number-format', severity: 'warning' },
    grouping: { mqm: 'locale-convention/number-format', severity: 'warning' },
    plural: { mqm: 'fluency/grammar', severity: 'warning' },
  },
  examples: [
    {
      ...{ sourceLang: 'ru', targetLang: 'en', source: 'Длина парома — 38,5 м.' },
      ...{ wrong: 'The ferry is 38,5 m long.', right: 'The ferry is 38.5 m long.' },
    },
    {
      ...{ sourceLang: 'en', targetLang: 'de', source: 'They sold 7,400 loaves.' },
      ...{ wrong: 'Sie verkauften 7,400 Brote.', right: 'Sie verkauften 7.400 Brote.' },
    },
    {
      ...{ sourceLang: 'en', targetLang: 'pt', source: 'It cost 2.6 million.' },
      ...{ wrong: 'Custou 2.6 milhões.', right: 'Custou 2,6 milhões.' },
    },
    {
      ...{ targetLang: 'en', wrong: 'It cost 12 millions of euros.' },
      right: 'It cost 12 million euros.',
    },
    {
      ...{ sourceLang: 'pl', targetLang: 'en', source: 'Kosztowało to 12 500 złotych.' },
      ...{ wrong: 'It cost 12.500 zlotys.', right: 'It cost 12,500 zlotys.' },
    },
  ],
  run(view) {
    const plurals = pluralsIn(view)
    if (!SEPARATED.test(view.target) || view.source === '') return plurals
    const answers = answersOf(view)
    const marks = (answers?.target ?? []).flatMap((to) => {
      const from = answers?.source.find((one) => isProof(one, to, view))
      return from ? wrongMarks(from, to, view) : []
    })
    return [...marks, ...plurals]
  },
}

// After a number in digits English magnitudes have no plural: 12 millions of euros.
const PLURAL =
  /(?<=\p{Nd}[ \u00a0])(?<word>hundred|thousand|million|billion|trillion)s(?<of> of(?= (?!the|these|those|them|our|his|her|its|their|my)\p{L}))?(?![\p{L}’'])/gu

function pluralsIn({ target, targetBase }: View): Found<Kind>[] {
  if (targetBase !== 'en' || !/s\b/.test(target)) return []
  return Array.from(target.matchAll(PLURAL), ({ index: start, 0: found, groups = {} }) => {
    const place = { start, end: start + found.length }
    const expected = groups.word ?? ''
    const fixes = [{ ...place, text: expected, safe: false }]
    return { kind: 'plural' as const, target: place, args: { found, expected }, fixes }
  })
}

const SEPARATED = /\p{Nd}[.,\u00a0 ]\p{Nd}/u

/** The same number in digits, written well by the source's own convention, and no hour or version. */
function isProof(from: Quantity, to: Quantity, view: View): boolean {
  if (!from.literal || !to.literal || from.literal.isOfDate || to.literal.isOfDate) return false
  const value = valueOfDigits(from, to)
  if (!to.literal.values.slice(0, 2).some((one) => isClose(one, value))) return false
  if (marksProblem(from.literal.text, from.literal.values[0] ?? 0, view.sourceLang) !== null)
    return false
  // Spanish `las` stands before hours, and before 12 500 boxes.
  // And an hour has two digits of minutes: um 9.6 Prozent.
  const mayBeHour = value <= HOURS && !/[.,]\p{Nd}$/u.test(to.literal.text)
  if (mayBeHour && (isTime(view.source, from) || isTime(view.target, to))) return false
  return !isVersion(view.target, to)
}

const HOURS = 24

/** What the target's digits must say beside its magnitude word: 4.3 of 4.3 million. */
function valueOfDigits(from: Quantity, to: Quantity): number {
  return Number(((from.values[0] ?? 0) / (to.scale?.value ?? 1)).toPrecision(12))
}

function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.abs(a)
}

/** Digits in groups that are no custom of the source either: a telephone number, unless things are counted. */
function isCopiedCode(from: Quantity, to: Quantity, view: View): boolean {
  const text = to.literal?.text ?? ''
  if (from.literal?.text !== text || !/\s/u.test(text)) return false
  if (/\s/u.test(marksOf(view.sourceLang).group)) return false
  const isCount = [view.source.slice(from.end), view.target.slice(to.end)].every((after) =>
    /^[ \u00a0](?:\p{Ll}|%)/u.test(after),
  )
  return !(isCount && /^\p{Nd}{1,3}(?:[ \u00a0\u202f]\p{Nd}{3})+$/u.test(text))
}

/** Android 4.4, Section 2.1: a name before it, nothing measured after it. */
function isVersion(text: string, { start, scale, unit, literal }: Quantity): boolean {
  if (scale || unit) return false
  const isHeading = start === 0 && /^\p{Nd}{1,2}\.\p{Nd}{1,2}$/u.test(literal?.text ?? '')
  const before = text.slice(Math.max(0, start - 20), start)
  return isHeading || /[A-Z][\p{L}\p{N}]*[ \u00a0]$/u.test(before)
}

function wrongMarks(from: Quantity, to: Quantity, view: View): Found<Kind>[] {
  const value = valueOfDigits(from, to)
  const { literal } = to
  const kind = literal ? marksProblem(literal.text, value, view.targetLang) : null
  if (!literal || kind === null || isCopiedCode(from, to, view)) return []
  const target = { start: literal.start, end: literal.end }
  const text = rewritten(literal.text, value, view.targetLang)
  return [
    {
      kind,
      ...{ target, source: { start: from.start, end: from.end } },
      args: { found: literal.text, expected: text },
      // Groups set apart by a space may be a telephone number, unless something is measured.
      fixes: [
        { ...target, text, safe: !/\s/u.test(literal.text) || (to.unit ?? to.scale) !== null },
      ],
      confidence: 0.95,
    },
  ]
}

/** Which marks are against a locale's convention, of a spelling that is known to mean `value`. */
function marksProblem(spelling: string, value: number, lang: string): Kind | null {
  const digits = asciiDigits(spelling)
  const { decimal, group } = marksOf(lang)
  const [, whole = '', mark = '', fraction = ''] = /^(.*?)(?:([.,])(\d+))?$/.exec(digits) ?? []
  const isDecimal =
    mark !== '' &&
    !Number.isInteger(value) &&
    value === Number(`${whole.replace(/\D/g, '')}.${fraction}`)
  const isZeros =
    mark !== '' && Number.isInteger(value) && value === Number(whole.replace(/\D/g, ''))
  if ((isDecimal || isZeros) && mark !== decimal && !EITHER_DECIMAL.has(baseOf(lang)))
    return 'decimal'
  const groups = (isDecimal || isZeros ? whole : digits).match(/\D/g) ?? []
  const isWrong = groups.some((one) => one === decimal || (/[ \u00a0]/.test(one) && group === ','))
  return isWrong && !EITHER_DECIMAL.has(baseOf(lang)) ? 'grouping' : null
}

/** Languages whose countries differ in this. */
const EITHER_DECIMAL: ReadonlySet<string> = new Set(['ar', 'fa', 'ur', 'ps'])

function rewritten(spelling: string, value: number, lang: string): string {
  const decimals =
    Number.isInteger(value) && !/[.,]\d{1,2}$/.test(asciiDigits(spelling))
      ? 0
      : decimalsOf(spelling)
  const isGrouped = /\D/.test(
    asciiDigits(spelling).slice(0, decimals > 0 ? -decimals - 1 : undefined),
  )
  const format = new Intl.NumberFormat(lang, {
    ...{ minimumFractionDigits: decimals, maximumFractionDigits: decimals },
    ...{ useGrouping: isGrouped, numberingSystem: 'latn' },
  })
  return format.format(value)
}

function decimalsOf(spelling: string): number {
  return /[.,](\p{Nd}+)$/u.exec(spelling)?.[1]?.length ?? 0
}
