import { beforeAll, expect, it } from 'vitest'
import type { Columns } from '@/lib/formats/format'
import { workbookOf } from '@/lib/formats/fixtures/xlsx/build'
import { xlsx } from '@/lib/formats/xlsx/xlsx'
import type { Differing } from '@/lib/export/differing'
import { readManifest } from '@/lib/export/manifest'
import { verdictOn } from '@/lib/export/verify'
import { plain } from '@/lib/model/content'
import { onEachEngine } from '@/lib/store/each-engine'
import type { Context } from './context'
import { exportDocument } from './export-document'
import { importDocument, type ImportCommand } from './import-document'
import { testContext } from './testing'

const COLUMNS: Columns = { source: 0, target: 2, hasHeader: true }
const TABLE = [
  ['English', 'Deutsch', 'Français'],
  ['The ferry leaves at noon.', 'Die Fähre legt mittags ab.', 'Le bac part à midi.'],
  ['Two more follow.', 'Zwei folgen.', 'Deux autres suivent.'],
  ['Tickets are sold on board.', 'Karten gibt es an Bord.', 'On vend les billets à bord.'],
]

onEachEngine('an own file held against its manifest', (engine) => {
  let context: Context
  beforeAll(() => {
    context = testContext(engine.store())
  })
  /** The numbers of segments that differ once the exported file was changed. */
  const differing = async (
    name: string,
    bytes: Uint8Array,
    change: (bytes: Uint8Array) => Uint8Array,
    how: Pick<ImportCommand, 'options'> & { readonly columns?: Columns },
  ) => {
    const { columns, options } = how
    const bilingual = { name, bytes }
    const hints = columns ? { hints: { columns } } : {}
    const done = await importDocument(context, { bilingual, ...hints, options })
    if (!done.ok) throw new Error(done.failure.code)
    const asked = {
      document: done.value.document,
      unapproved: 'current',
      withManifest: true,
    } as const
    const file = await exportDocument(context, asked)
    if (!file.ok || !file.value.manifest) throw new Error('not exported')
    const manifest = readManifest(new TextDecoder().decode(file.value.manifest.bytes))
    if (!manifest.ok) throw new Error(manifest.failure.code)
    const verdict = verdictOn({ name, bytes: change(file.value.bytes) }, manifest.value)
    if (verdict.kind !== 'texts') return verdict.kind
    const numbers = ({ segments }: Differing) => segments.map(({ number }) => number)
    return [numbers(verdict.target), numbers(verdict.source)]
  }
  const replaced = (from: string, to: string) => (bytes: Uint8Array) =>
    utf8(new TextDecoder().decode(bytes).replace(from, to))

  it('is read by the columns that were chosen, in a table', async () => {
    const csv = utf8(TABLE.map((row) => row.join(';')).join('\r\n'))
    const how = { columns: COLUMNS, options: { sourceLang: 'en', targetLang: 'fr' } }
    expect(await differing('t.csv', csv, replaced('Deux', 'Trois'), how)).toEqual([[2], []])
    expect(await differing('t.csv', csv, replaced('Karten', 'Scheine'), how)).toBe('bytes')
    expect(await differing('t.csv', csv, replaced('noon', 'ten'), how)).toEqual([[], [1]])
  })

  it('is read by the columns that were chosen, in a workbook', async () => {
    const how = { columns: COLUMNS, options: { sourceLang: 'en', targetLang: 'fr' } }
    expect(await differing('t.xlsx', workbook(), secondRowChanged, how)).toEqual([[2], []])
  })

  it('is read in the languages that were chosen, in a translation memory', async () => {
    const how = { options: { sourceLang: 'en', targetLang: 'fr' } }
    const tmx = memory()
    expect(await differing('t.tmx', tmx, replaced('Deux', 'Trois'), how)).toEqual([[2], []])
    expect(await differing('t.tmx', tmx, replaced('Karten', 'Scheine'), how)).toBe('bytes')
  })
})

const utf8 = (text: string) => new TextEncoder().encode(text)

function memory(): Uint8Array {
  const [, ...rows] = TABLE
  const units = rows.map((row) => {
    const texts = row.map(
      (text, n) => `<tuv xml:lang="${['en', 'de', 'fr'][n]}"><seg>${text}</seg></tuv>`,
    )
    return `<tu>${texts.join('')}</tu>`
  })
  return utf8(`<tmx version="1.4"><header srclang="en"/><body>${units.join('\n')}</body></tmx>`)
}

function workbook(): Uint8Array {
  const rows = TABLE.map((row, y) =>
    row.map((text, x) => `<c r="${'ABC'[x]}${y + 1}" t="inlineStr"><is><t>${text}</t></is></c>`),
  )
  return workbookOf(rows)
}

function secondRowChanged(bytes: Uint8Array): Uint8Array {
  const read = xlsx.parse(bytes, { columns: COLUMNS })
  if (!read.ok) throw new Error(read.failure.code)
  const { units, skeleton } = read.value
  const targets = units.map(
    ({ id, target }, n) => [id, n === 1 ? plain('Trois.') : target] as const,
  )
  const written = xlsx.serialize(
    {
      ...{ bytes, skeleton, decoding: null },
      units: units.map(({ id, kind, target: content }) => ({ id, kind, content, fileStart: null })),
    },
    { targets: new Map(targets), added: [], statuses: new Map() },
  )
  if (!written.ok) throw new Error(written.failure.code)
  return written.value
}
