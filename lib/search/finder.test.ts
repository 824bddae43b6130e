import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SearchPattern } from '@/lib/model/search'
import { finderOf } from './finder'

describe('finding a plain text', () => {
  it('finds it everywhere, without overlap', () => {
    finds('ferry', 'A ferry and a ferry.', ['ferry', 'ferry'])
    finds('aa', 'aaaaa', ['aa', 'aa'])
  })

  it('leaves case aside unless asked', () => {
    finds('OSLO', 'Oslo oslo', ['Oslo', 'oslo'])
    finds('Oslo', 'Oslo oslo', ['Oslo'], { matchCase: true })
    finds('STRASSE', 'Die Straße', ['Straße'])
    finds('ΟΔΟΣ', 'οδός οδος', ['οδος'])
  })

  it('knows the two letters i of Turkish', () => {
    finds('ISPARTA', 'ısparta isparta', ['ısparta'], { lang: 'tr' })
    finds('istanbul', 'İstanbul', ['İstanbul'], { lang: 'tr' })
    finds('ISPARTA', 'ısparta isparta', ['isparta'], { lang: 'en' })
  })

  it('takes composed and decomposed letters for the same, in the offsets of the text', () => {
    finds('café', 'Un cafe\u0301 noir', ['cafe\u0301'])
    finds('cafe\u0301', 'Un café noir', ['café'])
    finds('한국', '\u1112\u1161\u11ab\u1100\u116e\u11a8', ['\u1112\u1161\u11ab\u1100\u116e\u11a8'])
    finds('noir', 'Un cafe\u0301 noir', ['noir'])
  })

  it('does not find a letter under a mark', () => {
    finds('cafe', 'café', [])
    finds('cafe', 'cafe\u0301', [])
    finds('s', 'ß', [])
  })

  it('finds whole words only, where asked', () => {
    finds('art', 'art, party, ART', ['art', 'ART'], { wholeWord: true })
    finds('лад', 'лад склад', ['лад'], { wholeWord: true })
    finds('東京', '東京は大きい', ['東京'], { wholeWord: true, lang: 'ja' })
  })

  it('takes signs of regular expressions for themselves', () => finds('a.c', 'abc a.c', ['a.c']))

  it('never looks over a code', () => {
    finds('ab', 'a\uFFFCb ab', ['ab'])
    finds('\uFFFC', 'a\uFFFCb', [])
  })
})

describe('finding a regular expression', () => {
  const regex = { kind: 'regex' } as const
  it('finds what it says', () => {
    finds('[0-9]+ km', '12 km, 7 KM', ['12 km', '7 KM'], regex)
    finds(String.raw`\w+й\b|\d+`, 'новый 12', ['новый', '12'].slice(1), regex)
    finds(String.raw`\w+ \d`, 'порт ٣', ['порт ٣'], regex)
    finds(String.raw`a\sb`, 'a\u00a0b', ['a\u00a0b'], regex)
    finds(String.raw`[\w-]+`, 'über-Ort!', ['über-Ort'], regex)
  })

  it('stops at codes, and takes them for ends', () => {
    finds('.*', 'one\uFFFCtwo', ['one', 'two'], regex)
    finds('^t', 'one\uFFFCtwo', ['t'], regex)
    finds('[^x]+', '\uFFFCab\uFFFC', ['ab'], regex)
  })

  it('passes over matches of nothing', () => finds('x*', 'axxb', ['xx'], regex))

  it.each([
    ['(a', 'search.badPattern', '(a'],
    ['[z-a]', 'search.badPattern', 'z-a'],
    ['a**', 'search.badPattern', '**'],
    ['(?=x)', 'search.unsupported', '(?='],
    [String.raw`(a)\1`, 'search.unsupported', String.raw`\1`],
  ])('says what is wrong with %s', (text, code, part) =>
    expect(finderOf(patternOf(text, regex), 'en')).toMatchObject({
      failure: { code, args: { part } },
    }),
  )

  it.each(['((a{100}){100}){100}', '(a?){500}a{500}', 'a{1001}'])(
    'refuses %s as too large',
    (text) =>
      expect(finderOf(patternOf(text, regex), 'en')).toMatchObject({
        failure: { code: 'search.tooComplex' },
      }),
  )

  // A backtracking engine needs longer than the universe has been there for any of them.
  it.each(['(a+)+$b', '(a|aa)+b', '(.*)(.*)(.*)(.*)x', '(a*)*b'])('answers %s', (text) =>
    finds(text, 'a'.repeat(20_000), [], regex),
  )
})

it('refuses what is empty or too long', () => {
  expect(finderOf(patternOf('', {}), 'en')).toMatchObject({ failure: { code: 'search.empty' } })
  expect(finderOf(patternOf('x'.repeat(1001), {}), 'en')).toMatchObject({
    failure: { code: 'search.tooLong' },
  })
})

it('gives ranges in order that are what was looked for, in any text', () =>
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'A', 'é', 'e\u0301', 'ß', 'İ', '\uFFFC', '🛳', ' ') }),
      fc.string({
        unit: fc.constantFrom('a', 'e\u0301', 's', 'i', '🛳'),
        minLength: 1,
        maxLength: 3,
      }),
      (text, wanted) => {
        const finder = finderOf(patternOf(wanted, {}), 'und')
        let last = 0
        for (const { start, end } of finder.ok ? finder.value(text) : []) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(text.slice(start, end)).not.toContain('\uFFFC')
          expect(bare(text.slice(start, end))).toBe(bare(wanted))
          last = end
        }
      },
    ),
  ))

function bare(text: string): string {
  return text.normalize('NFC').toUpperCase().toLowerCase().normalize('NFD')
}

type Options = Partial<SearchPattern> & { readonly lang?: string }

function patternOf(text: string, options: Options): SearchPattern {
  return { kind: 'plain', matchCase: false, wholeWord: false, ...options, text }
}

function finds(text: string, within: string, expected: string[], options: Options = {}) {
  const finder = finderOf(patternOf(text, options), options.lang ?? 'en')
  if (!finder.ok) throw new Error(finder.failure.code)
  expect(finder.value(within).map(({ start, end }) => within.slice(start, end))).toEqual(expected)
}
