/** Days of a period, both inclusive, as `2026-03-14`; null where nothing bounds it. */
export interface Period {
  readonly from: string | null
  readonly to: string | null
}

/** The last so many days, today's being the last, in the zone of `now`'s own clock. */
export function lastDays(count: number, now: Date) {
  const first = new Date(now.getFullYear(), now.getMonth(), now.getDate() - count + 1)
  return { from: dayOf(first), to: dayOf(now) }
}

/** `1 – 14 March` as a language writes it. */
export function rangeOf({ from, to }: Period, language: string): string {
  if (from === null || to === null || from > to) return ''
  const format = new Intl.DateTimeFormat(language, {
    ...{ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' },
  })
  return format.formatRange(new Date(from), new Date(to))
}

function dayOf(date: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
