import { describe, expect, it } from 'vitest'
import { bytesOf } from './opened'
import { formatFor, pairFormatFor } from './registry'

const XLIFF_1 = '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">'
const XLIFF_2 = '<x:xliff version="2.1" xmlns:x="urn:oasis:names:tc:xliff:document:2.0">'
const PROLOG = '<?xml version="1.0"?>\n<!-- made by hand -->\n'
const PO = '# Nobody.\n\n#, fuzzy\nmsgid ""\nmsgstr ""\n"Language: fr\\n"\n'

describe('the format of a file', () => {
  it.each([
    [XLIFF_1, 'xliff-1.2'],
    [PROLOG + XLIFF_2, 'xliff-2'],
    ['<xliff>', 'xliff-1.2'],
    [`${PROLOG}<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4">`, 'tmx'],
    ['<TMX VERSION="1.1">', 'tmx'],
    [PO, 'po'],
    ['msgctxt "menu"\r\nmsgid "Open"\r\nmsgstr "Ouvrir"\r\n', 'po'],
  ])('is told by a beginning that can be of nothing else: %j', (start, id) => {
    for (const name of ['memory', 'catalogue.xml', 'wrong.csv', 'part.xlf', ''])
      expect(formatFor(name, bytesOf(start)).id).toBe(id)
    expect(formatFor('memory', bytesOf(start, 'utf-16le', true)).id).toBe(id)
    expect(pairFormatFor('of-text.txt', bytesOf(start)).id).toBe(id)
    expect(formatFor('of-text.txt', bytesOf(start)).id).toBe('text')
  })

  it.each([
    'How to write <xliff version="1.2">.',
    '<p><tmx version="1.4"></p>',
    '<!-- <xliff> -->',
    '# A heading\n\nmsgid is a word.\nmsgstr "is another"',
    '# A heading\n\nmsgid "alone"',
    '<!DOCTYPE tmx [<!ENTITY a "b">]><tmx>',
    '',
  ])('is not told by what merely speaks of one: %j', (start) => {
    expect(pairFormatFor('memory', bytesOf(start)).id).toBe('text')
    expect(pairFormatFor('memory.md', bytesOf(start)).id).toBe('markdown')
  })

  it('is the one that was asked for', () => {
    expect(pairFormatFor('a.txt', bytesOf('a\tb'), 'tsv').id).toBe('csv')
    expect(pairFormatFor('a.tmx', bytesOf(PO), 'csv').id).toBe('csv')
    expect(pairFormatFor('a', bytesOf(XLIFF_2), 'xlf').id).toBe('xliff-2')
  })
})
