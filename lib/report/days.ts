/** A calendar day as `2026-03-14`. */
export type Day = string

/**
 * Tells on which day of a time zone a moment falls. Zones change their offset on a full quarter of an
 * hour at most, so what was asked of a quarter once is remembered: `Intl` takes some 2 µs each.
 */
export function daysIn(zone: string): (at: string) => Day {
  const format = new Intl.DateTimeFormat('en-CA', {
    ...{ timeZone: zone, calendar: 'gregory', numberingSystem: 'latn' },
    ...({ year: 'numeric', month: '2-digit', day: '2-digit' } as const),
  })
  const known = new Map<number, Day>()
  return (at) => {
    const moment = Date.parse(at)
    const quarter = Math.floor(moment / QUARTER_MS)
    const day = known.get(quarter) ?? dayFrom(format, moment)
    known.set(quarter, day)
    return day
  }
}

const QUARTER_MS = 15 * 60_000

function dayFrom(format: Intl.DateTimeFormat, moment: number): Day {
  const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, value]))
  return [parts.get('year')?.padStart(4, '0'), parts.get('month'), parts.get('day')].join('-')
}

/** All days from one to another, both included, at most `most`: then the last ones. */
export function daysBetween(from: Day, to: Day, most: number): Day[] {
  const [first, last] = [Date.parse(from), Date.parse(to)]
  const count = Math.floor((last - first) / DAY_MS) + 1
  const days = Math.max(0, Math.min(count, most))
  return Array.from({ length: days }, (_, n) => dayAt(last - (days - 1 - n) * DAY_MS))
}

const DAY_MS = 24 * 3_600_000

function dayAt(moment: number): Day {
  return new Date(moment).toISOString().slice(0, 10)
}

/** Whether a day lies in a period; null leaves an end open. */
export function isWithin(day: Day, { from, to }: Period): boolean {
  return (from === null || day >= from) && (to === null || day <= to)
}

export interface Period {
  readonly from: Day | null
  readonly to: Day | null
}
