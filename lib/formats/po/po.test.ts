import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CODE, type Content } from '@/lib/model/content'
import type { Status } from '@/lib/model/review'
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
import { po } from './po'

const { names, fixture, openedFixture, openedText, changes } = fixturesOf(po, 'po')

describe('a PO file', () => {
  it('is known by its name', () => {
    expect(formatFor('de.PO', new Uint8Array()).id).toBe('po')
    expect(formatFor('boat.pot', new Uint8Array()).id).toBe('po')
  })

  it.each(names())('%s comes back to the byte', (name) => {
    const { write } = openedFixture(name)
    const written = write()
    expect(written.ok && Buffer.from(written.value).equals(fixture(name))).toBe(true)
  })

  it('gives its entries, the header aside', () => {
    const file = openedFixture('plain-de.po')
    expect(shown(file)).toEqual([
      ['Moor the boat', 'Das Boot festmachen'],
      ['The tide turns in %d minutes.', 'In %d Minuten kommt die Flut.'],
      ['Cast off', ''],
    ])
    expect(file.read.targetLang).toBe('de')
    expect(file.read.sourceLang).toBeNull()
    expect(file.read.units.map(({ status, kind }) => `${status} ${kind}`)).toEqual(
      Array(3).fill('initial string'),
    )
  })

  it('needs no header, and knows contexts and domains', () =>
    expect(shown(openedFixture('no-header-tr.po'))).toEqual([
      ['Rudder', 'Dümen'],
      ['Row', 'Kürek çek'],
      ['', 'boş'],
      ['Row', 'Sıra'],
    ]))

  it('joins strings however they stand', () =>
    expect(shown(openedFixture('compact-el.po'))).toEqual([
      ['Salt and wind', 'Αλάτι και άνεμος'],
      ['Sand', 'Άμμος'],
    ]))

  it('may be a template, without any translation', () => {
    const { read } = openedFixture('template.pot')
    expect(read.units.map(({ id, target }) => [id, target.text])).toEqual([
      ['1', ''],
      ['2.0', ''],
      ['2.1', ''],
    ])
    expect(read.targetLang).toBeNull()
  })

  it('keeps obsolete entries and counts them', () => {
    const { read } = openedFixture('obsolete-it.po')
    expect(read.units).toHaveLength(1)
    expect(read.kept).toEqual([{ code: 'kept.poObsolete', args: { count: 2 } }])
  })

  it.each([
    ['fr_CA', 'fr-CA'],
    ['sr@latin', 'sr-Latn'],
    ['ca@valencia', 'ca-valencia'],
    ['pt_BR.UTF-8', 'pt-BR'],
    ['zh_Hant', 'zh-Hant'],
    ['', null],
    ['none of these', null],
  ])('in the language %j is in %j', (language, tag) =>
    expect(openedText(`msgid ""\nmsgstr "Language: ${language}\\n"\n`).read.targetLang).toBe(tag),
  )

  it('has the encoding that its header names', () => {
    expect(openedFixture('koi8-r.po').read.decoding?.encoding).toBe('koi8-r')
    expect(openedFixture('euc-jp.po').read.decoding?.encoding).toBe('euc-jp')
    expect(shown(openedFixture('euc-jp.po'))).toEqual([['Sea chart', '海図']])
    const written = openedFixture('koi8-r.po').write({ '1': 'Буй уплыл.' })
    expect(textOf(written, 'koi8-r')).toContain('msgstr "Буй уплыл."')
  })

  it('is refused when its encoding lacks a character', () =>
    expect(openedFixture('koi8-r.po').write({ '1': 'Буй 漂流' })).toMatchObject({
      failure: { code: 'encoding.cannotHold' },
    }))
})

describe('plural forms', () => {
  it('are a unit each, for the numbers that the header says (Russian, 3)', () => {
    const { read } = openedFixture('plurals-ru.po')
    expect(read.units.map(({ id, source }) => `${id} ${source.text}`)).toEqual([
      '1.0 %d berth is free',
      '1.1 %d berths are free',
      '1.2 %d berths are free',
      '2.0 One oar',
      '2.1 %d oars',
      '2.2 %d oars',
    ])
    expect(read.units.slice(0, 3).map(({ notes }) => notes.at(-1))).toEqual([
      'msgstr[0]: 1, 21, 31, 41, 51, 61 …',
      'msgstr[1]: 2, 3, 4, 22, 23, 24 …',
      'msgstr[2]: 0, 5, 6, 7, 8, 9 …',
    ])
  })

  it('Arabic, 6: one of them for a single number', () => {
    const { read } = openedFixture('plurals-ar.po')
    expect(read.units.map(({ source, notes }) => `${source.text} | ${notes.at(-1) ?? ''}`)).toEqual(
      [
        '%d lanterns | msgstr[0]: 0',
        '%d lantern | msgstr[1]: 1',
        '%d lanterns | msgstr[2]: 2',
        '%d lanterns | msgstr[3]: 3, 4, 5, 6, 7, 8 …',
        '%d lanterns | msgstr[4]: 11, 12, 13, 14, 15, 16 …',
        '%d lanterns | msgstr[5]: 100, 101, 102, 200, 201, 202 …',
      ],
    )
  })

  it('Japanese, 1: the only form is for many', () => {
    const { read } = openedFixture('plurals-ja.po')
    expect(read.units[0]?.source.text).toBe('%d gulls on the pier')
    expect(read.units[0]?.notes).toEqual(['msgstr[0]: 0, 1, 2, 3, 4, 5 …'])
  })

  it('are told by their place where the rule cannot be read', () => {
    const { read } = openedFixture('latin-sr.po')
    expect(read.units.map(({ source, notes }) => [source.text, notes[0]])).toEqual([
      ['%d anchor', 'msgstr[0]'],
      ['%d anchors', 'msgstr[1]'],
      ['%d anchors', 'msgstr[2]'],
    ])
  })

  it('are edited each by itself', () =>
    changes('plurals-ru.po', { '1.1': '%d причала пустуют' }, [
      ['msgstr[1] "%d причала свободно"', 'msgstr[1] "%d причала пустуют"'],
    ]))
})

describe('notes', () => {
  it('are comments, context, former source and the first references', () => {
    const { read } = openedFixture('comments-fr.po')
    expect(read.units[0]?.notes).toEqual([
      'A button.\nKeep it short.',
      'Vérifié avec le capitaine.\nDeux lignes.',
      'msgctxt: toolbar',
      '#| msgctxt "menu"\n#| msgid "Anchor %s"',
      '#: src/deck/very/long/path.c:10 src/deck/b.c:11 src/deck/c.c:12 …',
    ])
    expect(read.units[1]?.notes).toEqual(['msgctxt: menu'])
    expect(read.sourceLang).toBe('en-GB')
  })
})

describe('escapes', () => {
  it('are read as what they stand for; bytes and control characters are codes', () =>
    expect(shown(openedFixture('escapes-pl.po')).map(([source]) => source)).toEqual([
      'A "quoted" word and C:\\ports\\north',
      'First line⏎Second line\tafter a tab',
      'A bell{\\a} rings.⏎Twice.',
      'A path ends in \\n, which is no line end\\',
      'Octal {\\101}, hexadecimal {\\x41}, odd {\\q}',
      '',
      'Ends so.',
    ]))

  it('are written again', () =>
    changes('escapes-pl.po', { '1': 'Tab\there, "so" \\ and \\n' }, [
      [
        String.raw`msgstr "Słowo \"w cudzysłowie\" i C:\\ports\\north"`,
        String.raw`msgstr "Tab\there, \"so\" \\ and \\n"`,
      ],
    ]))

  it('at the outer ends stay, and come from the source where nothing was there', () => {
    const file = openedFixture('escapes-pl.po')
    const { target } = file.read.units[2]!
    const bell: Content = { text: `Dzwoni${target.text.slice(5)}`, codes: target.codes }
    const written = textOf(file.write({ '3': bell, '7': 'Kończy się tak.' }))
    expect(written).toContain(String.raw`msgstr "\nDzwoni\a dzwoni.\r\nDwa razy.\n"`)
    expect(written).toContain(String.raw`msgstr "Kończy się tak.\n"`)
  })

  it('leave nothing of an emptied text', () =>
    changes('escapes-pl.po', { '3': null }, [
      [String.raw`msgstr "\nDzwon\a dzwoni.\r\nDwa razy.\n"`, 'msgstr ""'],
    ]))
})

describe('the layout of a translation', () => {
  it('in one line stays in one line', () => {
    const long = 'ett två tre fyra '.repeat(20).trim()
    changes('wrapped-sv.po', { '4': long }, [[/msgstr "En källa.*"/, `msgstr "${long}"`]])
  })

  it('filled is filled again to the same width', () => {
    const file = openedFixture('wrapped-sv.po')
    const { target } = file.read.units[0]!
    const text = target.text.replace('Innan stormen kom', 'Strax innan den stora stormen kom')
    expect(textOf(file.write({ '1': { ...target, text } }))).toContain(
      [
        'msgstr ""',
        '"Strax innan den stora stormen kom drog fiskarna upp sina båtar på land och "',
        '"band näten vid de gamla stolparna.\\n"',
        '"Ingen sov.\\n"',
        '"\\n"',
        '"Se "',
        '"https://harbour.example/logbook/1899/november/storm-warnings/received-by-telegraph "',
        '"för mer."',
      ].join('\n'),
    )
  })

  it('line by line stays line by line', () => {
    const file = openedFixture('wrapped-sv.po')
    const { target } = file.read.units[1]!
    const text = `Nummer ${'ett '.repeat(30)}${CODE}Nummer två`
    expect(textOf(file.write({ '2': { ...target, text } }))).toContain(
      `msgstr ""\n"Nummer ${'ett '.repeat(30)}\\n"\n"Nummer två\\n"\n`,
    )
  })

  it('begins where it began, and leaves no strings behind when it fits in one', () => {
    changes('wrapped-sv.po', { '3': 'Kort.' }, [[/msgstr "Börjar på.*\n.*\n/, 'msgstr "Kort."\n']])
    const text = 'Börjar nu på nyckelordets egen rad och fortsätter nedanför, så som vissa skriver.'
    changes('wrapped-sv.po', { '3': text }, [
      [
        /msgstr "Börjar på.*\n.*\n/,
        'msgstr "Börjar nu på nyckelordets egen rad och fortsätter nedanför, så som "\n"vissa skriver."\n',
      ],
    ])
  })

  it('is that of the source for what was not translated', () => {
    const file = openedText(
      'msgid ""\n"A line that was broken by a "\n"program."\nmsgstr ""\n\nmsgid "One"\nmsgstr ""\n',
    )
    expect(
      textOf(
        file.write({ '0': 'Eine Zeile, die ein Programm gebrochen hat.', '1': 'x'.repeat(99) }),
      ),
    ).toBe(
      'msgid ""\n"A line that was broken by a "\n"program."\nmsgstr ""\n"Eine Zeile, die ein "\n' +
        `"Programm gebrochen hat."\n\nmsgid "One"\nmsgstr "${'x'.repeat(99)}"\n`,
    )
  })

  it('breaks lines of ideographs between them, not before their marks', () => {
    const file = openedFixture('plurals-ja.po')
    const target = `${'霧が晴れるまで渡し船は出ません'.repeat(3)}。荷物を持って桟橋までお越しください。`
    const written = textOf(file.write({ '2': target }))
    const lines = /msgstr ""\n("霧[^]*)$/.exec(written)?.[1]?.trim().split('\n') ?? []
    expect(lines.map((line) => line.slice(1, -1)).join('')).toBe(target)
    expect(lines.length).toBeGreaterThan(1)
    for (const line of lines) expect(line).not.toMatch(/^"[。、]/)
  })

  it('keeps line ends of the file', () => {
    const file = openedFixture('crlf-nl.po')
    const written = textOf(file.write({ '2': `${'De sluiswachter slaapt. '.repeat(6)}Einde.` }))
    expect(written.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(written.match(/\r\n"(?=.*slaapt)/g)).toHaveLength(2)
  })

  it('never cuts a grapheme or loses a character', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }), (words) => {
        const text = `${words} and ${words}`.replace(/[\0\p{Cs}\r\n\u2028\u2029\uFFFC]/gu, ' ')
        const file = openedFixture('crlf-nl.po')
        const again = opened(po, bytesOf(textOf(file.write({ '2': text }))))
        expect(again.read.units[1]?.target.text).toBe(text)
      }),
    ))
})

describe('the flag fuzzy', () => {
  it('says that a text is a draft', () =>
    expect(openedFixture('fuzzy-es.po').read.units.map(({ status }) => status)).toEqual([
      ...['draft', 'draft', 'draft', 'initial', 'initial'],
    ]))

  it('says it of every form of a plural, and nothing of a text that is not there', () =>
    expect(
      openedText(
        '#, fuzzy\nmsgid "%d oar"\nmsgid_plural "%d oars"\nmsgstr[0] "%d remo"\nmsgstr[1] ""\n',
      ).read.units.map(({ status }) => status),
    ).toEqual(['draft', 'initial']))

  it('goes when the text is approved', () => {
    flags({ '1': 'approved' }, [['#, fuzzy\nmsgid "Starboard"', 'msgid "Starboard"']])
    flags({ '2': 'final' }, [['#, c-format, fuzzy', '#, c-format']])
    flags({ '3': 'approved' }, [['#,fuzzy,  c-format', '#, c-format']])
  })

  it('comes when it is sent back', () => {
    flags({ '4': 'rejected' }, [['#, no-wrap', '#, fuzzy, no-wrap']])
    flags({ '5': 'rejected' }, [['#| msgid "Shoal"', '#, fuzzy\n#| msgid "Shoal"']])
  })

  it('stays otherwise', () => {
    flags({ '1': 'rejected', '2': 'draft', '3': 'initial', '4': 'approved', '5': 'final' }, [])
  })

  it('goes only when all forms of a plural are approved, and comes for one of them', () => {
    const ru = 'plurals-ru.po'
    changes(ru, {}, [], { '1.0': 'approved', '1.1': 'approved' })
    changes(
      ru,
      {},
      [
        [
          '#. Shown above the list of berths.\n#, c-format',
          '#. Shown above the list of berths.\n#, fuzzy, c-format',
        ],
      ],
      {
        ...{ '1.0': 'approved', '1.2': 'rejected' },
      },
    )
  })

  it('has the line ends of the file', () => {
    const { write } = openedFixture('crlf-nl.po')
    expect(textOf(write({}, { '1': 'approved' }))).toContain('# Let op.\r\nmsgid "Sluice"')
    expect(textOf(write({}, { '2': 'rejected' }))).toContain('"Sluis"\r\n\r\n#, fuzzy\r\nmsgid ""')
  })
})

describe('a broken PO file', () => {
  it.each([
    ['msgid "a\nmsgstr "b"\n', 'po.unclosedQuote', { line: 1 }],
    ['msgid "a"\nmsgstr "b\\"', 'po.unclosedQuote', { line: 2 }],
    ['msgid "a"\nmsgstr "b"\n"c" d\n', 'po.notUnderstood', { line: 3, part: 'd' }],
    ['<<<<<<< HEAD\nmsgid "a"\n', 'po.notUnderstood', { line: 1, part: '<<<<<<< HEAD' }],
    ['"a"\n', 'po.notUnderstood', { line: 1, part: '"a"' }],
    ['msgid "a"\n\nmsgid "b"\nmsgstr "c"\n', 'po.noTranslation', { line: 1 }],
    ['\nmsgid "a"\n\nmsgctxt "b"\n', 'po.noTranslation', { line: 2 }],
    ['msgid "a"\n', 'po.noTranslation', { line: 1 }],
    ['msgctxt "a"\n', 'po.noTranslation', { line: 1 }],
    ['msgid "a"\nmsgstr\n\n', 'po.noText', { line: 2, keyword: 'msgstr' }],
    ['msgid\nmsgstr "a"\n', 'po.noText', { line: 1, keyword: 'msgid' }],
    ['msgstr "a"\n', 'po.misplaced', { line: 1, keyword: 'msgstr' }],
    ['msgid "a"\nmsgstr[0] "b"\n', 'po.misplaced', { line: 2, keyword: 'msgstr[0]' }],
    [
      'msgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\nmsgstr[00] "d"\n',
      ...(['po.notUnderstood', { line: 4, part: 'msgstr[00] "d"' }] as const),
    ],
    ['msgid "a"\nmsgstr "b"\nmsgstr "c"\n', 'po.twice', { line: 3, keyword: 'msgstr' }],
  ])('%j is refused, with the line and the reason', (text, code, args) => {
    expect(po.parse(bytesOf(text))).toEqual({ ok: false, failure: { code, args } })
  })

  it('is never an exception', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            ...[
              'msgid',
              'msgstr',
              'msgstr[0]',
              'msgctxt',
              'msgid_plural',
              '#~ msgid',
              '#, ',
              '"',
              '\\',
              '\n',
              '\r',
              ' ',
              'a',
            ].map((part) => fc.constant(part)),
            fc.string(),
          ),
        ),
        (parts) => {
          const text = parts.join('').replace(/\p{Cs}/gu, '')
          expect(typeof po.parse(new TextEncoder().encode(text)).ok).toBe('boolean')
        },
      ),
    ))

  it('of arbitrary bytes is none either', () =>
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(typeof po.parse(bytes).ok).toBe('boolean')
      }),
    ))
})

describe('laws of a PO file', () => {
  it('nothing edited: the very bytes; one text edited: its own bytes alone', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(LINES, LINES), { minLength: 1, maxLength: 5 }),
        fc.constantFrom(...TRIED_ENCODINGS),
        fc.constantFrom(...TRIED_NEWLINES),
        fc.nat(),
        LINES,
        (entries, { encoding, bom }, newline, pick, edited) => {
          const text = entries
            .map(([id, str]) => entryOf(id, str))
            .join('\n')
            .replaceAll('\n', newline)
          const bytes = bytesOf(text, encoding, bom)
          const file = opened(po, bytes, { encoding })
          const same = file.write()
          expect(same.ok && Buffer.from(same.value).equals(bytes)).toBe(true)
          const unit = file.read.units[pick % file.read.units.length]
          if (unit) readsBackAs(file, unit.id, edited.join(' '), encoding)
        },
      ),
    ))

  it('a file of 10,000 entries', () => {
    const entry = (n: number) =>
      `#: src/file${n}.c:${n}\n#, c-format\nmsgid "Text number ${n} for %s"\nmsgstr ""\n"Der Text Nummer ${n} für %s, der etwas länger ist als eine einzige Zeile sein "\n"darf.\\n"\n\n`
    const bytes = bytesOf(Array.from({ length: 10_000 }, (_, n) => entry(n)).join(''))
    const file = opened(po, bytes)
    const written = file.write({ '777': 'Kurz' }, { '4000': 'rejected' })
    expect(written.ok).toBe(true)
    expect(file.read.units).toHaveLength(10_000)
  })
})

const LINES = fc.array(
  fc.constantFrom(
    'Лодка у причала ',
    'boat',
    '"',
    '\\',
    '\\n',
    '\t',
    ' ',
    'a%sb',
    'wörd'.slice(0, 1),
  ),
  { minLength: 1, maxLength: 6 },
)

function entryOf(id: readonly string[], str: readonly string[]): string {
  const literal = (text: string) => JSON.stringify(text).replaceAll('\\t', '\\t')
  const block = str.map(literal).join('\n')
  return `# c\nmsgid ${id.map((one) => literal(`x${one}`)).join(' ')}\nmsgstr ""\n${block}\n`
}

function readsBackAs(file: Opened, id: string, text: string, encoding: string) {
  const before = textOf(file.write(), encoding)
  const after = textOf(file.write({ [id]: text }), encoding)
  const again = opened(po, bytesOf(after, 'utf-8'))
  for (const [n, unit] of file.read.units.entries())
    if (unit.id !== id) expect(again.read.units[n]?.target).toEqual(unit.target)
    else expect(again.read.units[n]?.target.text).toBe(text)
  const withoutStrings = (one: string) => one.replace(/msgstr "[^\r\n]*(?:[\r\n]+"[^\r\n]*)*/g, '')
  expect(withoutStrings(after)).toBe(withoutStrings(before))
}

function flags(
  statuses: Readonly<Record<string, Status>>,
  pairs: readonly (readonly [string, string])[],
) {
  changes('fuzzy-es.po', {}, pairs, statuses)
}
