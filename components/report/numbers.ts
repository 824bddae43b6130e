/** Figures of a report as a language writes them. */
export interface Numbers {
  readonly whole: (value: number) => string
  /** One decimal at most: points. */
  readonly tenths: (value: number) => string
  /** Two decimals always: HTER, so that figures in a column stand below each other. */
  readonly hundredths: (value: number) => string
  readonly percent: (share: number) => string
  /** Hours and minutes; below ten minutes seconds too. */
  readonly duration: (ms: number) => string
  /** A date `2026-03-14` as `14 Mar`. */
  readonly day: (date: string) => string
  /** The same with its year, for tables. */
  readonly fullDay: (date: string) => string
  /** What is not known. */
  readonly none: string
}

export function numbersOf(language: string): Numbers {
  const number = (options: Intl.NumberFormatOptions) => {
    const format = new Intl.NumberFormat(language, options)
    return (value: number) => format.format(value)
  }
  return {
    whole: number({ maximumFractionDigits: 0 }),
    tenths: number({ maximumFractionDigits: 1 }),
    hundredths: number({ minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    percent: number({ style: 'percent' }),
    duration: durations(language),
    day: dates(language, { day: 'numeric', month: 'short' }),
    fullDay: dates(language, { dateStyle: 'medium' }),
    none: '–',
  }
}

function durations(language: string): (ms: number) => string {
  const [hours, minutes, seconds] = [
    unit(language, 'hour'),
    unit(language, 'minute'),
    unit(language, 'second'),
  ]
  const list = new Intl.ListFormat(language, { type: 'unit', style: 'narrow' })
  return (ms) => {
    const rest = Math.round(ms / 1_000)
    if (rest > 0 && rest < 60) return seconds(rest)
    if (rest < 600 && rest % 60 > 0)
      return list.format([minutes(Math.floor(rest / 60)), seconds(rest % 60)])
    const whole = Math.round(ms / MINUTE_MS)
    if (whole < 60) return minutes(whole)
    return list.format([hours(Math.floor(whole / 60)), minutes(whole % 60)])
  }
}

function unit(language: string, name: string): (value: number) => string {
  const format = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: name,
    unitDisplay: 'narrow',
  })
  return (value) => format.format(value)
}

const MINUTE_MS = 60_000

/** Dates without a time belong to no zone: read and written in the same one, they stay as they are. */
function dates(language: string, options: Intl.DateTimeFormatOptions): (date: string) => string {
  const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' })
  return (date) => format.format(new Date(`${date}T00:00:00Z`))
}
