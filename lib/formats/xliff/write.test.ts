import { describe, expect, it } from 'vitest'
import { type Content, plain } from '@/lib/model/content'
import type { Status } from '@/lib/model/review'
import { bytesOf, changes, fixture, read, rewrite, statusAfter, valueOf } from './testing'
import { xliff1, xliff2 } from './xliff'

describe('a target that is not there', () => {
  it('comes after its source, on a line of its own as that is', () =>
    changes('xliff-1.2/plain-de.xlf', { 3: { target: plain('Gebühren < 20 € bar.') } }, [
      ['cash.</source>', 'cash.</source>\n        <target>Gebühren &lt; 20 € bar.</target>'],
    ]))

  it('has the line ends of the file', () => {
    const target = plain('De sluis wordt hersteld.')
    changes('xliff-1.2/crlf-nl.xlf', { 1: { target } }, [
      ['repaired.</source>', `repaired.</source>\r\n        <target>${target.text}</target>`],
    ])
  })

  it('has the prefix, the language and the quotes of its source', () => {
    changes('xliff-1.2/prefixed-tr.xlf', { 1: { target: plain('Çay bedava.') } }, [
      [
        'guests.</xlf:source>',
        'guests.</xlf:source>\n\t\t\t\t<xlf:target xml:lang="tr">Çay bedava.</xlf:target>',
      ],
    ])
    changes('xliff-2/prefixed-tr.xlf', { u1: { target: plain('İki lamba') } }, [
      [
        'lamps</x2:source>',
        'lamps</x2:source>\n\t\t\t\t<x2:target xml:lang="tr" xml:space="preserve">İki lamba</x2:target>',
      ],
    ])
  })

  it('stays on the line of its source where that stands on none of its own', () =>
    changes('xliff-2/segments-ja.xlf', { 'u1/3': { target: plain('それから休みます。') } }, [
      ['rest.</source>', 'rest.</source><target>それから休みます。</target>'],
    ]))

  it('fills an element that closed itself', () => {
    changes('xliff-1.2/plain-de.xlf', { 4: { target: plain('Zu.') } }, [
      ['<target/>', '<target>Zu.</target>'],
    ])
    changes('xliff-1.2/studio-sv.sdlxliff', { 'bb/2': { target: plain('Cykla sedan.') } }, [
      ['<mrk mtype="seg" mid="2"/>', '<mrk mtype="seg" mid="2">Cykla sedan.</mrk>'],
    ])
  })

  it('is made as the segmented source is, with the codes round its segments', () => {
    changes('xliff-1.2/segmented-cs.xlf', { '2/3': { target: plain('Rohlíky mizí první.') } }, [
      [
        'go first.</mrk></g></seg-source>',
        'go first.</mrk></g></seg-source>\n          <target><g id="9"><mrk mtype="seg" mid="2"></mrk> <mrk mtype="seg" mid="3">Rohlíky mizí první.</mrk></g></target>',
      ],
    ])
    changes('xliff-1.2/segmented-cs.xlf', { '4/6': { target: plain('Zeptejte se.') } }, [
      [
        '<target></target>',
        '<target><mrk mtype="seg" mid="6">Zeptejte se.</mrk> <mrk mtype="seg" mid="7"></mrk></target>',
      ],
    ])
  })

  it('comes as a segment into a target that lacks only this one', () =>
    changes('xliff-1.2/segmented-cs.xlf', { '3/4': { target: plain('Karty ne.') } }, [
      [
        '<target><mrk mtype="seg" mid="5">',
        '<target><mrk mtype="seg" mid="4">Karty ne.</mrk><mrk mtype="seg" mid="5">',
      ],
    ]))
})

describe('statuses in XLIFF 1.2', () => {
  const states = 'xliff-1.2/states-es.xlf'
  it.each<[string, Status, string, string]>([
    [
      'new',
      'approved',
      "'new'><source>New.</source><target state='new'>",
      "'new' approved='yes'><source>New.</source><target state='signed-off'>",
    ],
    ['new', 'draft', "<target state='new'>", "<target state='translated'>"],
    ['mt', 'rejected', "'needs-review-translation' state-q", "'needs-review-translation' state-q"],
    ['approved', 'draft', " approved='yes'><source>Approved", '><source>Approved'],
    ['approved', 'final', '<target>Aprobado', '<target state="final">Aprobado'],
    ['refused', 'approved', "approved='no'", "approved='yes'"],
    ['signed', 'rejected', "'signed-off'", "'needs-review-translation'"],
    ['signed', 'initial', "'signed-off'", "'translated'"],
    [
      'final',
      'draft',
      `<trans-unit approved = "yes" id='final'><source>Final.</source><target   state = "final" >`,
      `<trans-unit id='final'><source>Final.</source><target   state = "translated" >`,
    ],
    [
      'own',
      'approved',
      "'own'><source>Own state.</source><target state='x-office-seen'>",
      "'own' approved='yes'><source>Own state.</source><target state='signed-off'>",
    ],
  ])('%s becomes %s in its own attributes', (id, status, from, to) =>
    changes(states, { [id]: { status } }, [[from, to]]),
  )

  it('a final text without a target gets one that says so', () =>
    changes('xliff-1.2/plain-de.xlf', { 3: { status: 'final' } }, [
      ['<trans-unit id="3">', '<trans-unit id="3" approved="yes">'],
      ['cash.</source>', 'cash.</source>\n        <target state="final"></target>'],
    ]))

  it('a unit of several segments is approved when all are', () => {
    const one = { '1/0': { status: 'approved' } } as const
    changes('xliff-1.2/segmented-cs.xlf', one, [])
    changes('xliff-1.2/segmented-cs.xlf', { ...one, '1/1': { status: 'final' } }, [
      ['<trans-unit id="1">', '<trans-unit id="1" approved="yes">'],
    ])
  })

  it('every status but draft and rejected is read again', () => {
    for (const status of ['approved', 'final'] as const)
      expect(statusAfter(states, 'mt', status)).toBe(status)
    for (const status of ['initial', 'draft', 'rejected'] as const)
      for (const id of ['approved', 'final', 'signed'])
        expect(statusAfter(states, id, status)).toBe('initial')
  })
})

describe('statuses in XLIFF 2', () => {
  const states = 'xliff-2/states-es.xlf'
  it.each<[string, Status, string, string]>([
    ['none', 'approved', '<segment><source>No', `<segment state="reviewed"><source>No`],
    [
      'none',
      'draft',
      '<segment><source>No',
      `<segment state="translated" subState="interlinear:draft"><source>No`,
    ],
    [
      'initial',
      'rejected',
      "state='initial'",
      `state='translated' subState='interlinear:rejected'`,
    ],
    ['translated', 'final', "state='translated' subState='of:mt'", "state='final'"],
    ['draft', 'approved', "state='translated' subState='interlinear:draft'", "state='reviewed'"],
    ['rejected', 'draft', '"interlinear:rejected"', '"interlinear:draft"'],
    ['final', 'initial', "state='final' subState='of:printed'", "state='translated'"],
  ])('%s becomes %s in its own attributes', (id, status, from, to) =>
    changes(states, { [id]: { status } }, [[from, to]]),
  )

  it('every status is read again', () => {
    for (const status of ['initial', 'draft', 'rejected', 'approved', 'final'] as const)
      for (const id of ['none', 'initial', 'translated', 'draft', 'rejected', 'reviewed', 'final'])
        expect(statusAfter(states, id, status)).toBe(status)
  })
})

describe('codes', () => {
  it('are the same in source and target however they are spelt, and keep their spelling', () => {
    const name = 'xliff-2/inline-fr.xlf'
    const [unit] = read(xliff2, fixture(name)).units
    expect(unit?.target.codes[0]).toEqual(unit?.source.codes[0])
    const target = replaced(unit?.target, 'clé perdue', 'clef')
    changes(name, { u1: { target } }, [['clé perdue', 'clef']])
  })

  it('are others when what they stand for differs', () => {
    const file = bytesOf(
      `<xliff version="1.2"><file original="o" source-language="en"><body><trans-unit id="1"><source><ph id="1">%s</ph></source><target><ph id="1">%d</ph></target></trans-unit></body></file></xliff>`,
    )
    const [unit] = read(xliff1, file).units
    expect(unit?.target.codes).not.toEqual(unit?.source.codes)
  })

  it('keep texts inside that were translated', () => {
    const name = 'xliff-1.2/inline-native-fr.xlf'
    const [, unit] = read(xliff1, fixture(name)).units
    expect(unit?.target.codes[0]).toEqual(unit?.source.codes[0])
    changes(name, { p2: { target: replaced(unit?.target, 'Voir', 'Voyez') } }, [['Voir', 'Voyez']])
  })

  it('stay with their indentation and comments', () => {
    const [unit] = read(xliff1, fixture('xliff-1.2/white-space-pl.xlf')).units
    changes(
      'xliff-1.2/white-space-pl.xlf',
      { pretty: { target: replaced(unit?.target, 'nawet spóźniony', 'także spóźniony') } },
      [['nawet', 'także']],
    )
  })
})

describe('a CDATA section', () => {
  const name = 'xliff-1.2/cdata-comments-el.xlf'
  const from = '<![CDATA[Πατήστε <Start> & περιμένετε]]>'
  it('stays one', () =>
    changes(name, { 'a.b': { target: plain('Πατήστε <Start> & φύγετε') } }, [
      [from, '<![CDATA[Πατήστε <Start> & φύγετε]]>'],
    ]))

  it('becomes text where it could not hold it', () =>
    changes(name, { 'a.b': { target: plain('a ]]> b') } }, [[from, 'a ]]&gt; b']]))
})

describe('codes that do not nest', () => {
  const bold = { kind: 'inline', id: '1', data: '<pc id="1" dispStart="[" dispEnd="]">' } as const
  const link = { kind: 'inline', id: '2', data: '<pc id="2">' } as const
  const pc = {
    b: { ...bold, display: '[', role: 'open' },
    '/b': { ...bold, data: '</pc>', display: '[', role: 'close' },
    a: { ...link, display: '2', role: 'open' },
    '/a': { ...link, data: '</pc>', display: '2', role: 'close' },
  } as const

  it.each<[readonly (keyof typeof pc)[], string]>([
    [['b', 'a', '/a', '/b'], '<pc id="1" dispStart="[" dispEnd="]"><pc id="2"></pc></pc>'],
    [
      ['b', 'a', '/b', '/a'],
      '<pc id="1" dispStart="[" dispEnd="]"><sc id="2"/></pc><ec startRef="2"/>',
    ],
    [['b'], '<sc id="1" disp="[" isolated="yes"/>'],
    [['/b', 'b'], '<ec startRef="1" disp="]"/><sc id="1" disp="["/>'],
    [['/a'], '<ec id="2" isolated="yes"/>'],
  ])('are written as elements that need not: %j', (names, expected) => {
    const target = { text: '\uFFFC'.repeat(names.length), codes: names.map((name) => pc[name]) }
    changes('xliff-2/plain-de.xlf', { 1: { target } }, [
      ['Der Schuppen braucht ein neues Dach.', expected],
    ])
  })

  it('are bx and ex in XLIFF 1.2, whose mrk has no such form', () => {
    const bytes = fixture('xliff-1.2/inline-generic-ru.xlf')
    const before = read(xliff1, bytes)
    const [first, , third] = before.units
    const codes = [first!.source.codes[3]!, first!.source.codes[0]!]
    changes('xliff-1.2/prefixed-tr.xlf', { 2: { target: { text: '\uFFFC\uFFFC', codes } } }, [
      ['Şeker yanındadır.', '<ex id="1" rid="1"/><bx id="1" ctype="bold" rid="1"/>'],
    ])
    const torn = { text: 'а\uFFFC', codes: third!.source.codes.slice(0, 1) }
    expect(rewrite(xliff1, bytes, before, { g3: { target: torn } })).toMatchObject({
      failure: { code: 'xliff.crossing', args: { unit: 'g3' } },
    })
  })
})

describe('characters', () => {
  it('that XML cannot hold are named, or written as XLIFF 2 writes them', () => {
    const change = { 1: { target: plain('a\u0001b') } }
    const bytes = fixture('xliff-1.2/plain-de.xlf')
    expect(rewrite(xliff1, bytes, read(xliff1, bytes), change)).toMatchObject({
      failure: { code: 'xliff.character', args: { unit: '1', character: 'U+0001' } },
    })
    changes('xliff-2/plain-de.xlf', change, [
      ['Der Schuppen braucht ein neues Dach.', 'a<cp hex="0001"/>b'],
    ])
  })

  it('that the encoding cannot hold are written as references', () => {
    const bytes = fixture('xliff-1.2/windows-1251-bg.xlf')
    const before = read(xliff1, bytes)
    const after = valueOf(rewrite(xliff1, bytes, before, { 1: { target: plain('Спирка ł 🚋') } }))
    expect(new TextDecoder('windows-1251').decode(after)).toContain('Спирка &#x0142; &#x1F68B;')
  })
})

function replaced(content: Content | undefined, from: string, to: string): Content {
  if (!content) throw new Error('no content')
  return { ...content, text: content.text.replace(from, to) }
}
