import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Code, Content } from '@/lib/model/content'
import { CODE, EMPTY, plain } from '@/lib/model/content'
import { codeAt, concat, equal, fromText, hasUnitMark, importedText, isAllGlue } from './content'
import {
  isGlue,
  isWhite,
  length,
  plainText,
  readableText,
  slice,
  slicer,
  trimGlue,
  trimWhite,
} from './content'

const BOLD: Code = { kind: 'inline', id: '1', data: '<b>', display: 'b' }
const MARK: Code = { kind: 'unit', unit: '7' }
const NEW: Code = { kind: 'newUnit' }
const LINE: Code = { kind: 'lineEnd', text: '\r\n' }

describe('cutting and joining', () => {
  const content = of('a', BOLD, 'b', LINE, 'c')

  it('counts a code as one', () => expect(length(content)).toBe(5))

  it('keeps each code with its place', () => {
    expect(slice(content, 2, 4)).toEqual(of('b', LINE))
    expect(slice(content, 2)).toEqual(of('b', LINE, 'c'))
    expect(codeAt(content, 3)).toEqual(LINE)
    expect(codeAt(content, 2)).toBeUndefined()
  })

  it('gives back the whole from any two pieces, by slice and by slicer', () => {
    fc.assert(
      fc.property(contents(), fc.nat(), (whole, at) => {
        const cut = at % (length(whole) + 1)
        expect(concat(slice(whole, 0, cut), slice(whole, cut))).toEqual(whole)
        const cutOut = slicer(whole)
        expect(cutOut(0, cut)).toEqual(slice(whole, 0, cut))
        expect(cutOut(cut, length(whole))).toEqual(slice(whole, cut))
      }),
    )
  })

  it('compares codes by value', () => {
    expect(equal(of('a', BOLD), of('a', { ...BOLD }))).toBe(true)
    expect(equal(of('a', BOLD), of('a', { ...BOLD, data: '<i>' }))).toBe(false)
    expect(equal(of(MARK), of(NEW))).toBe(false)
  })
})

describe('glue', () => {
  it('is white space and marks; a line end inside a unit is white space', () => {
    const content = of(' ', MARK, LINE, '\u3000', 'x', BOLD)
    expect(Array.from({ length: 7 }, (_, at) => isGlue(content, at))).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
    ])
  })

  it('is trimmed from both ends, inner glue stays', () => {
    const content = of(' ', MARK, 'a', MARK, ' ', BOLD, LINE, NEW)
    expect(trimGlue(content)).toEqual({ content: of('a', MARK, ' ', BOLD), start: 2, end: 6 })
  })

  it('leaves the empty content at the end when there is nothing else', () => {
    expect(trimGlue(of(' ', MARK))).toEqual({ content: EMPTY, start: 2, end: 2 })
  })

  it('keeps marks when only white space is trimmed', () => {
    expect(trimWhite(of(LINE, NEW, 'a', MARK, ' '))).toEqual({
      content: of(NEW, 'a', MARK),
      start: 1,
      end: 4,
    })
  })

  it('tells white space, glue and words apart', () => {
    expect([isWhite(EMPTY), isWhite(of(' ', LINE)), isWhite(of(MARK))]).toEqual([true, true, false])
    expect([isAllGlue(of(' ', MARK)), isAllGlue(of(BOLD))]).toEqual([true, false])
    expect([hasUnitMark(of(' ', MARK)), hasUnitMark(of(NEW))]).toEqual([true, false])
  })
})

describe('text from outside', () => {
  it('makes codes of line ends and of U+FFFC, and gives the same text back', () => {
    const text = 'one\r\ntwo\n\uFFFC\rthree\u2028'
    const content = fromText(text)
    expect(content.ok && content.value.codes.map(({ kind }) => kind)).toEqual([
      'lineEnd',
      'lineEnd',
      'object',
      'lineEnd',
      'lineEnd',
    ])
    expect(content.ok && plainText(content.value)).toBe(text)
  })

  it('gives any storable text back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const content = fromText(text)
        if (content.ok) expect(plainText(content.value)).toBe(text)
        else expect(text).toMatch(/[\0\p{Surrogate}]/u)
      }),
    )
  })

  it.each([
    ['NUL', 'ab\0', 2],
    ['half a pair', 'a\uD83Db', 1],
    ['a pair the wrong way round', '😀\uDE00\uD83D', 2],
  ])('refuses %s with its offset', (_, text, offset) => {
    const failure = { code: 'text.notStorable', args: { offset } }
    expect(fromText(text)).toEqual({ ok: false, failure })
  })
})

describe('what a reader has of a text', () => {
  const stands = (data: string, means: 'placeholder' | 'lineBreak' | 'tab' | 'bold'): Code => ({
    ...{ kind: 'inline', id: '1', data, display: '{n}', means: [means] },
  })

  it('is without markup, with breaks, tabs and placeholders', () => {
    const content = of(
      ...['a', stands('<b>', 'bold'), 'b', stands('<br/>', 'lineBreak'), stands('<t/>', 'tab')],
      ...[stands('%s', 'placeholder'), stands('<x id="1"/>', 'placeholder'), LINE],
    )
    expect(readableText(content)).toBe('ab\n\t%s{n}\r\n')
  })
})

describe('the imported text of a side', () => {
  it('names each unit by a mark and then has its text; marks leave no trace in plain text', () => {
    const unit = (id: string, content: Content) =>
      ({ id, content, kind: 'paragraph', fileStart: null }) as const
    const imported = importedText([unit('7', of('a', LINE, 'b')), unit('8', EMPTY)])
    expect(imported).toEqual(of(MARK, 'a', LINE, 'b', { kind: 'unit', unit: '8' }))
    expect(plainText(imported)).toBe('a\r\nb')
  })
})

/** A content from texts and codes. */
function of(...parts: (string | Code)[]): Content {
  return concat(
    ...parts.map((part) =>
      typeof part === 'string' ? plain(part) : { text: CODE, codes: [part] },
    ),
  )
}

function contents(): fc.Arbitrary<Content> {
  const text = fc.string({ unit: 'binary' }).map((value) => value.replaceAll(CODE, ''))
  const part = fc.oneof(text, fc.constantFrom(BOLD, MARK, NEW, LINE))
  return fc.array(part).map((parts) => of(...parts))
}
