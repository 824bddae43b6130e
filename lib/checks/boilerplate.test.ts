import { describe, expect, it } from 'vitest'
import { boilerplate } from './boilerplate'
import { type Texts, wordsMarkedIn } from './testing'

describe('what belongs to the page', () => {
  it.each([
    ['en', 'Share this article: subscribe to our channel'],
    ['en', 'Photo: City of Marsh'],
    ['de', 'Lesen Sie auch: Der neue Hafen'],
    ['fr', 'Tous droits réservés'],
    ['es', 'Síguenos en nuestras redes'],
    ['it', 'Iscriviti alla newsletter'],
    ['pt', 'Leia também: O novo porto'],
    ['pl', 'Czytaj także: Nowy port'],
    ['ru', 'Подписывайтесь на наш канал'],
    ['uk', 'Читайте також: Новий порт'],
    ['zh', '责任编辑：李明'],
    ['ja', '広告'],
    ['ar', 'شارك هذا المقال'],
    ['tr', 'Bu haberi paylaş'],
    ['hi', 'यह भी पढ़ें: नया बंदरगाह'],
    ['en', '© 2024 The Marsh Courier'],
  ])('is found without a source, %s: %s', (targetLang, text) =>
    finds({ sourceLang: 'cs', targetLang, source: ['Přístav.', ''], target: ['x', `¶${text}`] }, [
      text,
    ]),
  )

  it('is found beside a sentence that it does not translate', () =>
    finds(
      {
        sourceLang: 'de',
        targetLang: 'en',
        source: 'Der Bund zahlt die Kosten.',
        target: 'Share this article',
      },
      ['Share this article'],
    ))

  it('is left alone where the source has it too', () =>
    finds(
      {
        sourceLang: 'de',
        targetLang: 'en',
        source: 'Lesen Sie auch: Der neue Hafen',
        target: 'Read also: The new harbour',
      },
      [],
    ))

  it.each([
    ['en', 'Share prices fell on Monday.'],
    ['en', 'Photo shops are closing everywhere.'],
    ['de', 'Werbung kostet Geld.'],
    ['ru', 'Фото оказалось поддельным.'],
    ['fr', 'Source de vie, la rivière traverse la ville.'],
  ])('is no sentence that begins alike, %s: %s', (targetLang, target) =>
    finds({ sourceLang: 'cs', targetLang, source: ['Přístav.', ''], target: ['x', target] }, []),
  )
})

async function finds(texts: Texts, expected: readonly string[]) {
  expect(await wordsMarkedIn(texts, boilerplate)).toEqual(expected)
}
