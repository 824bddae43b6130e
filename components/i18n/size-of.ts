/** `12 bytes`, `12 kB`, `3.4 MB`. */
export function sizeOf(locale: string, bytes: number): string {
  const [unit, size] = UNITS.find(([, least]) => bytes >= least) ?? (['byte', 1] as const)
  const style = unit === 'byte' ? WHOLE : ROUND
  return new Intl.NumberFormat(locale, { style: 'unit', unit, ...style }).format(bytes / size)
}

// In English the short form of bytes has no plural.
const WHOLE = { unitDisplay: 'long' } as const
const ROUND = { unitDisplay: 'short', maximumSignificantDigits: 2 } as const

const UNITS = [
  ['megabyte', 1_000_000],
  ['kilobyte', 1_000],
] as const
