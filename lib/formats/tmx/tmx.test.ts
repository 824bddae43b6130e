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
import { escapeText } from '../xml/escape'
import { tmx } from './tmx'

const { names, fixture, openedFixture, openedText, changes } = fixturesOf(tmx, 'tmx')

describe('a TMX file', () => {
  it('is known by its name', () => expect(formatFor('memory.tmx', new Uint8Array()).id).toBe('tmx'))

  it.each(names())('%s comes back to the byte', (name) => {
    const written = openedFixture(name).write()
    expect(written.ok && Buffer.from(written.value).equals(fixture(name))).toBe(true)
  })

  it('gives its units, in the languages that its header and texts say', () => {
    const file = openedFixture('plain-de.tmx')
    expect(shown(file)).toEqual([
      ['The orchard is closed in winter.', 'Der Obstgarten ist im Winter geschlossen.'],
      ['Apples & pears', 'Äpfel & Birnen'],
    ])
    expect(languages(file)).toEqual(['en', 'de'])
    expect(file.read.units.map(({ id, status }) => `${id} ${status}`)).toEqual([
      '1 initial',
      '2 initial',
    ])
  })

  it('takes the first language for the source where the header says *all*', () => {
    const file = openedFixture('all-languages.tmx')
    expect(languages(file)).toEqual(['fi', 'sv'])
    expect(shown(file)).toEqual([['Sauna on lämmin.', 'Bastun är varm.']])
  })

  it('knows regions apart, and is not strict about them where it need not be', () => {
    const file = openedFixture('regions-en.tmx')
    expect(languages(file)).toEqual(['en-GB', 'en-US'])
    expect(shown(file)).toEqual([
      ['Courgette', 'Zucchini'],
      ['Aubergine', 'Eggplant'],
    ])
    expect(file.read.kept).toEqual([{ code: 'kept.tmxVariants', args: { count: 1 } }])
  })

  it('reads what others than version 1.4 have', () => {
    const file = openedFixture('version-1-1-it.tmx')
    expect(languages(file)).toEqual(['en-US', 'it'])
    expect(shown(file)).toEqual([
      ['Ladder', 'Scala'],
      ['Basket', ''],
    ])
    expect(textOf(file.write({ '2': 'Cesto' }))).toContain(
      '<seg>Basket</seg></tuv><tuv lang="IT"><seg>Cesto</seg></tuv></tu>',
    )
  })

  it('may be in any script and encoding', () => {
    expect(shown(openedFixture('arabic-hebrew.tmx'))).toEqual([
      ['البستان خلف البيت.', 'הבוסתן מאחורי הבית.'],
    ])
    expect(shown(openedFixture('chinese-japanese.tmx'))).toEqual([
      ['梨花开了。', '梨の花が咲いた。'],
      ['𠮷野', '𠮷野'],
      ['空', ''],
    ])
    expect(shown(openedFixture('utf16-ru.tmx'))).toEqual([
      ['The wasps are back.', 'Осы вернулись.'],
    ])
    const { read, write } = openedFixture('windows-1251-bg.tmx')
    expect(read.decoding?.encoding).toBe('windows-1251')
    expect(textOf(write({ '1': 'Стар орех' }), 'windows-1251')).toContain('<seg>Стар орех</seg>')
  })

  it('tells notes and properties of the unit, then those of its texts', () =>
    expect(openedFixture('notes-pt.tmx').read.units[0]?.notes).toEqual([
      'About the tree, not the fruit.',
      'project: Orchard 3',
      'Checked.',
    ]))
})

describe('more than two languages', () => {
  it('the first two are taken where both are much used, the others stay and are counted', () => {
    const file = openedFixture('three-languages.tmx')
    expect(shown(file)).toEqual([
      ['Harvest', 'Récolte'],
      ['Plough', ''],
    ])
    expect(file.read.kept).toEqual([
      { code: 'kept.tmxLanguages', args: { count: 2, languages: 'es' } },
      { code: 'kept.tmxWithoutSource', args: { count: 1, language: 'en' } },
    ])
  })

  it('the second is one that is much used, and a text that names none hides no other', () => {
    const unit = (lang: string, text: string) =>
      `<tu><tuv xml:lang="en"><seg>a</seg></tuv><tuv xml:lang="${lang}"><seg>${text}</seg></tuv></tu>`
    const body =
      unit('', 'x') + unit('fr', 'y') + unit('de-DE', 'b') + unit('DE-de', 'c') + unit('de-DE', 'd')
    const file = openedText(document(`<tu><tuv><seg>z</seg></tuv></tu>${body}`))
    expect(languages(file)).toEqual(['en', 'de-DE'])
    expect(shown(file).map(([, target]) => target)).toEqual(['', '', 'b', 'c', 'd'])
    expect(file.read.kept).toEqual([
      { code: 'kept.tmxLanguages', args: { count: 1, languages: 'fr' } },
      { code: 'kept.tmxUnnamed', args: { count: 2 } },
      { code: 'kept.tmxWithoutSource', args: { count: 1, language: 'en' } },
    ])
  })

  it('or those that are asked for', () => {
    const hints = { languages: { source: 'fr', target: 'es-MX' } }
    const file = openedFixture('three-languages.tmx', hints)
    expect(languages(file)).toEqual(['fr', 'es'])
    expect(shown(file)).toEqual([
      ['Récolte', 'Cosecha'],
      ['Semence', 'Semilla'],
    ])
  })

  it('one that is asked for and not there is begun', () => {
    const file = openedFixture('plain-de.tmx', { languages: { target: 'de' } })
    expect(languages(file)).toEqual(['en', 'de'])
    const one = openedText(document('<tu><tuv xml:lang="en"><seg>Pip</seg></tuv></tu>'), {
      languages: { target: 'el' },
    })
    expect(textOf(one.write({ '1': 'Σπόρος' }))).toContain(
      '<seg>Pip</seg></tuv><tuv xml:lang="el"><seg>Σπόρος</seg></tuv></tu>',
    )
  })
})

describe('codes', () => {
  it('are native markup, the same on both sides', () => {
    const file = openedFixture('codes-pl.tmx')
    expect(shown(file)).toEqual([
      [
        'Pick {b>ripe<b} plums{br} before {%1$s}.',
        'Zbieraj {b>dojrzałe<b} śliwki{br} przed {%1$s}.',
      ],
      [
        '{{\\i}Old {i>grafting {hi>knife<hi}<i}{\\f1}',
        '{{\\i}Stary {i>nóż {hi>do szczepienia<hi}<i}{\\f1}',
      ],
    ])
    const [first] = file.read.units
    const ids = (content: Content) =>
      content.codes.map((code) => (code.kind === 'inline' ? `${code.id}${code.role ?? ''}` : ''))
    expect(ids(first!.source)).toEqual(['1open', '1close', '2', '3'])
    expect(ids(first!.target)).toEqual(ids(first!.source))
    expect(first?.source.codes).toMatchObject([
      { data: '<bpt i="1" x="1" type="bold">&lt;b&gt;</bpt>', means: ['bold'] },
      { data: '<ept i="1">&lt;/b&gt;</ept>', means: ['bold'] },
      { means: ['lineBreak'] },
      { means: ['field'] },
    ])
  })

  it('hold the texts inside of them, which are counted', () => {
    const { read } = openedFixture('subflows-cs.tmx')
    expect(read.units[0]?.source.text).toBe('See \uFFFCbelow\uFFFC.')
    expect(read.kept).toEqual([{ code: 'kept.subflows', args: { count: 2 } }])
  })

  it('are written as they were when words change', () => {
    const file = openedFixture('codes-pl.tmx')
    const { target } = file.read.units[0]!
    const written = textOf(
      file.write({ '1': { ...target, text: target.text.replace('Zbieraj', 'Zrywaj <') } }),
    )
    expect(written).toBe(textOf(file.write()).replace('Zbieraj', 'Zrywaj &lt;'))
  })

  it('of which half is missing, or that cross, are written as XML can have them', () => {
    const hi = (inner: string) => `<hi x="1" type="b">${inner}</hi>`
    const file = () =>
      openedText(
        document(
          `<tu><tuv xml:lang="en"><seg>A ${hi('b')} <hi>c</hi></seg></tuv><tuv xml:lang="pl"><seg>A ${hi('b')} <hi>c</hi></seg></tuv></tu>`,
        ),
      )
    const [open, close, next, last] = file().read.units[0]!.target.codes
    const written = (text: string, codes: readonly unknown[]) =>
      textOf(file().write({ '1': { text, codes: codes as Content['codes'] } }))
    expect(written('A \uFFFCb', [open])).toContain('<seg>A <it pos="begin" x="1" type="b"/>b</seg>')
    expect(written('A b\uFFFC', [close])).toContain('<seg>A b<it pos="end"/></seg>')
    expect(written('\uFFFCa\uFFFCb\uFFFCc\uFFFC', [open, next, close, last])).toContain(
      '<seg><hi x="1" type="b">a<it pos="begin"/>b</hi>c<it pos="end"/></seg>',
    )
  })

  it('are comments, instructions and line breaks written as references too', () => {
    const file = openedFixture('odd-xml-nl.tmx')
    expect(shown(file)).toEqual([
      ['Wood & <wool>', 'Hout & <wol>'],
      ['Empty', ''],
      ['Break{↵}here{!} A', 'Hier{↵}breken{?} A'],
    ])
    const { target } = file.read.units[2]!
    const written = textOf(file.write({ '3': { ...target, text: target.text.replace('A', 'Å') } }))
    expect(written).toBe(textOf(file.write()).replace('<?pi x?> &#x41;', '<?pi x?> Å'))
  })
})

describe('an edited target', () => {
  it('is written inside of its element', () =>
    changes('odd-xml-nl.tmx', { '1': 'Katoen & <linnen>' }, [
      ['<![CDATA[Hout & <wol>]]>', 'Katoen &amp; &lt;linnen&gt;'],
    ]))

  it('opens an element that was empty', () =>
    changes('odd-xml-nl.tmx', { '2': 'Leeg' }, [
      ['<t:seg foo="a>b" />', '<t:seg foo="a>b">Leeg</t:seg>'],
    ]))

  it('that is emptied leaves its element', () =>
    changes('plain-de.tmx', { '2': null }, [['<seg>Äpfel &amp; Birnen</seg>', '<seg></seg>']]))

  it('that was missing comes after the source, indented like that', () => {
    changes('missing-target-hu.tmx', { '2': 'Hordó' }, [
      [
        '<seg>Barrel</seg>\n      </tuv>',
        '<seg>Barrel</seg>\n      </tuv>\n      <tuv xml:lang="hu">\n        <seg>Hordó</seg>\n      </tuv>',
      ],
    ])
    changes('missing-target-hu.tmx', { '3': 'Parafa' }, [
      ['<seg>Cork</seg></tuv>', '<seg>Cork</seg></tuv><tuv xml:lang="hu"><seg>Parafa</seg></tuv>'],
    ])
    changes('three-languages.tmx', { '2': 'Charrue' }, [
      [
        'Plough</seg>\n      </tuv>',
        'Plough</seg>\n      </tuv>\n      <tuv xml:lang="fr">\n        <seg>Charrue</seg>\n      </tuv>',
      ],
    ])
  })

  it('that is still missing leaves no trace', () =>
    changes('missing-target-hu.tmx', { '2': '' }, []))

  it('keeps line ends of the file', () => {
    const file = openedFixture('crlf-uk.tmx')
    expect(shown(file)[0]?.[1]).toBe('Нарешті дощ,⏎сказав садівник.')
    const { target } = file.read.units[0]!
    const text = target.text.replace('Нарешті', 'Знову')
    expect(textOf(file.write({ '1': { ...target, text } }))).toContain('Знову дощ,\r\nсказав')
  })

  it('has its status in a property of ours, where that is there', () => {
    const texts = (target: string) =>
      `<tuv xml:lang="en"><seg>a</seg></tuv><tuv xml:lang="de"><seg>${target}</seg></tuv>`
    const property = (status: string) => `<prop type="x-interlinear-status">${status}</prop>`
    const body = (status: string) =>
      `<tu>${property(status)}${texts('b')}</tu><tu>${property('draft')}${texts('')}</tu><tu>${property('?')}${texts('c')}</tu>`
    const { read, write } = openedText(document(body('draft')))
    expect(read.units.map(({ status, notes }) => [status, notes])).toEqual([
      ['draft', []],
      ['initial', []],
      ['initial', []],
    ])
    expect(textOf(write())).toBe(document(body('draft')))
    expect(textOf(write({}, { '1': 'approved', '3': 'final' }))).toBe(document(body('approved')))
  })

  it('has it there too where it was missing when the file was read', () => {
    const body = (status: string, target: string) =>
      `<tu><prop type="x-interlinear-status">${status}</prop><tuv xml:lang="en"><seg>a</seg></tuv>${target}</tu><tu><tuv xml:lang="en"><seg>c</seg></tuv><tuv xml:lang="de"><seg>d</seg></tuv></tu>`
    const written = '<tuv xml:lang="de"><seg>b</seg></tuv>'
    for (const empty of ['', '<tuv xml:lang="de"><seg></seg></tuv>']) {
      const { read, write } = openedText(document(body('approved', empty)))
      expect(read.units[0]?.status).toBe('initial')
      expect(textOf(write({}, { '1': 'initial' }))).toBe(document(body('approved', empty)))
      expect(textOf(write({ '1': 'b' }, { '1': 'rejected' }))).toBe(
        document(body('rejected', written)),
      )
    }
  })

  it('keeps what else stands in that property until its status changes', () => {
    const body = (status: string) =>
      `<tu><prop type="x-interlinear-status">${status}</prop><tuv xml:lang="en"><seg>a</seg></tuv><tuv xml:lang="de"><seg>b</seg></tuv></tu>`
    const text = document(body('approved<!-- x -->'))
    const { read, write } = openedText(text)
    expect(read.units[0]?.status).toBe('approved')
    expect(textOf(write({}, { '1': 'approved' }))).toBe(text)
    expect(textOf(write({}, { '1': 'draft' }))).toBe(document(body('draft')))
  })

  it('has it also where its skeleton is of before what it said was kept', () => {
    const text = document(
      '<tu><prop type="x-interlinear-status"> draft</prop><tuv xml:lang="en"><seg>a</seg></tuv><tuv xml:lang="de"><seg>b</seg></tuv></tu>',
    )
    const read = tmx.parse(bytesOf(text))
    if (!read.ok) throw new Error(read.failure.code)
    const { units, skeleton, decoding } = read.value
    const spots = skeleton.spots.map(({ status, ...spot }) =>
      status ? { ...spot, status: [status[0], status[1]] as const } : spot,
    )
    const write = (status: 'draft' | 'final') =>
      textOf(
        tmx.serialize(
          {
            ...{ bytes: bytesOf(text), decoding, skeleton: { ...skeleton, spots } },
            units: units.map(({ id, kind, target: content }) => ({
              ...{ id, kind, content, fileStart: null },
            })),
          },
          {
            targets: new Map(units.map(({ id, target }) => [id, target])),
            added: [],
            statuses: new Map([['1', status]]),
          },
        ),
      )
    expect(write('draft')).toBe(text)
    expect(write('final')).toBe(text.replace(' draft', 'final'))
  })

  it('says nothing of who changed it: statuses are not of TMX', () => {
    const { write } = openedFixture('notes-pt.tmx')
    expect(textOf(write({}, { '1': 'final' }))).toBe(textOf(write()))
  })

  it('with what XML cannot hold is refused', () =>
    expect(openedFixture('plain-de.tmx').write({ '1': 'a\u0001' })).toEqual({
      ok: false,
      failure: { code: 'tmx.character', args: { unit: '1', character: 'U+0001' } },
    }))
})

describe('a TMX file that is refused', () => {
  const unit = '<tu><tuv xml:lang="en"><seg>a</seg></tuv><tuv xml:lang="de"><seg>b</seg></tuv></tu>'
  it.each([
    [document(unit, '<!DOCTYPE tmx [<!ENTITY a "b">]>'), 'xml.doctype', { line: 2 }],
    [
      document(unit, '<!DOCTYPE tmx SYSTEM "tmx14.dtd" [<!ENTITY % x SYSTEM "f">%x;]>'),
      'xml.doctype',
      { line: 2 },
    ],
    [document(unit.replace('a<', '&a;<')), 'xml.entity', { line: 5 }],
    ['<tmx><body>\n<tu></body>', 'xml.stillOpen', { line: 2, tag: 'tu' }],
    ['<xliff/>', 'tmx.notTmx', { root: 'xliff' }],
    ['<tmx><body/></tmx>', 'tmx.noUnits', {}],
    [
      '<?xml version="1.0"?>\n<TMX VERSION="1.1"><BODY><TU><TUV XML:LANG="EN"><SEG>a</SEG></TUV></TU></BODY></TMX>',
      ...(['tmx.capitals', { line: 2, tag: 'TMX' }] as const),
    ],
    [
      document('<tu><TUV xml:lang="en"><SEG>a</SEG></TUV></tu>'),
      ...(['tmx.capitals', { line: 5, tag: 'TUV' }] as const),
    ],
    ['<tmx><body><tu><tuv><seg>a</seg></tuv></tu></body></tmx>', 'tmx.noUnits', {}],
    [
      document('<tu><tuv xml:lang="en"><seg>a</seg></tuv></tu>'),
      'tmx.oneLanguage',
      { language: 'en' },
    ],
    ['plain words', 'xml.textOutside', { line: 1 }],
  ])('(%#) says why, and where it can', (text, code, args) => {
    const read = tmx.parse(bytesOf(text))
    expect(read).toMatchObject({ ok: false, failure: { code, args } })
  })

  it.each([
    '<!DOCTYPE tmx SYSTEM "tmx14.dtd">',
    "<!DOCTYPE tmx PUBLIC '-//LISA OSCAR:1998//DTD' 'http://127.0.0.1:1/tmx14.dtd'>",
    '<!DOCTYPE tmx>',
  ])('unlike one with a document type that can define nothing: %s', (doctype) =>
    expect(tmx.parse(bytesOf(document(unit, doctype))).ok).toBe(true),
  )

  it('nor because it speaks of capitals', () =>
    expect(tmx.parse(bytesOf(document(unit.replace('a<', '<![CDATA[<TU>]]><')))).ok).toBe(true))

  it('is never an exception', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.constantFrom(
              '<tu>',
              '</tu>',
              '<tuv xml:lang="de">',
              '</tuv>',
              '<seg>',
              '</seg>',
              '<ph/>',
              '<bpt i="1">',
              '&',
              '&#13;',
              '<![CDATA[',
              ']]>',
            ),
            fc.string(),
          ),
        ),
        fc.uint8Array(),
        (parts, bytes) => {
          const body = parts.join('').replace(/\p{Cs}/gu, '')
          expect(typeof tmx.parse(new TextEncoder().encode(document(body))).ok).toBe('boolean')
          expect(typeof tmx.parse(bytes).ok).toBe('boolean')
        },
      ),
    ))
})

describe('laws of a TMX file', () => {
  it('nothing edited: the very bytes; one text edited: its own bytes alone', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(SEGMENT, fc.option(SEGMENT)), { minLength: 1, maxLength: 4 }),
        fc.constantFrom(...TRIED_ENCODINGS),
        fc.constantFrom(...TRIED_NEWLINES),
        fc.nat(),
        WORDS,
        (pairs, { encoding, bom }, newline, pick, words) => {
          const body = pairs.map(([source, target]) => unitOf(source, target)).join('\n')
          const bytes = bytesOf(document(body).replaceAll('\n', newline), encoding, bom)
          const file = opened(tmx, bytes, { encoding, languages: { target: 'ru' } })
          const same = file.write()
          expect(same.ok && Buffer.from(same.value).equals(bytes)).toBe(true)
          readsBackAs(file, pick % file.read.units.length, words, encoding)
        },
      ),
    ))

  it('a file of 10,000 units', () => {
    const body = Array.from({ length: 10_000 }, (_, n) =>
      unitOf(`Text number ${n}`, `Текст номер ${n}`),
    )
    const bytes = bytesOf(document(body.join('\n')))
    const file = opened(tmx, bytes)
    expect(file.write({ '777': 'Коротко' }).ok).toBe(true)
    expect(file.read.units).toHaveLength(10_000)
  })
})

const WORDS = fc
  .array(fc.constantFrom('Яблоко ', 'plum', '&', '<', '>', ']]>', '"', '\t', ' ', '&amp;'), {
    maxLength: 6,
  })
  .map((parts) => parts.join(''))
const SEGMENT = fc
  .array(
    fc.oneof(
      WORDS.map(escapeText),
      fc.constantFrom(
        '<ph x="1">&lt;br/&gt;</ph>',
        '<bpt i="1">x</bpt>y<ept i="1">z</ept>',
        '<hi>яма</hi>',
        '<!-- c -->',
        '<![CDATA[<]]>',
        '\n',
        '&#10;',
        '<it/>',
      ),
    ),
    { maxLength: 5 },
  )
  .map((parts) => parts.join(''))

function unitOf(source: string, target: string | null): string {
  const second = target === null ? '' : `<tuv xml:lang="ru"><seg>${target}</seg></tuv>`
  return `<tu>\n<tuv xml:lang="en">\n<seg>${source}</seg></tuv>${second}</tu>`
}

function readsBackAs(file: Opened, n: number, words: string, encoding: string) {
  const { id } = file.read.units[n]!
  const text = textOf(file.write({ [id]: words }), encoding)
  const again = openedText(text, { languages: { target: 'ru' } })
  for (const [at, unit] of file.read.units.entries())
    expect(again.read.units[at]?.target).toEqual(
      at === n ? { text: words, codes: [] } : unit.target,
    )
  const others = (one: string) => one.split('</tu>').filter((_, at) => at !== n)
  expect(others(text)).toEqual(others(textOf(file.write(), encoding)))
}

function document(body: string, doctype = ''): string {
  return `<?xml version="1.0"?>\n${doctype}<tmx version="1.4">\n<header srclang="en"/>\n<body>\n${body}\n</body>\n</tmx>\n`
}

function languages({ read }: Opened) {
  return [read.sourceLang, read.targetLang]
}
