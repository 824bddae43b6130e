import { describe, expect, it } from 'vitest'
import type { ConvertOptions } from '@/lib/api/requests'
import { formatFor } from '@/lib/formats/registry'
import { convertFile } from './convert-file'
import { lineByLine } from './testing'

const CATALOGUE = `msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\nLanguage: de\\n"

# Said on the quay.
msgid "The ferry leaves at noon."
msgstr "Die Fähre legt mittags ab."

msgid "Tickets"
msgstr ""
`

describe('a file that is converted', () => {
  it('keeps texts, notes and languages, and takes its name from the one that came', async () => {
    const { file, warnings } = valueOf(await convert('quay.de.po', { to: 'xliff', ...ENGLISH }))
    expect(file.name).toBe('quay.de.xlf')
    expect(file.mediaType).toBe('application/xliff+xml; charset=utf-8')
    expect(warnings).toEqual([])
    const read = pairsIn(file)
    expect([read.sourceLang, read.targetLang]).toEqual(['en', 'de'])
    expect(read.units.map(({ target }) => target.text)).toEqual(['Die Fähre legt mittags ab.', ''])
    expect(read.units[0]!.notes).toEqual(['Said on the quay.'])
  })

  it('says what the new file does not have', async () => {
    const { file, warnings } = valueOf(await convert('quay.de.po', { to: 'tmx', ...ENGLISH }))
    expect(warnings).toEqual([{ code: 'convert.halfUnits', args: { count: 1 } }])
    expect(pairsIn(file).units).toHaveLength(1)
  })

  it('counts as open only what is in the new file', async () => {
    const table = 'source,target,status\nquay,Kai,draft\n,Boot,draft\nferry,,rejected\n'
    const asked = { to: 'tmx', sourceLang: 'en', targetLang: 'de' } as const
    const { warnings } = valueOf(await convert('table.csv', asked, table))
    expect(warnings).toEqual([
      { code: 'convert.halfUnits', args: { count: 2 } },
      { code: 'convert.openUnits', args: { count: 1 } },
    ])
  })

  it('is read by the columns asked for', async () => {
    const columns = { source: 2, target: 1, hasHeader: false }
    const table = 'n,Boot,boat\nm,Kai,quay\n'
    const asked = { to: 'tmx', columns, sourceLang: 'en', targetLang: 'de' } as const
    const { file } = valueOf(await convert('table.csv', asked, table))
    expect(pairsIn(file).units.map(({ source, target }) => [source.text, target.text])).toEqual([
      ['boat', 'Boot'],
      ['quay', 'Kai'],
    ])
  })

  it.each([
    ['news.txt', 'One text alone.', 'file.notBilingual', {}],
    ['broken.po', 'msgid "a\n', 'po.unclosedQuote', {}],
    ['quay.po', CATALOGUE, 'language.notInFile', { targetLang: 'es' }],
    ['quay.po', CATALOGUE, 'language.unknown', { sourceLang: 'x-1-' }],
  ])('fails for %s as reading does', async (name, text, code, options) => {
    const result = await convert(name, { to: 'tmx', ...options }, text)
    expect(result).toMatchObject({ failure: { code } })
  })
})

const ENGLISH = { sourceLang: 'en' } as const

function convert(name: string, options: ConvertOptions, text = CATALOGUE) {
  const file = { name, bytes: new TextEncoder().encode(text) }
  const context = { engine: lineByLine, now: () => '2026-01-01T00:00:00.000Z' }
  return convertFile(context, { file, options, locale: 'en' })
}

function pairsIn({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }) {
  const format = formatFor(name, bytes)
  const read = format.sides === 2 ? format.parse(bytes) : null
  if (!read?.ok) throw new Error(`${name} cannot be read`)
  return read.value
}

function valueOf<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.value
}
