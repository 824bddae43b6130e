import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { equal, slice } from '@/lib/inline/content'
import type { Content } from '@/lib/model/content'
import { plain } from '@/lib/model/content'
import { graphemeEdges } from '@/lib/text/graphemes'
import type { Hunk } from './hunks'
import { diff, offsetInOld, resolve } from './hunks'

describe('hunks', () => {
  it('is empty for equal texts', () => marks('One text.', 'One text.', []))

  it('marks a replaced word', () => marks('a red boat', 'a blue boat', ['red→blue']))

  it('marks neighbours as one change', () =>
    marks('they feel changes already', 'they notice the change', [
      'feel changes already→notice the change',
    ]))

  it('marks a word put in, with the space behind it', () =>
    marks('the boat sails', 'the old boat sails', ['→old ']))

  it('marks a word taken out', () => marks('the old old boat', 'the old boat', ['old →']))

  it('marks a change of punctuation alone', () => marks('He came.', 'He came!', ['.→!']))

  it('keeps changes apart when a word stands between them', () =>
    marks('one two three', 'eins two drei', ['one→eins', 'three→drei']))

  it('marks a changed case as a changed word', () =>
    marks('the north', 'the North', ['north→North']))

  it('marks a word that was split', () => marks('every day', 'everyday', ['every day→everyday']))

  it('marks ideographs one by one', () => marks('他今天来了', '他明天来了', ['今→明'], 'zh'))

  it('marks a Thai word', () => marks('ฉันกินข้าว', 'ฉันกินปลา', ['ข้าว→ปลา'], 'th'))

  it('marks an Arabic word', () => marks('وصل القارب أمس', 'وصل القارب اليوم', ['أمس→اليوم'], 'ar'))

  it('does not cut an emoji', () => marks('fine 👩‍🚀.', 'fine 👩‍🔧.', ['👩‍🚀→👩‍🔧']))

  it('does not cut a combining mark', () => marks('cafe', 'cafe\u0301', ['cafe→cafe\u0301']))

  it('tells codes of one look apart', () => {
    const [a, b] = [code('1'), code('2')]
    expect(diff(a, b, 'en').hunks).toEqual([{ fromA: 2, toA: 3, fromB: 2, toB: 3 }])
    expect(diff(a, a, 'en').hunks).toEqual([])
  })

  it('takes one block for texts that are too far apart, and says so', () => {
    const [a, b] = [words(900, 'a'), words(900, 'b')]
    const { exact, hunks } = diff(plain(`same ${a} end`), plain(`same ${b} end`), 'en')
    expect(exact).toBe(false)
    expect(hunks).toHaveLength(1)
    expect(hunks[0]?.fromA).toBe(5)
  })
})

describe('law 5', () => {
  it('gives back both texts from hunks, in ten scripts', () =>
    fc.assert(fc.property(text, text, (a, b) => givesBoth(plain(a), plain(b)))))

  it('gives back both texts after edits of words', () =>
    fc.assert(fc.property(sentence, sentence, (a, b) => givesBoth(plain(a), plain(b)))))

  it('gives back both texts for any string, well-formed or not', () =>
    fc.assert(fc.property(anyString, anyString, (a, b) => givesBoth(plain(a), plain(b)))))
})

describe('an offset of the new text in the old one', () => {
  it('is shifted by the hunks before it, and held inside of its own', () => {
    const { hunks } = diff(plain('a red boat sails'), plain('a very very blue boat sails'), 'en')
    expect(hunks).toHaveLength(1)
    expect(offsetInOld(hunks, 1)).toBe(1)
    expect(offsetInOld(hunks, 14)).toBe(5)
    expect(offsetInOld(hunks, 18)).toBe(7)
  })
})

const SCRIPTS = [
  ...[
    'the boat',
    'лодка и',
    'σκάφος',
    'القارب',
    'סירה',
    'नाव में',
    'เรือลำ',
    '船は港',
    '한국 배',
    'ნავი',
  ],
  ...['👩‍👩‍👧', '🇩🇪', 'e\u0301', ' ', '  ', '.', '\u00a0', 'क्षि', '，'],
]
const sentence = fc
  .array(fc.constantFrom(...SCRIPTS), { maxLength: 14 })
  .map((list) => list.join(' '))
const text = fc.array(fc.constantFrom(...SCRIPTS), { maxLength: 14 }).map((list) => list.join(''))
const anyString = fc
  .array(fc.integer({ min: 1, max: 0xfffb }), { maxLength: 20 })
  .map((units) => String.fromCharCode(...units))

function givesBoth(a: Content, b: Content): void {
  const { hunks } = diff(a, b, 'en')
  expect(
    equal(
      resolve(a, b, hunks, () => true),
      b,
    ),
  ).toBe(true)
  expect(
    equal(
      resolve(a, b, hunks, () => false),
      a,
    ),
  ).toBe(true)
  const [edgesA, edgesB] = [new Set(graphemeEdges(a.text)), new Set(graphemeEdges(b.text))]
  for (const { fromA, toA, fromB, toB } of hunks) {
    expect([fromA, toA].every((at) => edgesA.has(at))).toBe(true)
    expect([fromB, toB].every((at) => edgesB.has(at))).toBe(true)
    expect(toA - fromA + toB - fromB).toBeGreaterThan(0)
  }
}

function marks(a: string, b: string, expected: string[], lang = 'en'): void {
  const show = ({ fromA, toA, fromB, toB }: Hunk) => `${a.slice(fromA, toA)}→${b.slice(fromB, toB)}`
  expect(diff(plain(a), plain(b), lang).hunks.map(show)).toEqual(expected)
}

function code(id: string): Content {
  const whole: Content = {
    text: 'a \uFFFC b',
    codes: [{ kind: 'inline', id, data: `<${id}>`, display: '1' }],
  }
  return slice(whole, 0)
}

function words(count: number, letter: string): string {
  return Array.from({ length: count }, (_, n) => `${letter}${n}`).join(' ')
}
