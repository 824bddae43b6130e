import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainText } from '@/lib/inline/content'
import { type Content, plain } from '@/lib/model/content'
import type { Added } from './format'
import { fileOffsets } from './file-offset'
import { formatById, formatFor } from './registry'
import { plainUnits, rewritten, text } from './text'

describe('units of a plain text', () => {
  it('are its lines that are not blank', () =>
    reads('One.\n\n  Two. \r\nThree.', ['One.', 'Two.', 'Three.']))

  it('are none in a blank text', () => {
    reads('', [])
    reads(' \n\t\n', [])
  })

  it('know where they stand in the file', () => {
    const [first, second] = parsed('\n\u00a0 Ferries\r\nleave.\n\nLate.').units
    expect(first?.fileStart).toBe(3)
    expect(second?.fileStart).toBe(12)
  })

  it('end at every kind of line end', () =>
    reads('A\rB\u2028C\u2029D\r\nE\nF', ['A', 'B', 'C', 'D', 'E', 'F']))

  it('reads more lines than a call may have arguments', () => {
    const lines = Array.from({ length: 200_000 }, (_, n) => `L${n}`)
    expect(parsed(lines.join('\n')).units).toHaveLength(lines.length)
  })
})

describe('the registry', () => {
  it('reads what it does not know as plain text', () => {
    expect(formatFor('NOTES.TXT', new Uint8Array()).id).toBe('text')
    expect(formatFor('notes', new Uint8Array()).id).toBe('text')
    expect(formatById('text')).toBe(text)
    expect(() => formatById('papyrus')).toThrow()
  })
})

describe('kinds of units', () => {
  it('a short line without an end mark, by itself, is a heading', () =>
    kinds('Ferries\n\nThey leave at noon.\n\nFares\nThey have not risen at all.', 'h p h p'))

  it('breadcrumbs before a headline are headings too', () =>
    kinds('Home > News\n\nFerries leave later\n\nThe ferries leave at noon.', 'h h p'))

  it('the last line is none, whatever it looks like', () =>
    kinds('It leaves.\n\nA signature', 'p p'))
  it('lines in a row are none', () => kinds('Roses\nViolets\nSugar\nYou', 'p p p p'))
  it('a sentence is none', () => kinds('It leaves.\n\nIt arrives.', 'p p'))
  it('what begins in lower case is none', () => kinds('laying of the keel\n\nIt was done.', 'p p'))
  it('Markdown says so', () => kinds('# Ferries.\nThey leave.', 'h p'))
  it('a Chinese headline', () => kinds('图书馆试行夜间开放\n\n云溪市图书馆七月一日起开放。', 'h p'))

  it('bullets and numbers begin items of a list', () =>
    kinds(
      '- one\n* two\n• three\n1. Four\n2) Five\n(3) Six\na) Seven\n① 八\n一、九',
      'l l l l l l l l l',
    ))

  it('a year, a number in a sentence, a date and a dash do not', () =>
    kinds('1998. It began.\n3 ferries left.\n3. märz war es.\n– Yes, he said.', 'p p p p'))
})

describe('hard wraps', () => {
  it('join a line with the lower-case line below it', () =>
    reads('The ferry leaves the pier\nat seven. It is late.', [
      'The ferry leaves the pier\nat seven. It is late.',
    ]))

  it('keep their line ends as codes', () => {
    const [unit] = parsed('The ferry leaves the pier\r\nat seven.').units
    expect(unit?.content.text).toBe('The ferry leaves the pier\uFFFCat seven.')
    expect(unit?.content.codes).toEqual([{ kind: 'lineEnd', text: '\r\n' }])
    expect([0, 25, 26, 35].map(fileOffsets(unit!))).toEqual([0, 25, 27, 36])
    expect(fileOffsets({ ...unit!, fileStart: null })(3)).toBeNull()
  })

  it.each([
    ['after an end mark', 'The ferry left at seven.\nlater it came back.'],
    ['before a capital', 'The ferry leaves the pier\nAt seven it arrives.'],
    ['over a blank line', 'The ferry leaves the pier\n\nat seven.'],
    ['in a list of words', 'features\ncontact manager\nevents'],
    ['before an item of a list', 'The ferry takes on board\na) Cars'],
  ])('do not stand %s', (_, given) => expect(parsed(given).units.length).toBeGreaterThan(1))

  it('are all line ends in a text filled up to one column', () => {
    const filled = fill(PROSE, 64)
    reads(filled.join('\n\n'), filled)
  })

  it('stay line ends where every line is a sentence, though all are as long', () => {
    const line = 'The ferry leaves at seven and is back at eight.'
    expect(parsed(Array(9).fill(line).join('\n')).units).toHaveLength(9)
  })

  it('stay line ends where lines are short of the column, as in verse', () => {
    const verse = [
      'The ferry waits beside the old stone pier',
      'And nobody',
      'Asks',
      'Why we came here',
    ]
    expect(parsed([...verse, ...verse, ...verse].join('\n')).units).toHaveLength(12)
  })
})

describe('serializing', () => {
  const file = '\n  Head\n\n  One. \n\nTwo.\n\n\nThree.\n'

  it('changes the edited target alone', () =>
    writes(file, { 2: 'Uno.' }, file.replace('One.', 'Uno.')))
  it('drops a removed unit with its separator', () =>
    writes(file, { 2: null }, '\n  Head\n\nTwo.\n\n\nThree.\n'))
  it('keeps the end of the file when its last unit goes', () =>
    writes(file, { 4: null }, '\n  Head\n\n  One. \n\nTwo.\n'))
  it('keeps blank lines at the start when its first unit goes', () =>
    writes(file, { 1: null }, '\n  One. \n\nTwo.\n\n\nThree.\n'))
  it('leaves nothing but the ends when all go', () =>
    writes('\nOne.\n\nTwo.\n', { 1: null, 2: null }, '\n\n'))

  it('puts new paragraphs where they belong, as the file separates its own', () => {
    const added = [
      { after: null, content: plain('Zero.') },
      { after: '2', content: plain('New.') },
      { after: '2', content: plain('Newer.') },
    ]
    writes(
      'One.\r\n\r\nTwo.\r\n',
      {},
      'Zero.\r\n\r\nOne.\r\n\r\nTwo.\r\n\r\nNew.\r\n\r\nNewer.\r\n',
      added,
    )
  })

  it('separates by one line end in a file that does so', () =>
    writes('A.\nB.\n\nC.\nD.', {}, 'A.\nE.\nB.\n\nC.\nD.', [{ after: '1', content: plain('E.') }]))

  it('separates by a blank line in a file of one line', () => {
    writes('One.', {}, 'One.\n\nTwo.', [{ after: '1', content: plain('Two.') }])
    writes('One.\r\n', {}, 'One.\r\n\r\nTwo.\r\n', [{ after: '1', content: plain('Two.') }])
  })

  it('fills an empty file', () => writes('', {}, 'One.', [{ after: null, content: plain('One.') }]))

  it('makes a paragraph of each new-paragraph mark inside a target', () => {
    const content: Content = { text: 'One.\uFFFCAnd more.', codes: [{ kind: 'newUnit' }] }
    const { units, skeleton } = parsed('One.\n\nTwo.')
    const targets = new Map([
      ['1', content],
      ['2', plain('Two.')],
    ])
    expect(rewritten({ units, skeleton }, { targets, added: [] })).toMatchObject({
      value: 'One.\n\nAnd more.\n\nTwo.',
    })
  })
})

describe('law 2: serialize undoes parse, to the byte', () => {
  it('whatever the text', () =>
    fc.assert(
      fc.property(anyText, (given) => {
        const result = plainUnits(given)
        if (!result.ok) return
        const { units, skeleton } = result.value
        const stored = JSON.parse(JSON.stringify(skeleton)) as typeof skeleton
        expect(
          rewritten({ units, skeleton: stored }, { targets: contents(units), added: [] }),
        ).toEqual({
          ok: true,
          value: given,
        })
        for (const unit of units) {
          const words = plainText(unit.content)
          expect(given.slice(unit.fileStart ?? -1).startsWith(words)).toBe(true)
        }
      }),
    ))

  it('and one edited target changes that target alone', () =>
    fc.assert(
      fc.property(anyText, fc.nat(), (given, pick) => {
        const result = plainUnits(given)
        if (!result.ok || result.value.units.length === 0) return
        const { units } = result.value
        const unit = units[pick % units.length]!
        const targets = contents(units).set(unit.id, plain('Edited'))
        const start = unit.fileStart ?? -1
        const end = start + plainText(unit.content).length
        const value = `${given.slice(0, start)}Edited${given.slice(end)}`
        expect(rewritten(result.value, { targets, added: [] })).toEqual({ ok: true, value })
      }),
    ))

  it('a text that no store can hold is refused with the offset', () => {
    expect(plainUnits('ab\0')).toMatchObject({
      failure: { code: 'text.notStorable', args: { offset: 2 } },
    })
    expect(plainUnits('a\ud800')).toMatchObject({ failure: { args: { offset: 1 } } })
  })
})

const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '\n',
        '\r\n',
        '\r',
        '\n\n',
        '\u2028',
        ' ',
        '\t',
        '- ',
        'one two three',
        'and so',
        '\uFFFC',
        '\uFEFF',
      ),
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(''))

const PROSE =
  'The municipal ferry company said on Monday that Governor Marina Kolchanova had signed the order for Two new vessels. ' +
  'Work at the Polar Star shipyard begins in March and should take about a year, the company added in a statement.'

/** Two paragraphs filled to a column. */
function fill(prose: string, column: number): string[] {
  return [prose, `Later ${prose}`].map((paragraph) =>
    paragraph.split(' ').reduce((filled, word) => {
      const line = filled.slice(filled.lastIndexOf('\n') + 1)
      return `${filled}${line.length + 1 + word.length > column ? '\n' : ' '}${word}`
    }),
  )
}

function parsed(given: string) {
  const result = plainUnits(given)
  if (!result.ok) throw new Error(result.failure.code)
  return result.value
}

function contents(units: ReturnType<typeof parsed>['units']) {
  return new Map(units.map(({ id, content }) => [id, content]))
}

function reads(given: string, expected: readonly string[]) {
  expect(parsed(given).units.map(({ content }) => plainText(content))).toEqual(expected)
}

/** Kinds by their first letters. */
function kinds(given: string, expected: string) {
  expect(
    parsed(given)
      .units.map(({ kind }) => kind[0])
      .join(' '),
  ).toBe(expected)
}

/** `edits` by unit; null removes. */
function writes(
  given: string,
  edits: Readonly<Record<string, string | null>>,
  expected: string,
  added: readonly Added[] = [],
) {
  const { units, skeleton } = parsed(given)
  const targets = contents(units)
  for (const [id, edit] of Object.entries(edits))
    if (edit === null) targets.delete(id)
    else targets.set(id, plain(edit))
  expect(rewritten({ units, skeleton }, { targets, added })).toEqual({ ok: true, value: expected })
}
