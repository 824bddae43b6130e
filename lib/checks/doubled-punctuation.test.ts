import { describe, expect, it } from 'vitest'
import { doubledPunctuation } from './doubled-punctuation'
import { shown } from './testing-shown'

describe('one mark too many', () => {
  it.each([
    ['en', 'The ferry left..', ['doubled: .. →! .']],
    ['en', 'Paid by investors , .', ['doubled:  , . →! .']],
    ['en', 'It fell ..', ['doubled:  .. →! .']],
    ['en', 'The yard,, in Kiel', ['doubled: ,, → ,']],
    ['de', 'Sie wartet;.', ['doubled: ;. →! .']],
    ['en', 'Is it so?.', ['doubled: ?. →! ?']],
    ['ar', 'وصلت السفينة،،', ['doubled: ،، →! ،']],
    ['zh', '船走了。，', ['doubled: 。， →! 。']],
    ['hi', 'नाव गई।।', ['doubled: ।। →! ।']],
    ['en', 'Stop!!', ['hint emphatic: !!']],
  ])('%s: %s', finds)
})

describe('marks on both sides of a quotation mark', () => {
  it.each([
    ['en', '“We wait.”.', ['aroundQuote: .”. →! .”']],
    ['en', '“We wait,”.', ['aroundQuote: ,”. →! .”']],
    ['de', '„Wir warten.“.', ['aroundQuote: .“. →! .“']],
    ['ru', '«Мы ждём.».', ['aroundQuote: .». →! ».']],
    ['pl', '„Czekamy,”, mówi.', ['aroundQuote: ,”, →! ”,']],
  ])('%s: %s', finds)
})

describe('what is left alone', () => {
  it.each([
    ['en', 'Wait... what?! So…, no; etc., Inc., vol.: 5. 1..2 and ../x, a .NET'],
    ['ru', 'Ушла?.. Ушла!.. Т.е., да. «Да?».'],
    ['de', 'Er fragte: „Wer?“. Die „Acme Inc.“.'],
    ['hy', 'Այո,:'],
    ['en', 'wait....'],
  ])('%s: %s', (lang, text) => finds(lang, text, []))

  it('a name that ends in a mark, as the source has it', async () => {
    const texts = { source: 'Da Yahoo!.', targetLang: 'en', target: 'From Yahoo!.' }
    expect(await shown(doubledPunctuation, texts)).toEqual([])
  })
})

async function finds(targetLang: string, target: string, expected: string[]) {
  expect(await shown(doubledPunctuation, { targetLang, target })).toEqual(expected)
}
