import { describe, expect, it } from 'vitest'
import { doubledWord } from './doubled-word'
import { shown } from './testing-shown'

describe('a word that stands twice', () => {
  it.each([
    ['en', 'The the ferry left.', ['doubled: The the →! ']],
    ['en', 'It took a a year.', ['doubled: a a →! ']],
    ['es', 'Dice que que viene.', ['doubled: que que →! ']],
    ['de', 'Das Schiff wird wird gebaut.', ['doubled: wird wird →! ']],
    ['de', 'Sie kamen im Sommer Sommer.', ['doubled: Sommer Sommer → ']],
    ['uk', 'Пором ходить ходить щодня.', ['doubled: ходить ходить →! ']],
    ['ar', 'عاد إلى إلى الميناء.', ['doubled: إلى إلى →! ']],
    ['tr', 'Belediye vapur vapur aldı.', ['doubled: vapur vapur →! ']],
    ['en', 'It was was was late.', ['doubled: was was was →! ']],
    ['zh', '市政府市政府宣布。', ['doubled: 市政府市政府 →! ']],
    ['zh', '试点试点期为九十天。', ['doubled: 试点试点 →! ']],
    ['ja', '本をを読んだ。', ['doubled: をを →! ']],
    ['en', 'They met at Bora Bora.', ['hint doubled: Bora Bora → ']],
    ['id', 'Kapal kapal berangkat.', ['hint doubled: Kapal kapal → ']],
  ])('%s: %s', finds)
})

describe('what is left alone', () => {
  it.each([
    ['en', 'He said that that man had had enough, enough of it.'],
    ['en', 'See foo.foo foo-foo 10 10 and B B.'],
    ['de', 'Die, die die Insel kennen, sagen: die die Boote bauen.'],
    ['fr', 'Nous nous levons, vous vous levez.'],
    ['pt', 'Se se considerar o custo.'],
    ['tr', 'Yavaş yavaş geldi.'],
    ['hi', 'वह धीरे धीरे आया।'],
    ['sv', 'Han vet vad det det gäller.'],
    ['zh', '我们一个一个讨论讨论，非常非常好。'],
    ['ja', 'わくわくドキドキした。'],
  ])('%s: %s', (lang, text) => finds(lang, text, []))

  it('a name that the source says twice', async () => {
    const texts = { sourceLang: 'ru', source: 'Бора Бора', targetLang: 'en', target: 'bora bora' }
    expect(await shown(doubledWord, texts)).toEqual([])
  })
})

async function finds(targetLang: string, target: string, expected: string[]) {
  expect(await shown(doubledWord, { targetLang, target })).toEqual(expected)
}
