import { asciiDigits, digitValue } from '@/lib/alignment/numbers'
import type { SegmentCheck } from './check'
import scripts from './lists/digit-scripts.json'

/** Digits are of a script that the target's language uses: ٤٥ stands in Arabic, not in English. */
export const digitScript: SegmentCheck<'foreign'> = {
  id: 'digit-script',
  tier: 2,
  kinds: { foreign: { mqm: 'locale-convention/number-format', severity: 'warning' } },
  examples: [
    { targetLang: 'en', wrong: 'It saves ٤٥ percent.', right: 'It saves 45 percent.' },
    { targetLang: 'de', wrong: 'Es sind ３２ Plätze.', right: 'Es sind 32 Plätze.' },
    { targetLang: 'ru', wrong: 'Около २५० домов.', right: 'Около 250 домов.' },
    { targetLang: 'ar', wrong: 'بلغ العدد ۴۵ شخصا.', right: 'بلغ العدد ٤٥ شخصا.' },
  ],
  run({ target, targetBase }) {
    if (!FOREIGN_DIGIT.test(target)) return []
    const own = OWN.get(targetBase) ?? []
    return Array.from(target.matchAll(NUMBER), ({ index: start, 0: found }) => {
      const end = start + found.length
      return { found, target: { start, end }, fixed: inScript(found, own[0]) }
    })
      .filter(({ found }) => Array.from(found).some((digit) => isForeign(digit, own)))
      .map(({ found, target: range, fixed }) => ({
        kind: 'foreign',
        target: range,
        args: { found, expected: fixed },
        fixes: [{ ...range, text: fixed, safe: true }],
        confidence: 0.98,
      }))
  },
}

const FOREIGN_DIGIT = /(?![0-9])\p{Nd}/u
const NUMBER = /\p{Nd}+(?:[.,\u066b\u066c]\p{Nd}+)*[\u066a％]?/gu

/** The zeros of the scripts that a language writes digits in, besides those of ASCII. */
const OWN: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(scripts).flatMap(([zeros, languages]) =>
    languages.split(' ').map((language): [string, string[]] => [language, Array.from(zeros)]),
  ),
)

function isForeign(character: string, own: readonly string[]): boolean {
  return FOREIGN_DIGIT.test(character) && !own.includes(zeroOf(character))
}

function zeroOf(digit: string): string {
  return String.fromCodePoint((digit.codePointAt(0) ?? 0) - digitValue(digit))
}

/** A number in the digits of one script; those of ASCII when the language has no others. */
function inScript(number: string, zero: string | undefined): string {
  const ascii = asciiDigits(number)
    .replaceAll('\u066b', '.')
    .replaceAll('\u066c', ',')
    .replace(/[\u066a％]/u, '%')
  if (zero === undefined || zero === FULL_WIDTH) return ascii
  const first = zero.codePointAt(0) ?? 0
  return ascii.replace(/\d/g, (digit) => String.fromCodePoint(first + Number(digit)))
}

const FULL_WIDTH = '０'
