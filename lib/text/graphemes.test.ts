import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chunks } from './chunks'
import { graphemeEdges, graphemes, lengthInGraphemes } from './graphemes'
import { wordCount, wordPieces } from './words'

describe('graphemes', () => {
  it('are what a reader counts', () => {
    expect(lengthInGraphemes('')).toBe(0)
    expect(lengthInGraphemes('ferry')).toBe(5)
    expect(lengthInGraphemes('е\u0301ж')).toBe(2)
    expect(lengthInGraphemes('👩‍👩‍👧‍👦🇫🇷')).toBe(2)
    expect(graphemes('น้ำ\r\nक्षि')).toEqual(['น้ำ', '\r\n', 'क्षि'])
  })

  it('begin where Intl.Segmenter says, though it never sees a long text', () =>
    fc.assert(
      fc.property(longText, (text) => {
        expect(graphemeEdges(text)).toEqual(directEdges(text))
      }),
    ))

  it('take time in proportion to the length', () => {
    const started = performance.now()
    expect(graphemeEdges('Паро́м отходит в 7:40 🚢. '.repeat(8_000)).length).toBeGreaterThan(180_000)
    expect(performance.now() - started).toBeLessThan(3_000)
  })
})

describe('chunks', () => {
  it('tile the text and stay short where it has places to cut', () => {
    const text = 'слово и дело, '.repeat(2_000)
    const found = chunks(text)
    expect(found.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
    expect(Math.max(...found.map(({ start, end }) => end - start))).toBeLessThan(2_100)
  })

  it('stay short in a text without spaces', () => {
    for (const letter of ['a', '漢', 'ก', '🚢', '가']) {
      const found = chunks(letter.repeat(20_000))
      expect(Math.max(...found.map(({ start, end }) => end - start))).toBeLessThan(4_100)
    }
  })
})

describe('words', () => {
  it('tile the text', () =>
    fc.assert(
      fc.property(longText, fc.constantFrom('en', 'ja', 'not a tag'), (text, lang) => {
        const pieces = wordPieces(text, lang)
        expect(pieces.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
      }),
    ))

  it('are counted', () => {
    expect(wordCount('The ferry, at last, leaves.', 'en')).toBe(5)
    expect(wordCount('今天 明天 。', 'zh-Hans')).toBe(2)
    expect(wordCount(' … ', 'en')).toBe(0)
  })
})

const piece = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '👨‍👩‍👧 ',
    '🇫🇷🇩🇪',
    'e\u0301 a',
    ' กำ',
    'ที่นี่',
    'क्षि क',
    'ㄱㅏ각',
    '\r\n',
    'العَرَبِيَّة ',
    '図書館。本',
  ),
)
const longText = fc
  .tuple(fc.array(piece, { maxLength: 20 }), fc.integer({ min: 1, max: 60 }))
  .map(([pieces, times]) => pieces.join('').repeat(times))

function directEdges(text: string): number[] {
  const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })
  return [...Array.from(segmenter.segment(text), ({ index }) => index), text.length]
}
