import { beforeAll, describe, expect, it } from 'vitest'
import type { ImportOptions } from '@/lib/api/requests'
import { onEachEngine } from '@/lib/store/each-engine'
import { notesTouched } from '@/lib/review/unit-notes'
import type { Status } from '@/lib/model/review'
import { act } from './act'
import type { Context } from './context'
import { documentInfo } from './document-info'
import { exportDocument } from './export-document'
import { importDocument } from './import-document'
import { allSegments, edit, testContext } from './testing'

const utf8 = (text: string) => new TextEncoder().encode(text)

const CATALOGUE = `msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\nLanguage: de\\n"

# Said on the quay.
#: src/quay.c:12
msgid "The ferry leaves at noon."
msgstr "Die Fähre legt mittags ab."

#, fuzzy
msgid "Two more follow."
msgstr "Zwei folgen."

msgid "Tickets"
msgstr ""
`

onEachEngine('a file that holds both sides', (engine) => {
  let context: Context
  beforeAll(() => {
    context = testContext(engine.store())
  })
  const brought = async (text: string, options: Partial<ImportOptions> = {}) => {
    const bilingual = { name: 'quay.de.po', bytes: utf8(text) }
    const done = await importDocument(context, { bilingual, options })
    if (!done.ok) throw new Error(JSON.stringify(done.failure))
    return done.value
  }
  const revise = async (document: string, rank: number, text: string, status?: Status) => {
    const row = (await allSegments(context, document))[rank]!
    return act(context, { document, action: edit(row, text, status) })
  }
  const taken = async (document: string) => {
    const file = await exportDocument(context, { document, unapproved: 'current' })
    if (!file.ok) throw new Error(JSON.stringify(file.failure))
    return new TextDecoder().decode(file.value.bytes)
  }

  it('makes a segment of each unit, with its notes, and comes out as it went in', async () => {
    const { document, segments } = await brought(CATALOGUE, { sourceLang: 'en' })
    expect(segments).toBe(3)
    const rows = await allSegments(context, document)
    expect(rows.map(({ head }) => head.target.text)).toEqual([
      'Die Fähre legt mittags ab.',
      'Zwei folgen.',
      '',
    ])
    expect(rows[0]?.notes.flatMap(({ notes }) => notes).join(' ')).toContain('Said on the quay.')
    expect(rows[1]?.notes).not.toEqual(rows[0]?.notes)
    expect(await documentInfo(context, { document })).toMatchObject({
      value: { isPaired: true, insertsUnits: false, removesUnits: false, targetLang: 'de' },
    })
    expect(await taken(document)).toBe(CATALOGUE)
  })

  it('writes what was edited and approved, and nothing else', async () => {
    const { document } = await brought(CATALOGUE, { sourceLang: 'en' })
    expect((await revise(document, 1, 'Zwei weitere folgen.', 'approved')).ok).toBe(true)
    expect((await revise(document, 2, 'Fahrkarten')).ok).toBe(true)
    const expected = CATALOGUE.replace('#, fuzzy\n', '')
      .replace('"Zwei folgen."', '"Zwei weitere folgen."')
      .replace('msgid "Tickets"\nmsgstr ""', 'msgid "Tickets"\nmsgstr "Fahrkarten"')
    expect(await taken(document)).toBe(expected)
  })

  it('keeps units apart: a merge does not lose one, and a border cannot be deleted', async () => {
    const { document } = await brought(CATALOGUE, { sourceLang: 'en' })
    const [first, second] = await allSegments(context, document)
    const merge = {
      ...({ kind: 'realign', id: context.newId(), label: 'mergeNext' } as const),
      runs: [
        {
          replace: [first!, second!].map(({ segment }) => ({
            ...{ segment: segment.id, basedOn: 'import' },
          })),
          born: [context.newId()],
          ...{ sourceCuts: [], targetCuts: [], machineCuts: [] },
        },
      ],
    }
    expect((await act(context, { document, action: merge })).ok).toBe(true)
    const [merged] = await allSegments(context, document)
    expect(merged?.notes).toEqual([...first!.notes, ...second!.notes])
    expect(merged?.notes).toEqual(notesTouched(merged!, [...first!.notes, ...second!.notes]))
    expect(await taken(document)).toBe(CATALOGUE)
    expect(await revise(document, 0, 'Eins.')).toMatchObject({
      failure: { code: 'unit.cannotRemove' },
    })
    expect(await taken(document)).toBe(CATALOGUE)
  })

  it('gives the two of its languages that are asked for', async () => {
    const texts = [
      ['en', 'Buoy'],
      ['fr', 'Bouée'],
      ['pt-BR', 'Boia'],
    ].map(([lang, text]) => `<tuv xml:lang="${lang}"><seg>${text}</seg></tuv>`)
    const tmx = `<tmx version="1.4"><header srclang="en"/><body><tu>${texts.join('')}</tu></body></tmx>`
    const bilingual = { name: 'quay.tmx', bytes: utf8(tmx) }
    const options = { sourceLang: 'fr', targetLang: 'pt' }
    const done = await importDocument(context, { bilingual, options })
    expect(done.ok && done.value.kept).toEqual([
      { code: 'kept.tmxLanguages', args: { count: 1, languages: 'en' } },
    ])
    const [row] = await allSegments(context, done.ok ? done.value.document : '')
    expect(row?.head.target.text).toBe('Boia')
  })

  it('is refused beside another file, and a plain text alone', async () => {
    const file = { name: 'quay.de.po', bytes: utf8(CATALOGUE) }
    const text = { name: 'quay.txt', bytes: utf8('The ferry leaves.') }
    expect(
      await importDocument(context, { source: text, target: file, options: {} }),
    ).toMatchObject({
      failure: { code: 'file.bilingual', args: { side: 'target', name: 'quay.de.po' } },
    })
    expect(await importDocument(context, { bilingual: text, options: {} })).toMatchObject({
      failure: { code: 'file.notBilingual', args: { name: 'quay.txt' } },
    })
  })

  describe('two texts whose lines fit', () => {
    const lines = async (source: string, target: string) => {
      const done = await importDocument(context, {
        source: { name: 'a.txt', bytes: utf8(source) },
        target: { name: 'b.txt', bytes: utf8(target) },
        options: { segments: 'lines', sourceLang: 'de', targetLang: 'en' },
      })
      if (!done.ok) throw new Error(done.failure.code)
      return (await allSegments(context, done.value.document)).map(({ head }) => head.target.text)
    }

    it('are paired line by line, however they look', async () =>
      expect(
        await lines('Eins. Zwei.\nund drei vier fünf\n', 'One. Two.\nand three four\n'),
      ).toEqual(['One. Two.', 'and three four']))

    it('are aligned where one has more', async () =>
      expect(await lines('Eins.\nZwei.\nDrei.', 'One.\nTwo.')).toEqual(['One.', 'Two.', '']))
  })
})
