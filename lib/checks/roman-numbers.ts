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
  const match = /^(C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/.exec(text)
  if (!match || text === '' || text === 'C' || text === 'L') return null
  const [, hundreds = '', tens = '', units = ''] = match
  return hundreds.length * 100 + (TENS.get(tens) ?? 0) + (ONES.get(units) ?? 0)
}

const TENS = new Map(
  ['', 'X', 'XX', 'XXX', 'XL', 'L', 'LX', 'LXX', 'LXXX', 'XC'].map((key, n) => [key, n * 10]),
)
const ONES = new Map(
  ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'].map((key, n) => [key, n]),
)
