/** Names of months and weekdays of a language in lower case, and what they may be inflected from. */
export interface CalendarNames {
  readonly isMonth: (word: string) => boolean
  readonly isWeekday: (word: string) => boolean
}

/**
 * The names that `Intl` knows, as they stand alone and in dates. Where the two forms differ the language
 * inflects, and other endings on what they share are taken too.
 */
export function calendarNames(lang: string): CalendarNames {
  const known = cache.get(lang)
  if (known) return known
  const months = namesOf(lang, { month: 'long' }, { month: 'long', day: 'numeric' }, MONTH_DATES)
  const weekdays = namesOf(lang, { weekday: 'long' }, { weekday: 'long' }, WEEKDAY_DATES)
  const made = { isMonth: matcher(months), isWeekday: matcher(weekdays, INFLECTED.has(lang)) }
  cache.set(lang, made)
  return made
}

const cache = new Map<string, CalendarNames>()
const MONTH_DATES = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2024, month, 15)))
const WEEKDAY_DATES = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2024, 0, 1 + day)))
// Weekdays have the same form alone and in a date, but change after prepositions here.
const INFLECTED = new Set(['be', 'bs', 'cs', 'hr', 'pl', 'ru', 'sk', 'sl', 'sr', 'uk'])

type Options = Intl.DateTimeFormatOptions

function namesOf(lang: string, alone: Options, dated: Options, dates: readonly Date[]) {
  const nameIn = (options: Options) => {
    const format = new Intl.DateTimeFormat(lang, { ...options, timeZone: 'UTC' })
    return (date: Date) =>
      format.formatToParts(date).find(({ type }) => type === 'month' || type === 'weekday')?.value
  }
  const [inAlone, inDate] = [nameIn(alone), nameIn(dated)]
  return dates.map((date) =>
    [inAlone(date), inDate(date)].map((name) => (name ?? '').toLowerCase()),
  )
}

/** By form, or by the common beginning of two forms and an ending of at most four letters. */
function matcher(names: readonly string[][], isInflected = false): (word: string) => boolean {
  const longest = isInflected ? 2 : 4
  const forms = new Set(names.flat().filter((name) => /^\p{L}{3}/u.test(name)))
  const stems = names
    .filter(([alone, dated]) => isInflected || alone !== dated)
    .map(([alone = '', dated = '']) => (isInflected ? alone.slice(0, -1) : shared(alone, dated)))
    .filter((stem) => stem.length >= 3)
  return (word) =>
    forms.has(word) ||
    stems.some((stem) => word.startsWith(stem) && word.length <= stem.length + longest)
}

function shared(a: string, b: string): string {
  let end = 0
  while (end < a.length && a[end] === b[end]) end += 1
  return a.slice(0, end)
}
