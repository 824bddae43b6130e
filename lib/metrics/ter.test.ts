import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordEdits } from './levenshtein'
import { editCount, editsForLanguage, ter } from './ter'

describe('translation edit rate', () => {
  it('counts words put in, taken out and replaced', () => {
    edits('one two three', 'one two three', 0)
    edits('one two three', 'one three', 1)
    edits('one three', 'one two three', 1)
    edits('one two three', 'one 2 three', 1)
  })

  it('counts a stretch that was moved once, however long', () => {
    edits('four five one two three', 'one two three four five', 1)
    edits('a b c d e f', 'f a b c d e', 1)
  })

  it('moves no more than ten words at once', () => {
    const [a, b] = [numbers('a', 11), numbers('b', 11)]
    edits(`${a} ${b}`, `${b} ${a}`, 2)
    edits(`${numbers('a', 10)} ${b}`, `${b} ${numbers('a', 10)}`, 1)
  })

  it('moves nothing farther than fifty words', () => {
    const between = numbers('x', 51)
    edits(`a b c ${between}`, `${between} a b c`, 6)
    edits(`a b c ${numbers('x', 50)}`, `${numbers('x', 50)} a b c`, 1)
  })

  it('is 100 beside an empty reference, and 0 where there is nothing', () => {
    expect(ter('one two', '')).toEqual({ score: 100, edits: 2, refLength: 0 })
    expect(ter('', 'one two')).toEqual({ score: 100, edits: 2, refLength: 2 })
    expect(ter(' ', '')).toEqual({ score: 0, edits: 0, refLength: 0 })
  })

  it('may be more than 100', () => {
    expect(ter('one two three', 'four').score).toBe(300)
  })

  it('takes a short text beside one a hundred times as long', () => {
    expect(ter('b', `${numbers('a', 200)} b ${numbers('c', 200)}`).edits).toBe(400)
  })

  it('is never more than the edits without moves, nor less than the difference in length', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 25 })
    fc.assert(
      fc.property(text, text, (one, other) => {
        const { edits: found } = editCount(one.join(' '), other.join(' '))
        expect(found).toBeLessThanOrEqual(wordEdits(one.join(' '), other.join(' ')))
        expect(found).toBeGreaterThanOrEqual(Math.abs(one.length - other.length))
      }),
    )
  })

  it('comes to an end where everything could be moved everywhere', () => {
    const text = (seed: number) =>
      Array.from({ length: 20_000 }, (_, n) => `w${(n * seed) % 97}`).join(' ')
    expect(editCount(text(31), text(37)).refLength).toBe(20_000)
  })
})

describe('edits for a language', () => {
  it('are of characters where no spaces are written', () => {
    expect(editsForLanguage('我在北站等你。', '我在南站等你。', 'zh-Hant')).toEqual(one(7))
    expect(editsForLanguage('船が出る', '船は出る', 'ja')).toEqual(one(4))
    expect(editsForLanguage('เรือมา', 'เรือไป', 'th').edits).toBe(2)
  })

  it('are of words elsewhere, punctuation apart and case kept', () => {
    expect(editsForLanguage('the boat, late.', 'The boat, late!', 'en')).toEqual({
      ...{ edits: 2, refLength: 5 },
    })
  })

  it('are none in an equal text, though sacreBLEU finds some', () => {
    const text = "It was the cook's."
    expect(editsForLanguage(text, text, 'en').edits).toBe(0)
    expect(editCount(text, text, { normalized: true }).edits).toBeGreaterThan(0)
  })
})

function edits(hypothesis: string, reference: string, expected: number) {
  expect(editCount(hypothesis, reference).edits).toBe(expected)
}

function one(refLength: number) {
  return { edits: 1, refLength }
}

function numbers(letter: string, count: number): string {
  return Array.from({ length: count }, (_, n) => `${letter}${n}`).join(' ')
}
