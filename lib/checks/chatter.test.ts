import { describe, expect, it } from 'vitest'
import { chatter } from './chatter'
import { type Texts, wordsMarkedIn } from './testing'

describe('remarks about the translation', () => {
  it.each([
    [
      'en',
      'Sure, here is the translation of the text:',
      'Sure, here is the translation of the text:',
    ],
    ['de', 'Hier ist die Übersetzung:', 'Hier ist die Übersetzung:'],
    ['fr', 'Voici la traduction :', 'Voici la traduction :'],
    ['ru', 'Вот перевод текста:', 'Вот перевод текста:'],
    ['zh', '以下是翻译：', '以下是翻译：'],
    ['ja', '以下は翻訳です。', '以下は翻訳です。'],
    ['en', 'As an AI language model, I cannot say.', 'As an AI language model, I cannot say.'],
    ['en', '[Note: names were kept.]', '[Note: names were kept.]'],
  ])('are found, %s: %s', (targetLang, text, expected) =>
    finds({ sourceLang: 'cs', targetLang, source: ['', 'Přístav.'], target: [text, '¶x'] }, [
      expected,
    ]),
  )

  it('are found as markup that the source lacks', () =>
    finds(
      {
        sourceLang: 'de',
        targetLang: 'en',
        source: 'Der Hafen.',
        target: '<think>Hm.</think> ```The **harbour**.```',
      },
      [...['<think>', '</think>', '```The', '**', '**', '```']],
    ))

  it('are left alone where the source has them', () =>
    finds(
      {
        sourceLang: 'de',
        targetLang: 'en',
        source: ['Hinweis: Der **Hafen**.', ''],
        target: ['Note: the **harbour**.', 'Here is the harbour: open.'],
      },
      [],
    ))
})

async function finds(texts: Texts, expected: readonly string[]) {
  expect(await wordsMarkedIn(texts, chatter)).toEqual(expected)
}
