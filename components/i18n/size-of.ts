/** `12 kB`, `3.4 MB`. */
export function sizeOf(locale: string, bytes: number): string {
  const isLarge = bytes >= 1_000_000
  const format = new Intl.NumberFormat(locale, {
    ...{ style: 'unit', unit: isLarge ? 'megabyte' : 'kilobyte', unitDisplay: 'short' },
    maximumSignificantDigits: 2,
  })
  return format.format(bytes / (isLarge ? 1_000_000 : 1_000))
}
