import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Content, plain } from '@/lib/model/content'
import type { Hints } from '../format'
import { type Opened, opened, shown } from '../opened'
import { formatFor } from '../registry'
import { readZip, unpack } from '../zip/read'
import { makeZip } from '../zip/write'
import { sheetTableOf, xlsx } from './xlsx'

const SHARED = [
  '<si><t>Source</t></si>',
  '<si><t>Target</t></si>',
  '<si><t>The bees swarm &amp; rest.</t></si>',
  '<si><t xml:space="preserve">Die Bienen schwärmen </t></si>',
  '<si><r><t xml:space="preserve">A </t></r><r><rPr><b/><sz val="11"/></rPr><t>bold</t></r><r><t xml:space="preserve"> hive</t></r></si>',
  '<si><r><t xml:space="preserve">Ein </t></r><r><rPr><b/><sz val="11"/></rPr><t>kühner</t></r><r><t xml:space="preserve"> Stock</t></r><phoneticPr fontId="1"/></si>',
  '<si><t>Two\nlines_x000D_ and _x005F_x0041_</t></si>',
]
const ROWS = [
  '<row r="1" spans="1:3"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="str"><v>Note</v></c></row>',
  '<row r="2"><c r="A2" s="4" t="s"><v>2</v></c><c r="B2" s="4" t="s"><v>3</v></c><c r="C2"><v>7</v></c></row>',
  '<row r="3"><c r="A3" t="s"><v>4</v></c><c r="B3" t="s"><v>5</v></c></row>',
  '<row r="4"><c r="A4" t="s"><v>6</v></c><c r="B4" s="2" t="s"/></row>',
  '<row r="5"><c r="A5" t="inlineStr"><is><t>Honey</t></is></c></row>',
  '<row r="6"><c r="A6" t="s"><v>2</v></c><c r="B6"><f>A1</f><v>x</v></c></row>',
  '<row r="7"/>',
  '<row r="9"><c r="C9" t="inlineStr"><is><t>only a note</t></is></c></row>',
]

describe('a workbook', () => {
  it('is known by its name', () =>
    expect(formatFor('texts.XLSX', new Uint8Array()).id).toBe('xlsx'))

  it('gives the two columns of its first sheet', () => {
    const file = openedBook()
    expect(shown(file)).toEqual([
      ['The bees swarm & rest.', 'Die Bienen schwärmen '],
      ['A {b>bold<b} hive', 'Ein {b>kühner<b} Stock'],
      ['Two⏎lines⏎ and _x0041_', ''],
      ['Honey', ''],
    ])
    expect(file.read.units.map(({ id, notes }) => [id, notes])).toEqual([
      ['2', ['Note: 7']],
      ['3', []],
      ['4', []],
      ['5', []],
    ])
    expect(file.read.kept).toEqual([
      { code: 'kept.xlsxComputed', args: { count: 1 } },
      { code: 'kept.xlsxSheets', args: { count: 1 } },
    ])
  })

  it('gives the first sheet in which something stands, and writes there', () => {
    const empty = sheetOf(['<row r="1"><c r="A1" s="3"/></row>'])
    const bytes = book({
      'xl/worksheets/first.xml': empty,
      'xl/worksheets/second.xml': sheetOf(ROWS),
    })
    const file = opened(xlsx, bytes)
    expect(shown(file)[3]).toEqual(['Honey', ''])
    const written = file.write({ '5': 'Honig' })
    if (!written.ok) throw new Error(written.failure.code)
    expect(partOf(written.value, 'xl/worksheets/first.xml')).toBe(empty)
    expect(partOf(written.value, 'xl/worksheets/second.xml')).toContain('<t>Honig</t>')
  })

  it('passes over a hidden sheet, where another has something', () => {
    const hidden = (part: string) =>
      partOf(book(), 'xl/workbook.xml').replace('name="Texts"', `name="Texts" state="${part}"`)
    const other = sheetOf(ROWS.slice(0, 3))
    const parts = { 'xl/workbook.xml': hidden('veryHidden'), 'xl/worksheets/second.xml': other }
    expect(opened(xlsx, book(parts)).read.units).toHaveLength(2)
    const alone = { 'xl/workbook.xml': hidden('hidden') }
    expect(opened(xlsx, book(alone)).read.units).toHaveLength(4)
  })

  it('is written where it was read before other sheets than the first were', () => {
    const hidden = partOf(book(), 'xl/workbook.xml').replace(
      'name="Texts"',
      'name="Texts" state="hidden"',
    )
    const bytes = book({ 'xl/workbook.xml': hidden, 'xl/worksheets/second.xml': sheetOf(ROWS) })
    const read = xlsx.parse(book())
    if (!read.ok) throw new Error(read.failure.code)
    const { units, skeleton } = read.value
    const { sheet, ...old } = skeleton
    expect(sheet).toBe('xl/worksheets/first.xml')
    const written = xlsx.serialize(
      {
        ...{ bytes, decoding: null, skeleton: old },
        units: units.map(({ id, kind, target }) => ({
          id,
          kind,
          content: target,
          fileStart: null,
        })),
      },
      { targets: new Map([['5', plain('Honig')]]), added: [], statuses: new Map() },
    )
    if (!written.ok) throw new Error(written.failure.code)
    expect(partOf(written.value, 'xl/worksheets/first.xml')).toContain('<t>Honig</t>')
  })

  it('is written though a hidden sheet before the one that was read is damaged', () => {
    const file = opened(
      xlsx,
      book({
        'xl/workbook.xml': partOf(book(), 'xl/workbook.xml').replace(
          'name="Texts"',
          'name="Texts" state="hidden"',
        ),
        'xl/_rels/workbook.xml.rels': partOf(book(), 'xl/_rels/workbook.xml.rels').replace(
          'worksheets/first.xml',
          'worksheets/gone.xml',
        ),
        'xl/worksheets/second.xml': sheetOf(ROWS),
      }),
    )
    const written = file.write({ '5': 'Honig' })
    if (!written.ok) throw new Error(written.failure.code)
    expect(partOf(written.value, 'xl/worksheets/second.xml')).toContain('<t>Honig</t>')
  })

  it('gives the first sheet of cells where a chart stands before it', () => {
    const relation = (id: string, type: string, target: string) =>
      `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`
    const chart = {
      'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${RELATIONS}"><sheets><sheet name="Chart" sheetId="3" r:id="r5"/><sheet name="Texts" sheetId="1" r:id="r7"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('r5', 'chartsheet', 'chartsheets/one.xml')}${relation('r7', 'worksheet', 'worksheets/first.xml')}${relation('r8', 'sharedStrings', 'texts.xml')}</Relationships>`,
      'xl/chartsheets/one.xml':
        '<chartsheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
    }
    const file = opened(xlsx, book(chart))
    expect(shown(file)).toEqual(shown(openedBook()))
    expect(file.read.kept.map(({ code }) => code)).toEqual(['kept.xlsxComputed'])
  })

  it('comes back to the byte when nothing was edited', () => {
    const bytes = book()
    const written = opened(xlsx, bytes).write()
    expect(written.ok && Buffer.from(written.value).equals(bytes)).toBe(true)
  })

  it('gets an edited cell as an inline text, with its style; all else stays', () =>
    changes({ '2': ' =SUM(A1) & "so"' }, [
      [
        '<c r="B2" s="4" t="s"><v>3</v></c>',
        '<c r="B2" s="4" t="inlineStr"><is><t xml:space="preserve"> =SUM(A1) &amp; "so"</t></is></c>',
      ],
    ]))

  it('keeps the look of words', () => {
    const { target } = openedBook().read.units[1]!
    changes({ '3': { ...target, text: target.text.replace('kühner', 'mutiger') } }, [
      [
        '<c r="B3" t="s"><v>5</v></c>',
        '<c r="B3" t="inlineStr"><is><r><t xml:space="preserve">Ein </t></r><r><rPr><b/><sz val="11"/></rPr><t>mutiger</t></r><r><t xml:space="preserve"> Stock</t></r></is></c>',
      ],
    ])
  })

  it('gets a cell where there was an empty one or none', () => {
    const { source } = openedBook().read.units[2]!
    changes({ '4': source }, [
      [
        '<c r="B4" s="2" t="s"/>',
        '<c r="B4" s="2" t="inlineStr"><is><t xml:space="preserve">Two\nlines_x000D_ and _x005F_x0041_</t></is></c>',
      ],
    ])
    changes({ '5': 'Honig' }, [
      [
        '<t>Honey</t></is></c>',
        '<t>Honey</t></is></c><c r="B5" t="inlineStr"><is><t>Honig</t></is></c>',
      ],
    ])
  })

  it('keeps the style of an emptied cell', () =>
    changes({ '2': null }, [['<c r="B2" s="4" t="s"><v>3</v></c>', '<c r="B2" s="4"/>']]))

  it('may have its columns chosen, and shows them before', () => {
    const columns = { source: 1, target: 2, hasHeader: true }
    expect(shown(openedBook({ columns })).slice(0, 1)).toEqual([['Ein {b>kühner<b} Stock', '']])
    const table = sheetTableOf(book())
    expect(table.ok && table.value.names).toEqual(['Source', 'Target', 'Note'])
    expect(table.ok && table.value.rows[0]).toEqual([
      'The bees swarm & rest.',
      'Die Bienen schwärmen ',
      '7',
    ])
  })

  it('may have prefixes and no references', () => {
    const sheet = `<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>Wax</x:t></x:is></x:c><x:c t="inlineStr"><x:is><x:t>Wachs</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`
    const file = opened(xlsx, book({ 'xl/worksheets/first.xml': sheet }))
    expect(shown(file)).toEqual([['Wax', 'Wachs']])
    const written = file.write({ '1': 'Bienenwachs' })
    expect(written.ok && partOf(written.value, 'xl/worksheets/first.xml')).toBe(
      sheet.replace('Wachs', 'Bienenwachs'),
    )
  })
})

describe('laws of a workbook', () => {
  it('an edited text reads back, all others stay', () =>
    fc.assert(
      fc.property(
        fc.constantFrom('2', '3', '4', '5'),
        fc
          .array(fc.constantFrom('Пчела ', '蜂', '<&>', '_x0041_', '\u0001', '"', '=', ' ', ']]>'))
          .map((parts) => `${parts.join('')}.`),
        (id, text) => {
          const file = openedBook()
          const written = file.write({ [id]: text })
          const again = opened(xlsx, written.ok ? written.value : new Uint8Array())
          for (const [n, unit] of file.read.units.entries())
            expect(again.read.units[n]?.target).toEqual(unit.id === id ? plain(text) : unit.target)
        },
      ),
    ))

  it('a file of 10,000 rows', () => {
    const cells = (n: number) =>
      `<row r="${n}"><c r="A${n}" t="s"><v>2</v></c><c r="B${n}" t="s"><v>3</v></c></row>`
    const sheet = sheetOf(Array.from({ length: 10_000 }, (_, n) => cells(n + 1)))
    const bytes = book({ 'xl/worksheets/first.xml': sheet })
    const file = opened(xlsx, bytes)
    expect(file.write({ '777': 'Kurz' }).ok).toBe(true)
    expect(file.read.units).toHaveLength(10_000)
  })
})

describe('a column of statuses', () => {
  const text = (cell: string, words: string, more = '') =>
    `<c r="${cell}"${more} t="inlineStr"><is><t>${words}</t></is></c>`
  const row = (n: number, ...cells: string[]) => `<row r="${n}">${cells.join('')}</row>`
  const sheet = (third: string) =>
    sheetOf([
      row(1, text('A1', 'source'), text('B1', 'Status'), text('C1', 'target')),
      row(2, text('A2', 'Boat'), text('B2', third, ' s="3"'), text('C2', 'Boot')),
      row(3, text('A3', 'Ferry'), text('B3', 'draft')),
      row(4, text('A4', 'Raft'), text('C4', 'Floß')),
    ])
  const file = (third: string) => opened(xlsx, book({ 'xl/worksheets/first.xml': sheet(third) }))

  it('is read and written, as in a table of text', () => {
    const { read, write } = file('Approved')
    expect(read.units.map(({ status, notes }) => [status, notes])).toEqual([
      ['approved', []],
      ['draft', []],
      ['initial', []],
    ])
    const same = write()
    expect(same.ok && partOf(same.value, 'xl/worksheets/first.xml')).toBe(sheet('Approved'))
    const written = write({ '3': 'Fähre' }, { '2': 'rejected', '3': 'final', '4': 'approved' })
    const expected = sheet('Rejected').replace(
      text('B3', 'draft'),
      text('B3', 'final') + text('C3', 'Fähre'),
    )
    expect(written.ok && partOf(written.value, 'xl/worksheets/first.xml')).toBe(expected)
  })

  it('is found though rows end far to the right', () => {
    const last = (n: number) => `<c r="XFD${n}" s="1"/>`
    const rows = Array.from({ length: 8_000 }, (_, n) =>
      row(n + 2, text(`A${n + 2}`, 'Boat'), text(`B${n + 2}`, 'draft'), last(n + 2)),
    )
    const first = row(1, text('A1', 'source'), text('B1', 'status'), text('C1', 'target'))
    const { read } = opened(xlsx, book({ 'xl/worksheets/first.xml': sheetOf([first, ...rows]) }))
    expect(read.units).toHaveLength(8_000)
    expect(read.units.every(({ status }) => status === 'draft')).toBe(true)
  })

  it('is left alone when its words are not ours', () => {
    const { read, write } = file('done')
    expect(read.units[0]).toMatchObject({ status: 'initial', notes: ['Status: done'] })
    const written = write({}, { '2': 'final' })
    expect(written.ok && partOf(written.value, 'xl/worksheets/first.xml')).toBe(sheet('done'))
  })
})

describe('a workbook that is refused', () => {
  it.each([
    [new TextEncoder().encode('a,b'), 'zip.notZip', {}],
    [new Uint8Array(), 'file.empty', {}],
    [makeZip([{ name: 'a.txt', content: 'a' }]), 'xlsx.notWorkbook', {}],
    [book({ 'xl/workbook.xml': '<document/>' }), 'xlsx.notWorkbook', {}],
    [
      book({ 'xl/worksheets/first.xml': '<worksheet><sheetData>' }),
      'xlsx.damaged',
      { part: 'xl/worksheets/first.xml' },
    ],
    [
      book({ 'xl/worksheets/first.xml': '<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>' }),
      'xlsx.damaged',
      { part: 'xl/worksheets/first.xml' },
    ],
    [book({ 'xl/texts.xml': '<sst><si>' }), 'xlsx.damaged', { part: 'xl/texts.xml' }],
    [book({ 'xl/worksheets/first.xml': sheetOf([]) }), 'csv.oneColumn', {}],
    [
      book({ 'xl/worksheets/first.xml': sheetOf(ROWS.slice(4, 5)) }),
      ...(['xlsx.oneColumn', { sheet: 'Texts' }] as const),
    ],
  ])('(%#) says why', (bytes, code, args) =>
    expect(xlsx.parse(bytes)).toEqual({ ok: false, failure: { code, args } }),
  )

  it('is never an exception', () =>
    fc.assert(
      fc.property(fc.string(), fc.uint8Array(), (xml, bytes) => {
        const text = xml.replace(/\p{Cs}/gu, '')
        expect(typeof xlsx.parse(book({ 'xl/worksheets/first.xml': text })).ok).toBe('boolean')
        expect(typeof xlsx.parse(bytes).ok).toBe('boolean')
      }),
    ))
})

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

function sheetOf(rows: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\r\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:C9"/><sheetData>${rows.join('')}</sheetData></worksheet>`
}

/** A workbook of two sheets, as Excel writes one, with some parts replaced. */
function book(parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`
  const relations = (...all: string[]) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`
  const all: Readonly<Record<string, string>> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/first.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/worksheets/second.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/texts.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>',
    '_rels/.rels': relations(relation('r1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${RELATIONS}"><sheets><sheet name="Texts" sheetId="1" r:id="r7"/><sheet name="Other" sheetId="2" r:id="r6"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      relation('r6', 'worksheet', '/xl/worksheets/second.xml'),
      relation('r7', 'worksheet', 'worksheets/first.xml'),
      relation('r8', 'sharedStrings', 'texts.xml'),
    ),
    'xl/texts.xml': `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${SHARED.join('')}</sst>`,
    'xl/worksheets/first.xml': sheetOf(ROWS),
    'xl/worksheets/second.xml': sheetOf([]),
  }
  return makeZip(Object.entries({ ...all, ...parts }).map(([name, content]) => ({ name, content })))
}

function openedBook(hints: Hints = {}): Opened {
  return opened(xlsx, book(), hints)
}

function partOf(bytes: Uint8Array, name: string): string {
  const zip = readZip(bytes)
  if (!zip.ok) throw new Error(zip.failure.code)
  const entry = zip.value.entries.find((one) => one.name === name)
  const part = entry ? unpack(zip.value, entry) : null
  return part?.ok ? new TextDecoder().decode(part.value) : ''
}

/** An edit changes the first sheet as given, and no other part. */
function changes(
  targets: Readonly<Record<string, Content | string | null>>,
  pairs: readonly (readonly [string, string])[],
) {
  const written = openedBook().write(targets)
  if (!written.ok) throw new Error(written.failure.code)
  const expected = pairs.reduce((text, [was, is]) => {
    expect(text).toContain(was)
    return text.replace(was, () => is)
  }, sheetOf(ROWS))
  expect(partOf(written.value, 'xl/worksheets/first.xml')).toBe(expected)
  for (const name of ['xl/texts.xml', 'xl/workbook.xml', '[Content_Types].xml'])
    expect(partOf(written.value, name)).toBe(partOf(book(), name))
}
