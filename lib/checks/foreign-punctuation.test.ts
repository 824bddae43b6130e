import { describe, expect, it } from 'vitest'
import { foreignPunctuation } from './foreign-punctuation'
import { shown } from './testing-shown'

describe('marks of another script', () => {
  it.each([
    ['en', 'East of the city، it rains。', ['foreign: ،  →! , ', 'foreign: 。 →! .']],
    ['en', 'She said，“on”', ['foreign: ， →! , ']],
    ['ru', 'Да（нет）', ['foreign: （ →!  (', 'foreign: ） →! )']],
    ['el', 'Ναι، όχι', ['foreign: ،  →! , ']],
  ])('%s: %s', finds)
})

describe('Latin marks in another script', () => {
  it.each([
    ['zh', '下雨,晴天.', ['latin: , →! ，', 'latin: . →! 。']],
    ['zh', '真的吗?', ['hint latin: ? →! ？']],
    ['zh', '真的？是？真的吗?', ['latin: ? →! ？']],
    ['ja', '来た.そして，', ['latin: . →! 。', 'latin: ， →! 、']],
    ['ar', 'نعم, لا; هل?', ['latin: , →! ،', 'latin: ; →! ؛', 'latin: ? →! ؟']],
    ['hi', 'नाव गई.', ['latin: . →! ।']],
    ['el', 'Τι κάνεις?', ['latin: ? →! ;']],
  ])('%s: %s', finds)
})

describe('what is left alone', () => {
  it.each([
    ['en', 'The sign read “今天，明天。好”.'],
    ['zh', '10,000 A,B 3.5 12:30'],
    ['ar', '10,000 و A,B'],
    ['hi', 'डॉ. राम आए।'],
    ['he', 'שלום, עולם?'],
  ])('%s: %s', (lang, text) => finds(lang, text, []))
})

async function finds(targetLang: string, target: string, expected: string[]) {
  expect(await shown(foreignPunctuation, { targetLang, target })).toEqual(expected)
}
