/**
 * A moment as one says it: the time today, yesterday or two days ago by that word, a day of this
 * year, else the date. In the time zone of the browser.
 */
export function shortTime(at: Date, now: Date, locale: string): string {
  const days = Math.round((dayOf(now) - dayOf(at)) / DAY_MS)
  if (days <= 0) return new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(at)
  if (days <= 2)
    return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-days, 'day')
  const year = at.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' as const }
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', ...year }).format(at)
}

const DAY_MS = 86_400_000

/** Midnight at the beginning of the day, in ms; days of 23 or 25 hours are rounded away above. */
function dayOf(at: Date): number {
  return new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime()
}
