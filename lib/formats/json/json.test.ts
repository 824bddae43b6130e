import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { edited, keepsFixture, keepsLaws, open, texts } from '../each-law'
import { MAX_NESTING } from '../limits'
import { formatFor } from '../registry'
import { json } from './json'

describe('units of JSON', () => {
  it('take any number of dots behind an at sign for words', () =>
    expect(texts(json, JSON.stringify([`a@${'.'.repeat(500_000)} b`, 'a@b.example.org']))).toEqual([
      `a@${'.'.repeat(500_000)} b`,
    ]))

  it('are the strings that are words', () =>
    expect(
      texts(json, '{"a": "Boat", "n": 1, "list": ["Sea", true, null], "u": "http://a.b"}'),
    ).toEqual(['Boat', 'Sea']))

  it('are named by their pointers', () => {
    const { units } = open(json, '{"a/b": [{"c~": "Boat"}], "d": "Sea"}').read
    expect(units.map(({ id, kind }) => `${kind} ${id}`)).toEqual([
      'string /a~1b/0/c~0',
      'string /d',
    ])
  })

  it('know where they stand, where the file has them letter by letter', () => {
    const { units } = open(json, '{"a": "Boat", "b": "a\\tb"}').read
    expect(units.map(({ fileStart }) => fileStart)).toEqual([7, null])
  })

  it('are told by the name of the file', () =>
    expect(
      ['a.JSON', 'a.jsonc', 'app_en.arb'].map((name) => formatFor(name, new Uint8Array()).id),
    ).toEqual(['json', 'json', 'json']))

  it('leave the rest where it is, counted', () =>
    expect(open(json, '{"a": 1, "b": "#fff", "c": "Sea"}').read.kept).toEqual([
      { code: 'kept.values', args: { count: 2 } },
    ]))

  it('skip what cannot be stored, with a warning', () =>
    expect(open(json, '{"a":\n"A \\u0000 b"}').read.warnings).toEqual([
      { code: 'json.notStorable', args: { line: 2 } },
    ]))

  it('take a raw tab in a string', () => expect(texts(json, '["a\tb"]')).toEqual(['a\tb']))
})

describe('writing JSON', () => {
  it('escapes what it must', () =>
    expect(edited(json, '{"a": "Boat"}', { 0: 'A "b" \\ c\td' })).toBe(
      '{"a": "A \\"b\\" \\\\ c\\td"}',
    ))

  it('keeps the spelling of what stays', () =>
    expect(edited(json, '["Caf\\u00e9 at \\/ sea"]', { 0: 'Café at / the sea' })).toBe(
      '["Caf\\u00e9 at \\/ the sea"]',
    ))

  it('escapes all that is not ASCII where the file does', () => {
    expect(edited(json, '["Caf\\u00e9"]', { 0: 'Ж😀' })).toBe('["\\u0416\\ud83d\\ude00"]')
    expect(edited(json, '["Caf\\u00E9"]', { 0: 'к' })).toBe('["\\u043A"]')
    expect(edited(json, '["Caf\\u00e9 – ü"]', { 0: 'Ж' })).toBe('["Ж"]')
  })

  it('writes line ends as escapes', () => {
    const content = { text: 'a\uFFFCb', codes: [{ kind: 'lineEnd' as const, text: '\n' }] }
    expect(edited(json, '["Boat"]', { 0: content })).toBe('["a\\nb"]')
  })

  it('keeps half a pair of surrogates together', () =>
    expect(edited(json, '["\\ud83d\\ude00 Sea"]', { 0: '\u{1F601} Sea' })).toBe(
      '["\u{1F601} Sea"]'.replace('\u{1F601}', '\\ud83d\\ude01'),
    ))

  it('empties what was removed', () =>
    expect(edited(json, '["Boat", "Sea"]', { 0: null })).toBe('["", "Sea"]'))
})

describe('bad JSON', () => {
  it.each([
    ['{"a": "Boat"\n"b": 1}', 'json.commaExpected', 2],
    ['{"a" "Boat"}', 'json.colonExpected', 1],
    ['{"a":\n}', 'json.valueExpected', 2],
    ['{"a": "Boat"', 'json.endExpected', 1],
    ['["Boat"\n\n', 'json.endExpected', 1],
    ['{a: 1}', 'json.badToken', 1],
    ['\n["Boat\n"]', 'json.badString', 2],
    ['["a\\x"]', 'json.badString', 1],
    ['{} {}', 'json.moreAfterEnd', 1],
    ['Just words', 'json.badToken', 1],
  ])('%j is refused', (text, code, line) =>
    expect(parsed(text)).toMatchObject({ failure: { code, args: { line } } }),
  )

  it('that nests too deep is refused', () => {
    const deep = (n: number) => '['.repeat(n) + '"Boat"' + ']'.repeat(n)
    expect(parsed(deep(MAX_NESTING))).toHaveProperty('value')
    expect(parsed(`\n${deep(100_000)}`)).toMatchObject({
      failure: { code: 'json.tooDeep', args: { line: 2 } },
    })
  })
})

keepsLaws(json, { files: arbitraryJson() })

describe('fixtures of JSON', () => {
  it.each([
    ['flat.json', ['The ferry']],
    ['nested.json', ['Open…', 'Close', 'First route', 'Second route']],
    ['escapes.json', ['Say "yes" — tab\there, slash / and \\', 'Café 😀']],
    ['line-ends.json', ['First line⏎Second line⏎Third line']],
    ['values.json', ['Boat']],
    ['app_en.arb', ['Hello, {name}!', '{count, plural, one{# boat} other{# boats}}']],
    ['comments.jsonc', ['Touch the screen', 'Take your ticket']],
    ['prototype.json', ['Harmless words', 'More words', 'And more']],
    ['duplicates.json', ['First words', 'Second words', 'Third words']],
    ['pointers.json', ['Strange keys', 'Empty key']],
    ['root.json', ['Only a string']],
    ['list.json', ['One boat', 'Two boats', 'Three boats']],
    ['half.json', ['Whole words']],
    ['blank.json', []],
  ])('%s', (name, expected) => {
    const bytes = readFileSync(join(import.meta.dirname, '../fixtures/json', name))
    keepsFixture(json, bytes)
    expect(texts(json, bytes.toString())).toEqual(expected)
  })
})

function parsed(text: string) {
  return json.parse(new TextEncoder().encode(text))
}

function arbitraryJson() {
  const spaced = fc.constantFrom(undefined, 2, '\t')
  const words = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('A boat\r\n', '\u2028', 'Паром'),
  )
  const value = fc.oneof(fc.jsonValue(), fc.dictionary(words, words), fc.array(words))
  return fc.tuple(value, spaced).map(([one, space]) => JSON.stringify(one, null, space))
}
