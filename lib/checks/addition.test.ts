import { describe, expect, it } from 'vitest'
import { addition } from './addition'
import { type Texts, wordsMarkedIn } from './testing'

describe('a text without a source', () => {
  it('is shown as a whole', () =>
    finds(
      {
        sourceLang: 'de',
        targetLang: 'en',
        source: ['Der Hafen bleibt offen.', ''],
        target: ['The harbour stays open.', 'Everybody was glad.'],
      },
      ['Everybody was glad.'],
    ))

  it('is left to the check that knows what it is', () =>
    finds(
      {
        sourceLang: 'de',
        targetLang: 'en',
        source: ['Der Hafen bleibt offen.', '', ''],
        target: ['The harbour stays open.', '¶Advertisement', 'The harbour stays open.'],
      },
      [],
    ))

  it('is no second half of a torn sentence', () =>
    finds(
      {
        sourceLang: 'de',
        targetLang: 'en',
        source: ['Der Hafen bleibt offen.', ''],
        target: ['The harbour stays.', 'open all year.'],
      },
      [],
    ))

  it('is nothing to speak of without any source', () =>
    finds({ targetLang: 'en', target: ['The harbour stays open.', 'Everybody was glad.'] }, []))
})

async function finds(texts: Texts, expected: readonly string[]) {
  expect(await wordsMarkedIn(texts, addition)).toEqual(expected)
}
