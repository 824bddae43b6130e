/**
 * The value of a number as digits, whatever its spelling: `1,204`, `1 204` and `١٢٠٤` are `1204`,
 * `3,7` and `3.7` are `3.7`. A single separator before exactly three digits is taken for grouping.
 */
export function numberValue(spelling: string): string {
  const digits = asciiDigits(spelling)
    .replace(/[\s'’\u066c]/gu, '')
    .replaceAll('\u066b', '.')
  const marks = digits.match(/[.,]/g) ?? []
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','))
  if (marks.length === 0) return trimZeros(digits)
  const isGrouped = new Set(marks).size === 1 && /^[1-9]\d{0,2}(?:[.,]\d{3})+$/.test(digits)
  if (isGrouped) return trimZeros(digits.replace(/[.,]/g, ''))
  const whole = digits.slice(0, last).replace(/[.,]/g, '')
  return `${trimZeros(whole)}.${digits.slice(last + 1)}`
}

/** The value of a number in Chinese characters as digits, `一百三十六万` → `1360000`; null if it is none. */
export function hanNumberValue(text: string): string | null {
  let total = 0
  let section = 0
  let digit = 0
  let hasUnit = false
  for (const character of text) {
    const value = HAN_DIGITS.indexOf(character)
    const unit = HAN_UNITS.get(character)
    if (value >= 0)
      digit = hasUnit || digit === 0 ? DIGIT_VALUE(value) : digit * 10 + DIGIT_VALUE(value)
    else if (unit === undefined) return null
    else if (unit >= 10_000) {
      total = (total + section + digit || 1) * unit
      section = digit = 0
      hasUnit = true
    } else {
      section += (digit || 1) * unit
      digit = 0
      hasUnit = true
    }
  }
  return String(total + section + digit)
}

/**
 * How alike two values are, 0 to 1: equal; the same digits at another scale (2.4 million, 240 万);
 * the same digits in another order, a common slip of machine translation; else 0.
 */
export function numberLikeness(a: string, b: string): number {
  if (a === b) return 1
  const [first, second] = [significant(a), significant(b)]
  if (first.length < 2 || second.length < 2) return 0
  if (first === second) return 0.7
  return sorted(first) === sorted(second) ? 0.4 : 0
}

/** Digits without scale: `1360000` and `1.36` both give `136`. */
export function significant(value: string): string {
  return value.replace('.', '').replace(/^0+|0+$/g, '')
}

export function sorted(digits: string): string {
  return Array.from(digits).sort().join('')
}

const HAN_DIGITS = '〇零一二三四五六七八九两'
const DIGIT_VALUE = (index: number) => [0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 2][index] ?? 0
const HAN_UNITS = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1_000],
  ['万', 10_000],
  ['萬', 10_000],
  ['亿', 100_000_000],
  ['億', 100_000_000],
])

/** Digits of any script as those of ASCII. */
export function asciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)))
}

/** Decimal digits stand in runs of ten from zero, so the run's first digit gives the value. */
export function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0
  if (code < 0x80) return code - 0x30
  let zero = code
  while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1
  return (code - zero) % 10
}

function trimZeros(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '')
}
