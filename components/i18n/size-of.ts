/** `12 B`, `12 kB`, `3.4 MB`. */
export function sizeOf(locale: string, bytes: number): string {
  const [unit, size] = UNITS.find(([, least]) => bytes >= least) ?? (['byte', 1] as const)
  const style = { style: 'unit', unit, unitDisplay: 'short', maximumSignificantDigits: 2 } as const
  const whole = unit === 'byte' ? { ...style, maximumSignificantDigits: 3 } : style
  return new Intl.NumberFormat(locale, whole).format(bytes / size)
}

const UNITS = [
  ['megabyte', 1_000_000],
  ['kilobyte', 1_000],
] as const
