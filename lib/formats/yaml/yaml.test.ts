import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import type { Content } from '@/lib/model/content'
import { fail } from '@/lib/model/result'
import { edited, keepsFixture, keepsLaws, open, texts } from '../each-law'
import { formatFor } from '../registry'
import { yaml } from './yaml'

describe('units of YAML', () => {
  it('are told by the name of the file', () =>
    expect(formatFor('a.YML', new Uint8Array()).id).toBe('yaml'))

  it('are named by their pointers, in each document', () => {
    const { units } = open(yaml, 'a:\n  - b: Words\n---\na: More\n').read
    expect(units.map(({ id, kind }) => `${kind} ${id}`)).toEqual(['string /a/0/b', 'string /#2/a'])
  })

  it('know where they stand, where the file has them letter by letter', () =>
    expect(
      open(yaml, "a: Words\nb: 'More'\n").read.units.map(({ fileStart }) => fileStart),
    ).toEqual([3, null]))

  it('tell what stays', () =>
    expect(open(yaml, 'a: 1\nb: Words\nc: no\n').read.kept).toEqual([
      { code: 'kept.values', args: { count: 2 } },
    ]))
})

describe('writing YAML', () => {
  it.each([
    ['a: Words # x\n', 'New words', 'a: New words # x\n'],
    ['a: Words\n', 'New: words', 'a: "New: words"\n'],
    ['a: Words\n', 'true', 'a: "true"\n'],
    ['a: Words\n', '# words', 'a: "# words"\n'],
    ["a: 'Words'\n", "It's", "a: 'It''s'\n"],
    ['a: "Words"\n', 'Say "yes"', 'a: "Say \\"yes\\""\n'],
    ['[Words, b]\n', 'a, b', '["a, b", b]\n'],
    ['[Words, b]\n', 'Really?', '["Really?", b]\n'],
    ['a: Words\n', 'Really?', 'a: Really?\n'],
    ['a: &x !!str Words\n', 'New', 'a: &x !!str New\n'],
    ['a: |\n  Words\n\nb: 1\n', 'New', 'a: |\n  New\n\nb: 1\n'],
    ['a: >\n    Words\n    go on\nb: 1\n', 'New', 'a: >\n    New\nb: 1\n'],
    ['a: |2-\n    Words\n', 'New', 'a: |-\n    New\n'],
    ['a: | # x\n  Words\n', ' New', 'a: " New" # x\n'],
  ])('in %j of %j gives %j', (file, text, expected) =>
    expect(edited(yaml, file, { 0: text })).toBe(expected),
  )

  it('keeps line ends in blocks, in the way of the file', () => {
    expect(edited(yaml, 'a: |\r\n  One\r\n  two\r\n', { 0: lines('One', 'three') })).toBe(
      'a: |\r\n  One\r\n  three\r\n',
    )
    expect(edited(yaml, 'a: >\n  One\n\n  two\n', { 0: lines('One', 'three') })).toBe(
      'a: >\n  One\n\n  three\n',
    )
    expect(edited(yaml, 'a: Words\n', { 0: lines('One', 'three') })).toBe('a: "One\\nthree"\n')
  })

  it('empties what was removed', () =>
    expect(edited(yaml, 'a: Words\nb: More\n', { 0: null })).toBe('a: ""\nb: More\n'))
})

describe('bad YAML', () => {
  it.each([
    ['a:\n\tb: Words\n', 'yaml.tab', 2],
    ['a: "Words\n', 'yaml.missing', 1],
    ['a: @words\n', 'yaml.start', 1],
    ['a:\n    b: 1\n  c: 2\n', 'yaml.indent', 3],
    ['a: [Words\n', 'yaml.missing', 1],
  ])('%j is refused', (text, code, line) =>
    expect(parsed(text)).toMatchObject({ failure: { code, args: { line } } }),
  )

  it('is named by its place alone where the reason is not one of those known', () =>
    expect(parsed('x: 1\na: b: c\n')).toEqual(fail('yaml.broken', { line: 2, column: 4 })))

  it('is named by its place behind a long line too', () => {
    const text = `x: "${'a'.repeat(500_000)}"\na: b: c\n`
    expect(parsed(text)).toEqual(fail('yaml.broken', { line: 2, column: 4 }))
  })

  it('that nests too deep is refused', () => {
    expect(parsed(`a:\n ${'['.repeat(100_000)}`)).toMatchObject({
      failure: { code: 'yaml.tooDeep', args: { line: 2 } },
    })
  })
})

keepsLaws(yaml, { files: anyYaml() })

describe('fixtures of YAML', () => {
  it.each([
    ['plain.yaml', ['The ferry leaves']],
    ['nested.yml', ['Open the file', 'First item', 'Second item']],
    ['quotes.yaml', ["It's here", 'Say "yes" — café⏎next line', 'Folded words']],
    [
      'blocks.yaml',
      ['First line⏎Second line', 'Folded words go on⏎New paragraph', 'Kept end', 'Done here'],
    ],
    ['indicator.yaml', ['  Indented first⏎then less']],
    ['flow.yaml', ['One boat', 'Two boats', 'Three boats', 'Some words', 'More: words']],
    ['anchors.yaml', ['Shared words', 'Tagged words']],
    ['documents.yaml', ['First document', 'Second document', 'Only words']],
    ['comments.yaml', ['Words here', 'Late words']],
    ['multiline.yaml', ['Plain words that go on⏎after a blank line', 'End']],
    ['crlf.yaml', ['One line⏎Two lines', 'Plain words']],
    ['keys.yaml', ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth']],
    ['blank.yaml', []],
  ])('%s', (name, expected) => {
    const bytes = readFileSync(join(import.meta.dirname, '../fixtures/yaml', name))
    keepsFixture(yaml, bytes)
    expect(texts(yaml, bytes.toString())).toEqual(expected)
  })
})

function parsed(text: string) {
  return yaml.parse(new TextEncoder().encode(text))
}

function lines(first: string, second: string): Content {
  return { text: `${first}\uFFFC${second}`, codes: [{ kind: 'lineEnd', text: '\n' }] }
}

function anyYaml() {
  const words = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.constantFrom('A boat', 'Паром', 'one\ntwo', '\u2028', 'a: b', '- c', "it's", 'end\n'),
  )
  const value = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.dictionary(words, words),
    fc.array(words),
  )
  const style = fc.constantFrom(
    'PLAIN',
    'QUOTE_SINGLE',
    'BLOCK_LITERAL',
    'BLOCK_FOLDED',
    'QUOTE_DOUBLE',
  )
  return (
    fc
      .tuple(value, style, fc.boolean())
      .map(([one, type, flow]) =>
        stringify(one, {
          defaultStringType: type,
          lineWidth: 30,
          collectionStyle: flow ? 'flow' : 'any',
          aliasDuplicateObjects: false,
          defaultKeyType: 'PLAIN',
        }),
      )
      // Where the indent is told, new text needs no telling.
      .filter((text) => !/[|>][+-]?\d/.test(text))
  )
}
