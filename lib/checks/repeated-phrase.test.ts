import { describe, expect, it } from 'vitest'
import { repeatedPhrase } from './repeated-phrase'
import { type Texts, wordsMarkedIn } from './testing'

describe('a phrase repeated on the spot', () => {
  it('is found with all its copies', () =>
    finds(
      {
        sourceLang: 'de',
        targetLang: 'en',
        source: 'Es fehlt der letzte Bus.',
        target: 'The last bus the last bus the last bus is missing.',
      },
      [' the last bus the last bus'],
    ))

  it('is found with a number in it', () =>
    finds(
      {
        sourceLang: 'de',
        targetLang: 'en',
        source: 'Es hat achtzig Bücher.',
        target: 'It has 80,000 books 80,000 books.',
      },
      [' 80,000 books'],
    ))

  it('is found in Chinese and Arabic', () =>
    finds(
      {
        sourceLang: 'en',
        targetLang: 'ar',
        source: 'The last train is missing.',
        target: 'القطار الأخير القطار الأخير مفقود.',
      },
      [' القطار الأخير'],
    ))

  it('is left alone where the source repeats it', () =>
    finds(
      {
        sourceLang: 'de',
        targetLang: 'en',
        source: 'Er rief: der letzte Bus der letzte Bus!',
        target: 'He cried: the last bus the last bus!',
      },
      [],
    ))

  it('is no rhetoric', () =>
    finds(
      {
        sourceLang: 'de',
        targetLang: 'en',
        source: 'Nie wieder.',
        target: 'Never again, never again, and very, very loud: that that is so.',
      },
      [],
    ))
})

async function finds(texts: Texts, expected: readonly string[]) {
  expect(await wordsMarkedIn(texts, repeatedPhrase)).toEqual(expected)
}
