import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { equal, slice } from '@/lib/inline/content'
import type { Code, Content } from '@/lib/model/content'
import { plain } from '@/lib/model/content'
import { graphemeEdges } from '@/lib/text/graphemes'
import { offsetInOld, resolve } from './apply'
import type { Hunk } from './hunks'
import { diff } from './hunks'

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

  it('marks a sentence put in, at the beginning, in the middle, at the end', () => {
    marks('It left. It came.', 'So. It left. It came.', ['→So. '])
    marks('It left. It came.', 'It left. It sank. It came.', ['→It sank. '])
    marks('It left. It came.', 'It left. It came. It sank.', ['→ It sank.'])
  })

  it('marks a sentence taken out whole, though words around it repeat', () =>
    marks('The boat left. The boat sank. The boat came.', 'The boat left. The boat came.', [
      'The boat sank. →',
    ]))

  it('marks a paragraph put in or taken out whole', () => {
    marks('One.\n\nThree.\n', 'One.\n\nTwo.\n\nThree.\n', ['→Two.\n\n'])
    marks('One.\n\nTwo.\n', 'One.\n', ['\nTwo.\n→'])
  })

  it('marks a word taken out before a full stop', () =>
    marks('It may take place possibly.', 'It may take place.', [' possibly→']))

  it('marks a word doubled by mistake', () =>
    marks('charging of batteries batteries will do', 'charging of batteries will do', [
      'batteries →',
    ]))

  it('marks a space too many', () => marks('exclusively  by mail', 'exclusively by mail', ['  → ']))

  it('marks a quotation mark that changed', () =>
    marks('„There was no danger“, he said.', '“There was no danger”, he said.', ['„→“', '“→”']))

  it('marks a number with its separators', () =>
    marks('costs 1.85 billion', 'costs 1,850 million', ['1.85 billion→1,850 million']))

  it('does not join over a line end', () =>
    marks('one\ntwo', 'eins\nzwei', ['one→eins', 'two→zwei']))

  it('marks a change of punctuation alone', () => marks('He came.', 'He came!', ['.→!']))

  it('keeps changes apart when a word stands between them', () =>
    marks('one two three', 'eins two drei', ['one→eins', 'three→drei']))

  it('marks a changed case as a changed word', () =>
    marks('the north', 'the North', ['north→North']))

  it('marks a word that was split', () => marks('every day', 'everyday', ['every day→everyday']))

  it('marks ideographs one by one', () => marks('他今天来了', '他明天来了', ['今→明'], 'zh'))

  it('marks a Chinese word put in', () =>
    marks('图书馆今天开放', '图书馆今天夜间开放', ['→夜间'], 'zh'))

  it('marks what a Chinese word grew by', () => marks('图书开放', '图书馆开放', ['→馆'], 'zh'))

  it('marks a Japanese ending', () =>
    marks('本を読みました。', '本を読みます。', ['した→す'], 'ja'))

  it('marks a Thai word', () => marks('ฉันกินข้าว', 'ฉันกินปลา', ['ข้าว→ปลา'], 'th'))

  it('marks an Arabic word', () => marks('وصل القارب أمس', 'وصل القارب اليوم', ['أمس→اليوم'], 'ar'))

  it('does not cut an emoji', () => marks('fine 👩‍🚀.', 'fine 👩‍🔧.', ['👩‍🚀→👩‍🔧']))

  it('does not cut a combining mark', () => marks('cafe', 'cafe\u0301', ['cafe→cafe\u0301']))

  it('tells codes of one look apart', () => {
    const [a, b] = [code('1'), code('2')]
    expect(diff(a, b, 'en').hunks).toEqual([{ fromA: 2, toA: 3, fromB: 2, toB: 3 }])
    expect(diff(a, a, 'en').hunks).toEqual([])
  })

  it('takes plain strings too', () =>
    expect(diff('a b', 'a c', 'en')).toEqual({
      exact: true,
      hunks: [{ fromA: 2, toA: 3, fromB: 2, toB: 3 }],
    }))

  // How long that takes is measured by `npm run bench -- diff`.
  it('is exact for 2,000 words of which 15 % were edited', () => {
    const a = words(2_000, 'w')
    const b = a.replace(/w(\d+)/g, (word, n: string) => (Number(n) % 20 < 3 ? `x${n}` : word))
    const { exact, hunks } = diff(plain(a), plain(b), 'en')
    expect([exact, hunks.length]).toEqual([true, 100])
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

  it('gives one text or the other for each hunk kept or reverted', () =>
    fc.assert(
      fc.property(sentence, sentence, fc.nat(), (a, b, pick) => {
        const [old, young] = [plain(a), plain(b)]
        const { hunks } = diff(old, young, 'th')
        const hunk = hunks[pick % Math.max(1, hunks.length)]
        if (!hunk) return
        const reverted = b.slice(0, hunk.fromB) + a.slice(hunk.fromA, hunk.toA) + b.slice(hunk.toB)
        expect(resolve(old, young, hunks, (n) => hunks[n] !== hunk)).toEqual(plain(reverted))
      }),
    ))

  it('gives back both texts with codes, compared by value', () =>
    fc.assert(
      fc.property(coded, coded, (a, b) => {
        givesBoth(a, b)
        expect(diff(a, structuredClone(a), 'en').hunks).toEqual([])
      }),
    ))

  it('gives back both texts for any string, well-formed or not', () =>
    fc.assert(fc.property(anyString, anyString, (a, b) => givesBoth(plain(a), plain(b)))))
})

describe('an offset of the new text in the old one', () => {
  it('is shifted by the hunks before it, and falls on an end of its own', () => {
    const { hunks } = diff(plain('a red boat sails'), plain('a very very blue boat sails'), 'en')
    expect(hunks).toHaveLength(1)
    expect(offsetInOld(hunks, 1)).toBe(1)
    expect(offsetInOld(hunks, 8)).toBe(2)
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
const coded = fc
  .array(fc.constantFrom('the ', 'boat', '¹', '²', '\n', 'e\u0301', '\u0301'), { maxLength: 12 })
  .map((list) => ({
    text: list.join('').replace(/[¹²\n]/g, '\uFFFC'),
    codes: (list.join('').match(/[¹²\n]/g) ?? []).map(codeOf),
  }))
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

function codeOf(sign: string): Code {
  if (sign === '\n') return { kind: 'lineEnd', text: sign }
  return { kind: 'inline', id: sign, data: `<${sign}>`, display: sign }
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
