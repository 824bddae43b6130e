import { isTag } from '@/lib/text/tags'

/** What a calendar names, in lower case and without a full stop. */
export interface Dates {
  /** Long and short, alone and beside a day (`май`, `мая`). */
  readonly months: readonly string[]
  readonly weekdays: readonly string[]
  /** Those months that are shorter than the whole name. */
  readonly shortMonths: readonly string[]
}

/**
 * Months and weekdays; none where `Intl` does not know the language: it would answer in another
 * one.
 */
export function datesOf(base: string): Dates {
  if (!isTag(base) || Intl.DateTimeFormat.supportedLocalesOf(base).length === 0)
    return { months: [], weekdays: [], shortMonths: [] }
  const long = LONG.flatMap((form) => namesIn(base, form, 'month'))
  const short = SHORT.flatMap((form) => namesIn(base, form, 'month'))
  return {
    months: [...long, ...short],
    shortMonths: short.filter((name) => !long.includes(name)),
    weekdays: WEEKDAYS.flatMap((form) => namesIn(base, form, 'weekday')),
  }
}

const LONG: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { month: 'long', day: 'numeric' },
]
const SHORT: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'short' },
  { month: 'short', day: 'numeric' },
]
const WEEKDAYS: readonly Intl.DateTimeFormatOptions[] = [{ weekday: 'long' }, { weekday: 'short' }]

/**
 * One name for each month of a year, or for a dozen days one month apart, which meet every weekday.
 */
function namesIn(
  base: string,
  form: Intl.DateTimeFormatOptions,
  type: 'month' | 'weekday',
): string[] {
  const format = new Intl.DateTimeFormat(base, { ...form, timeZone: 'UTC', calendar: 'gregory' })
  return Array.from({ length: 12 }, (_, month) => {
    const parts = format.formatToParts(Date.UTC(2021, month, 15))
    const name = parts.find((part) => part.type === type)?.value ?? ''
    return name.toLowerCase().replace(/[.॰]$/, '')
  }).filter((name) => /\p{L}{2}/u.test(name))
}
