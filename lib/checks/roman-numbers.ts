import type { NumberFound } from './quantities'

/** Roman numerals in capitals, Cyrillic look-alikes among them: centuries, popes, chapters. They only answer, unless a century stands beside them. */
export function romanNumbersOf(text: string): NumberFound[] {
  if (!MAY_HOLD.test(text)) return []
  const found: NumberFound[] = []
  for (const { index: start, 0: numeral } of text.matchAll(ROMAN)) {
    const value = romanValue(numeral.replaceAll('Х', 'X').replaceAll('І', 'I').replaceAll('С', 'C'))
    const end = start + numeral.length
    if (value === null) continue
    const isCentury =
      CENTURY.test(text.slice(end, end + 14)) ||
      CENTURY_BEFORE.test(text.slice(Math.max(0, start - 10), start))
    found.push({ start, end, values: [value], weight: isCentury ? 'sure' : 'loose' })
  }
  return found
}

const MAY_HOLD = /[IVXІХ]/u
const ROMAN = /(?=[IVXLCІХС])(?<![\p{L}\p{N}])[IVXLCІХС]{1,7}(?=(?:e|er|ème)?(?![\p{L}\p{N}]))/gu
const CENTURY =
  /^(?:e|er|ème|[-–]?(?:го|му|м|й|е|го|та|ому))?[ \u00a0-](?:век|веч|ст\.|столет|стол|сторіч|siècle|secolo|wiek|stul|stol|век|век)/u
const CENTURY_BEFORE = /(?:siglo|siglos|século|secolul|segle|səsr|asır|yüzyıl)[ \u00a0]$/u

/** Null for letters that are no numeral as it is written: `IC`, `VX`. */
function romanValue(text: string): number | null {
  const isNumeral = /^C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(text)
  if (!isNumeral || text === '' || text === 'C' || text === 'L') return null
  const values = Array.from(text, (letter) => VALUES[letter] ?? 0)
  // A smaller letter before a greater one is taken away: IX, XL.
  return values.reduce((sum, value, n) => sum + (value < (values[n + 1] ?? 0) ? -value : value), 0)
}

const VALUES: Readonly<Partial<Record<string, number>>> = { I: 1, V: 5, X: 10, L: 50, C: 100 }
