import { describe, expect, it } from 'vitest'
import { mergedLines, NOTHING_SET, projectChecksOf, withWord } from './project-texts'
import { checkDocument } from './run'
import { checkSettings } from './settings'
import { documentOf } from './testing'

describe('what a project has set', () => {
  it.each([
    ['its phrases', { phrases: 'Steg\tbridge\tjetty\tthe harbour office' }, 'literal-renderings'],
    ['its terms', { terms: 'Steg\tjetty' }, 'terms'],
  ])('is asked: %s', async (_, texts, check) => {
    const project = projectChecksOf({ ...NOTHING_SET, ...texts })
    const document = documentOf({
      ...{ sourceLang: 'de', targetLang: 'en' },
      ...{ source: 'Der Steg ist neu.', target: 'The bridge is new.' },
    })
    const found = checkDocument(document, await checkSettings('de', 'en', project)).flat()
    expect(found.map((one) => one.check)).toContain(check)
  })
})

describe('a change of what is set', () => {
  it('puts a word into the list once, and takes it out of any line', () => {
    const one = withWord(NOTHING_SET, 'Kogge', true)
    const two = withWord({ ...one, words: `${one.words}\r\n Ewer ` }, 'Kogge', true)
    expect([one.words, two.words]).toEqual(['Kogge\n', 'Kogge\n\r\n Ewer '])
    expect(withWord(two, 'Ewer', false).words).toBe('Kogge\n')
  })
})

describe('a list that two have changed', () => {
  it.each([
    ['is mine where nobody else has', 'a\nb\n', 'a\nc\n', 'a\nb\n', 'a\nc\n'],
    ['has the lines of both', 'a\n', 'a\nmine\n', 'a\ntheirs\n', 'a\nmine\ntheirs\n'],
    ['loses what either took out', 'a\nb\nc\n', 'b\nc\n', 'a\nb\n', 'b\n'],
    ['has a line once that both wrote', '', 'x\ny\n', 'x\n', 'x\ny\n'],
    [
      'keeps empty lines and notes',
      '# A\n\na\n',
      '# A\n\na\nb\n',
      '# A\n\na\nz\n',
      '# A\n\na\nb\nz\n',
    ],
  ])('%s', (_, before, mine, now, expected) =>
    expect(mergedLines({ before, mine, now })).toBe(expected),
  )
})
