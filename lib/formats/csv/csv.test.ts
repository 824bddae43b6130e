import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Content } from '@/lib/model/content'
import {
  bytesOf,
  type Opened,
  opened,
  shown,
  textOf,
  TRIED_ENCODINGS,
  TRIED_NEWLINES,
} from '../opened'
import { formatFor } from '../registry'
import { fixturesOf } from '../testing-fixtures'
import { languageIn } from './columns'
import { csv, tableOf } from './csv'

const { names, fixture, openedFixture, openedText, changes } = fixturesOf(csv, 'csv')

describe('a table', () => {
  it('is known by its name', () => {
    for (const name of ['a.csv', 'A.TSV', 'b.tab'])
      expect(formatFor(name, new Uint8Array()).id).toBe('csv')
  })

  it.each(names())('%s comes back to the byte', (name) => {
    const written = openedFixture(name).write()
    expect(written.ok && Buffer.from(written.value).equals(fixture(name))).toBe(true)
  })

  it.each([
    ['header-de.csv', 'Open the kiln, slowly. | Öffnen Sie den Ofen, langsam.'],
    ['semicolon-fr.csv', 'Clay | Argile', 'Glaze; wet | Émail; humide'],
    [
      'tabs-ja.tsv',
      '"Potter" is a trade. | 「陶工」は職業だ。',
      'The wheel turns. | ろくろが回る。',
    ],
    ['pipes-es.csv', 'A jug | Una jarra', 'A cup | Una taza'],
    ['line-ends-it.csv', 'Wash⏎and dry | Lavare⏎e asciugare', 'He said "wet" | Disse "bagnato"'],
    ['excel-sep-pl.csv', 'Fire, then wait | Wypal, potem czekaj', 'Sieve | Sito'],
    ['headers-ru.csv', 'The shelf is hot. | Полка горячая.', 'Do not touch. | Не трогать.'],
    ['blank-lines-sv.csv', 'Peat | Torv', 'Moss | Mossa'],
    ['rtl.csv', 'الفرن بارد. | התנור קר.'],
    ['unicode-text-uk.tsv', 'The cup is chipped. | Чашка щербата.', 'Two⏎lines | Два⏎рядки'],
    ['commas-in-prose-fi.csv', 'Slip, thinned | Lietettä, ohennettua', 'Bone, ash | Luuta, tuhkaa'],
    ['old-mac-hu.csv', 'Mud | Iszap', 'Firebrick | Samotttégla'],
    ['ids-first-zh.csv', '陶土很软。 | The clay is soft.', '窑很热。 | The kiln is hot.'],
    ['short-rows-nl.csv', 'Spade | Spa', 'Bucket | ', 'Rope | '],
  ])('%s gives its rows', (name, ...rows) =>
    expect(
      shown(openedFixture(name))
        .map((row) => row.join(' | '))
        .slice(0, rows.length),
    ).toEqual(rows),
  )

  it('tells the other cells as notes', () =>
    expect(openedFixture('pipes-es.csv').read.units.map(({ notes }) => notes)).toEqual([
      ['id: 1', 'note: big'],
      ['id: 2'],
    ]))

  it('tells notes of a table of ours as they went out', () =>
    expect(openedText('source,target,notes\nA,B,On the door\n').read.units[0]?.notes).toEqual([
      'On the door',
    ]))

  it('takes its languages from the names of the columns', () => {
    expect(languages('semicolon-fr.csv')).toEqual(['en', 'fr'])
    expect(languages('rtl.csv')).toEqual(['ar', 'he'])
    expect(languages('header-de.csv')).toEqual([null, null])
  })
})

describe('spaces round quotation marks', () => {
  it('open a cell behind the delimiter where nearly every cell stands behind a space', () => {
    const text = 'source, "target", note\n"A", "B, b" , c\nC, , "d ""e"""\n'
    const file = openedText(text)
    expect(shown(file)).toEqual([
      ['A', 'B, b'],
      ['C', ' '],
    ])
    expect(file.read.units[1]?.notes).toEqual(['note: d "e"'])
    expect(textOf(file.write({ '2': 'X, "x"' }))).toBe(text.replace('"B, b" ', '"X, ""x"""'))
    const filled = textOf(file.write({ '3': 'D' }))
    expect(filled).toContain('C,D, "d')
    expect(shown(openedText(filled))).toEqual([
      ['A', 'B, b'],
      ['C', 'D'],
    ])
  })

  it('are text where they are not the custom of the file', () =>
    expect(shown(openedText('source,target\nA, "B"\nC,D\n'))).toEqual([
      ['A', ' "B"'],
      ['C', 'D'],
    ]))

  it('are no text behind a closing one', () =>
    expect(shown(openedText('source,target\n"A" ,"B"  \n'))).toEqual([['A', 'B']]))

  it.each(['"zwei" ist gut', '" Zoll'])('open none where one stands in a text: %s', (odd) => {
    const text = `source, target\none, "eins"\ntwo, ${odd}\nthree, "drei"\n`
    const file = openedText(text)
    expect(shown(file)).toEqual([
      ['one', ' "eins"'],
      ['two', ` ${odd}`],
      ['three', ' "drei"'],
    ])
    expect(textOf(file.write())).toBe(text)
  })
})

describe('which columns hold the texts', () => {
  it.each([
    ['id,Target,Source', 2, 1],
    ['Translation;Original', 1, 0],
    ['№\tИсходный текст\tПереведённый текст', 1, 2],
    ['key,en_US,de', 1, 2],
    ['Key,Russian,English', 1, 2],
    ['немецкий,русский', 0, 1],
    ['Deutsch,日本語', 0, 1],
    ['source (en),context,fr', 0, 2],
    ['Source,Whatever', 0, 1],
    ['key,text,MT', 1, 2],
  ])('%s', (header, source, target) => {
    expect(columns(`${header}\n`)).toEqual({ source, target, hasHeader: true })
  })

  it.each([
    ['From the sea,Vom Meer', 0, 1],
    ['id,text,Text\n1,a,b', 1, 2],
    ['7,Clay,Ton\n8,Sand,Sand', 1, 2],
    ['menu.open,Open,Öffnen\nmenu.close,Close,Schließen', 1, 2],
    ['I speak English well.,Ich spreche gut Deutsch.', 0, 1],
  ])('without names they are those with words: %s', (text, source, target) =>
    expect(columns(text)).toEqual({ source, target, hasHeader: false }),
  )

  it('or those that were chosen, also a new one', () => {
    const chosen = { columns: { source: 3, target: 1, hasHeader: true } }
    expect(shown(openedFixture('pipes-es.csv', chosen))).toEqual([
      ['big', 'A jug'],
      ['', 'A cup'],
    ])
    const added = openedText('Clay,Ton\n', { columns: { source: 0, target: 2, hasHeader: false } })
    expect(textOf(added.write({ '1': 'argile' }))).toBe('Clay,Ton,argile\n')
  })

  it.each([
    ['English', 'en'],
    ['en-us', 'en-US'],
    ['Source [pt_BR]', 'pt-BR'],
    ['target-de', 'de'],
    ['Текст (русский)', 'ru'],
    ['français', 'fr'],
    ['id', null],
    ['Row no', null],
    ['Comment', null],
  ])('the name %j means the language %j', (name, lang) => expect(languageIn(name)).toBe(lang))
})

describe('a preview of a table', () => {
  it('has the names and the first rows', () => {
    const table = tableOf(fixture('pipes-es.csv'))
    expect(table.ok && table.value).toEqual({
      columns: { source: 1, target: 2, hasHeader: true },
      names: ['id', 'en', 'es', 'note'],
      rows: [
        ['1', 'A jug', 'Una jarra', 'big'],
        ['2', 'A cup', 'Una taza', ''],
      ],
    })
  })

  it('shows twenty rows, and the first of them where it is no header', () => {
    const bytes = bytesOf('Clay,Ton\n'.repeat(30))
    const columns = { source: 0, target: 1, hasHeader: false }
    const table = tableOf(bytes, { columns, encoding: 'utf-8' })
    expect(table.ok && [table.value.names, table.value.rows.length]).toEqual([[], 20])
    expect(tableOf(bytesOf('one\ntwo\n'))).toMatchObject({ failure: { code: 'csv.oneColumn' } })
  })
})

describe('an edited cell', () => {
  it('is quoted when it needs it or was', () => {
    changes('header-de.csv', { '2': 'Auf!' }, [['"Öffnen Sie den Ofen, langsam."', '"Auf!"']])
    changes('header-de.csv', { '3': 'Zu' }, [['Schließen Sie den Ofen.', 'Zu']])
    changes('header-de.csv', { '3': 'Zu, bitte' }, [['Schließen Sie den Ofen.', '"Zu, bitte"']])
    changes('header-de.csv', { '3': '"Zu"' }, [['Schließen Sie den Ofen.', '"""Zu"""']])
    changes('tabs-ja.tsv', { '2': '5" 回る, a' }, [['ろくろが回る。', '5" 回る, a']])
    changes('tabs-ja.tsv', { '2': 'a\tb' }, [['ろくろが回る。', '"a\tb"']])
  })

  it('keeps its line ends', () => {
    const file = openedFixture('line-ends-it.csv')
    const { target } = file.read.units[0]!
    const text = target.text.replace('Lavare', 'Sciacquare')
    const edited: Content = { ...target, text }
    expect(textOf(file.write({ '2': edited }))).toContain('"Sciacquare\r\ne asciugare"\r\n')
  })

  it('may be emptied', () => {
    changes('header-de.csv', { '2': null }, [['"Öffnen Sie den Ofen, langsam."', '""']])
    changes('header-de.csv', { '3': null }, [['Schließen Sie den Ofen.', '']])
  })

  it('is added to a row that ends before it', () => {
    changes('short-rows-nl.csv', { '3': 'Emmer' }, [['b,Bucket', 'b,Bucket,,Emmer']])
    changes('short-rows-nl.csv', { '4': 'Touw' }, [['c,Rope,,', 'c,Rope,,Touw']])
  })

  it('is nothing that a spreadsheet computes, and reads back as it was', () => {
    const file = openedFixture('formulas-pt.csv')
    expect(shown(file).map(([, target]) => target)).toEqual(['=SUM(A1)', '-5', '@oleiro', "''tis"])
    changes('formulas-pt.csv', { '2': '=A2' }, [['=SUM(A1)', "'=A2"]])
    changes('formulas-pt.csv', { '3': "'-6" }, [["'-5", "''-6"]])
    const again = openedText(textOf(file.write({ '2': '+1', '3': "'-6", '4': 'x', '5': '\ty' })))
    expect(shown(again).map(([, target]) => target)).toEqual(['+1', "'-6", 'x', '\ty'])
  })

  it('is refused when the encoding lacks a character', () =>
    expect(openedFixture('headers-ru.csv').write({ '2': '架子' })).toMatchObject({
      failure: { code: 'encoding.cannotHold' },
    }))
})

describe('a column of statuses', () => {
  it('is read', () =>
    expect(openedFixture('statuses-cs.csv').read.units.map(({ status }) => status)).toEqual([
      'approved',
      'initial',
      'initial',
      'draft',
    ]))

  it('goes before a target that its row lacks', () => {
    const { write } = opened(csv, bytesOf('source,status,target\nBoat,draft,Boot\nFerry,\n'))
    expect(textOf(write({ '3': 'Fähre' }, { '3': 'approved' }))).toBe(
      'source,status,target\nBoat,draft,Boot\nFerry,approved,Fähre\n',
    )
  })

  it('is written where a status changed', () => {
    changes('statuses-cs.csv', {}, [['Approved', 'Rejected']], { '2': 'rejected' })
    changes('statuses-cs.csv', {}, [['Kleště,,', 'Kleště,final,']], { '4': 'final' })
    changes('statuses-cs.csv', {}, [['"draft"', '"approved"']], { '5': 'approved' })
  })

  it('is left alone when its words are not ours', () => {
    const file = openedText('Source,Target,Status\nClay,Ton,done\n')
    expect(file.read.units[0]?.notes).toEqual(['Status: done'])
    expect(textOf(file.write({}, { '2': 'final' }))).toBe('Source,Target,Status\nClay,Ton,done\n')
  })
})

describe('a table that is refused', () => {
  it.each([
    ['a,b\nc,"d\ne,f\n', {}, 'csv.unclosedQuote', { line: 2 }],
    ['a,b\n"c" d,e\n', {}, 'csv.afterQuote', { line: 2 }],
    ['one\ntwo\n', {}, 'csv.oneColumn', {}],
    [' \n', {}, 'csv.oneColumn', {}],
    ['a,b\n', { source: 0, target: 3, hasHeader: false }, 'csv.noColumn', { column: 4, count: 2 }],
    ['a,b\n', { source: 2, target: 0, hasHeader: false }, 'csv.noColumn', { column: 3, count: 2 }],
    ['a,b\n', { source: 1, target: 1, hasHeader: false }, 'csv.sameColumn', {}],
  ])('%j', (text, columns, code, args) => {
    const hints = 'source' in columns ? { columns } : {}
    expect(csv.parse(bytesOf(text), hints)).toEqual({ ok: false, failure: { code, args } })
  })

  it('is never an exception', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('"', ',', ';', '\t', '|', '\r', '\n', "'", '=', 'a', ' ')),
        fc.uint8Array(),
        (parts, bytes) => {
          expect(typeof csv.parse(bytesOf(`${parts.join('')} `)).ok).toBe('boolean')
          expect(typeof csv.parse(bytes).ok).toBe('boolean')
        },
      ),
    ))
})

describe('laws of a table', () => {
  it('nothing edited: the very bytes; one text edited: its own bytes alone', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(WORDS, fc.option(WORDS)), { minLength: 1, maxLength: 6 }),
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom(...TRIED_ENCODINGS),
        fc.constantFrom(...TRIED_NEWLINES),
        fc.nat(),
        WORDS,
        (rows, delimiter, { encoding, bom }, newline, pick, words) => {
          const cell = (text: string) =>
            /["\r\n,;\t|]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
          const line = ([source, target]: readonly [string, string | null]) =>
            ['k', `x${source}`].map(cell).join(delimiter) +
            (target === null ? '' : delimiter + cell(target))
          const header = `key${delimiter}source${delimiter}target`
          const text = [header, ...rows.map(line)].join('\n').replaceAll('\n', newline)
          const bytes = bytesOf(text, encoding, bom)
          const file = opened(csv, bytes, { encoding })
          const same = file.write()
          expect(same.ok && Buffer.from(same.value).equals(bytes)).toBe(true)
          readsBackAs(file, pick % file.read.units.length, words, encoding)
        },
      ),
    ))

  it('a file of 10,000 rows', () => {
    const rows = Array.from(
      { length: 10_000 },
      (_, n) => `k${n},"Text, number ${n}",Der Text ${n}\n`,
    )
    const bytes = bytesOf(`key,source,target\n${rows.join('')}`)
    const file = opened(csv, bytes)
    expect(file.write({ '777': 'Kurz' }).ok).toBe(true)
    expect(file.read.units).toHaveLength(10_000)
  })
})

const WORDS = fc
  .array(fc.constantFrom('Глина ', 'clay', '"', ',', ';', '|', '\t', '=', "'", '-', '+1', ' '), {
    maxLength: 6,
  })
  .map((parts) => parts.join(''))

function readsBackAs(file: Opened, n: number, words: string, encoding: string) {
  const { id } = file.read.units[n]!
  const again = opened(csv, bytesOf(textOf(file.write({ [id]: words }), encoding)))
  for (const [at, unit] of file.read.units.entries()) {
    expect(again.read.units[at]?.target.text).toBe(at === n ? words : unit.target.text)
    expect(again.read.units[at]?.source).toEqual(unit.source)
  }
}

function columns(text: string) {
  const table = tableOf(bytesOf(text))
  return table.ok ? table.value.columns : table.failure
}

function languages(name: string) {
  const { read } = openedFixture(name)
  return [read.sourceLang, read.targetLang]
}
