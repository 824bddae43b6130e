import { describe, expect, it } from 'vitest'
import { sentenceEnd } from './sentence-end'
import { type Texts, wordsMarkedIn } from './testing'

describe('a sentence that does not end', () => {
  it.each([
    ['en', 'The harbour stays open', ['open']],
    ['en', 'The harbour stays open,', ['open,']],
    ['ru', 'Порт остаётся открытым', ['открытым']],
    ['th', 'ท่าเรือยังเปิดอยู่ตลอดฤดูหนาว', []],
    ['hi', 'बंदरगाह खुला रहता है।', []],
    ['zh', '港口继续开放。', []],
    ['en', 'The “harbour stays open.”', []],
    ['en', 'The harbour (it stays open.)', []],
  ])('%s: %s', (targetLang, target, expected) =>
    finds({ sourceLang: 'de', targetLang, source: 'Der Hafen bleibt offen.', target }, expected),
  )

  it('is a matter of style where many do not', () =>
    finds(
      {
        ...{ sourceLang: 'de', targetLang: 'en' },
        source: ['Der Hafen ist offen.', '¶Er bleibt es.', '¶Das ist gut.'],
        target: ['The harbour is open', '¶It will stay so', '¶That is good'],
      },
      [],
    ))
})

async function finds(texts: Texts, expected: readonly string[]) {
  expect(await wordsMarkedIn(texts, sentenceEnd)).toEqual(expected)
}
