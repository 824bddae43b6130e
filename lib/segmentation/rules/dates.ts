import { isTag } from '@/lib/text/tags'

/** What a calendar names, in lower case and without a full stop. */
export interface Dates {
  /** Long and short, alone and beside a day (`май`, `мая`). */
  readonly months: readonly string[]
  readonly weekdays: readonly string[]
}

/** Months and weekdays; none where `Intl` does not know the language: it would answer in another one. */
export function datesOf(base: string): Dates {
  if (!isTag(base) || Intl.DateTimeFormat.supportedLocalesOf(base).length === 0)
    return { months: [], weekdays: [] }
  return {
    months: MONTHS.flatMap((form) => namesIn(base, form, 'month')),
    weekdays: WEEKDAYS.flatMap((form) => namesIn(base, form, 'weekday')),
  }
}

const MONTHS: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { month: 'short' },
  { month: 'long', day: 'numeric' },
  { month: 'short', day: 'numeric' },
]
const WEEKDAYS: readonly Intl.DateTimeFormatOptions[] = [{ weekday: 'long' }, { weekday: 'short' }]

/** One name for each month of a year, or for a dozen days one month apart, which meet every weekday. */
function namesIn(
  base: string,
  form: Intl.DateTimeFormatOptions,
  type: 'month' | 'weekday',
): string[] {
  const format = new Intl.DateTimeFormat(base, { ...form, timeZone: 'UTC', calendar: 'gregory' })
  return Array.from({ length: 12 }, (_, month) => {
    const parts = format.formatToParts(Date.UTC(2021, month, 15))
    const name = parts.find((part) => part.type === type)?.value ?? ''
    return name.toLowerCase().replace(/\.$/, '')
  }).filter((name) => /\p{L}{2}/u.test(name))
}
