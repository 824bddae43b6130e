import type { Range } from '@/lib/model/range'
import type { Found, SegmentCheck } from './check'
import { bestPairs, likenessOf } from './pairing'
import type { View } from './view'

type Kind = 'changed' | 'missing'

/**
 * Codes of letters and digits stand in the target as in the source: A-320, ISO 9001, COVID-19.
 *
 * Hyphens, spaces, case and letters of another alphabet that look or sound alike make no difference.
 * One that is put in words (the Group of Seven) is no slip, so a lost one counts only where its digits
 * are lost as well.
 */
export const codes: SegmentCheck<Kind> = {
  id: 'codes',
  tier: 1,
  kinds: {
    changed: { mqm: 'accuracy/mistranslation', severity: 'error' },
    missing: { mqm: 'accuracy/omission', severity: 'hint' },
  },
  examples: [
    {
      ...{ sourceLang: 'ru', targetLang: 'en', source: 'Самолёт А-320 вылетел.' },
      ...{ wrong: 'An A-230 took off.', right: 'An A320 took off.' },
    },
    {
      ...{ sourceLang: 'en', targetLang: 'de', source: 'certified to ISO 9001' },
      ...{ wrong: 'nach ISO 9010 zertifiziert', right: 'nach ISO 9001 zertifiziert' },
    },
    {
      ...{ sourceLang: 'en', targetLang: 'zh', source: 'the G20 summit' },
      ...{ wrong: 'G7峰会', right: 'G20峰会' },
    },
  ],
  run(view) {
    if (view.source === '' || view.target === '') return []
    const [inSource, inTarget] = [codesOf(view.source), codesOf(view.target)]
    if (inSource.length === 0) return []
    const lost = inSource.filter((one) => !inTarget.some(({ key }) => key === one.key))
    const added = inTarget.filter((one) => !inSource.some(({ key }) => key === one.key))
    const pairs = bestPairs(lost, added, likeness, LEAST_LIKE)
    return [
      ...pairs.map(([from, to]) => changed(from, to)),
      ...lost
        .filter((one) => !pairs.some(([from]) => from === one) && isGone(one, view))
        .map((one) => ({
          kind: 'missing' as const,
          source: { start: one.start, end: one.end },
          args: { expected: one.text },
          confidence: 0.5,
        })),
    ]
  },
}

interface Code extends Range {
  readonly text: string
  /** In capitals of the Latin alphabet, without hyphen and space. */
  readonly key: string
  readonly letters: string
  readonly digits: string
}

/** Letters and digits in one (A-320, H5N1, SS19), or capitals and a number apart (ISO 9001). */
const CODE =
  /(?<![\p{L}\p{N}._/@#-])(?:[A-ZА-Я]{1,6}[-‑–]?\d{1,6}(?:[A-ZА-Я]\d{0,3})?|[A-ZА-Я]{2,5}[ \u00a0]\d{1,6})(?![\p{L}\p{N}]|[-‑–/]\d|[.,:]\d|[ \u00a0]\d{3}(?!\d))/gu

function codesOf(text: string): Code[] {
  if (!MAY_HOLD.test(text)) return []
  return Array.from(text.matchAll(CODE), ({ index: start, 0: found }) => {
    const key = inLatin(found).replace(/[\s‑–-]/gu, '')
    const [letters = ''] = /^[A-Z]+/.exec(key) ?? []
    return {
      start,
      end: start + found.length,
      text: found,
      key,
      letters,
      digits: key.replace(/\D/g, ''),
    }
  })
}

const MAY_HOLD = /[A-ZА-Я][-‑– \u00a0]?\d/u

function inLatin(text: string): string {
  return text.replace(/[А-Я]/gu, (letter) => LATIN[letter] ?? letter).toUpperCase()
}

/** By sound; В is V, though it looks like B, and both are taken for one. */
const LATIN: Readonly<Partial<Record<string, string>>> = {
  ...{ А: 'A', Б: 'B', В: 'B', Г: 'G', Д: 'D', Е: 'E', З: 'Z', И: 'I', К: 'K', Л: 'L', М: 'M' },
  ...{ Н: 'N', О: 'O', П: 'P', Р: 'R', С: 'S', Т: 'T', У: 'U', Ф: 'F', Х: 'H', Ц: 'C', Э: 'E' },
}

const LEAST_LIKE = 0.5

/** The same letters with other digits, or the same digits with other letters that are not translated. */
function likeness(from: Code, to: Code): number {
  if (from.letters === to.letters) return 0.5 + likenessOf(from.digits, to.digits) / 2
  const isSlip =
    from.digits === to.digits && from.digits.length > 1 && from.letters.length === to.letters.length
  const isOneScript = /[А-Я]/u.test(from.text) === /[А-Я]/u.test(to.text)
  return isSlip && isOneScript ? likenessOf(from.letters, to.letters) : 0
}

function changed(from: Code, to: Code): Found<Kind> {
  const target = { start: to.start, end: to.end }
  const text = /[А-Я]/u.test(from.text) ? to.text.replace(/\d+/, from.digits) : from.text
  return {
    kind: 'changed',
    ...{ target, source: { start: from.start, end: from.end } },
    args: { found: to.text, expected: from.text },
    fixes: [{ ...target, text, safe: false }],
    confidence: 0.9,
  }
}

function isGone({ digits }: Code, { target, previous, next }: View): boolean {
  return [target, previous?.target, next?.target].every((text) => text?.includes(digits) !== true)
}
