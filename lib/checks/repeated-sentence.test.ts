import { describe, expect, it } from 'vitest'
import { repeatedSentence } from './repeated-sentence'
import { type Texts, wordsMarkedIn } from './testing'

describe('a sentence said again', () => {
  it('is found where it has no source', () =>
    finds(
      {
        sourceLang: 'de',
        targetLang: 'en',
        source: ['Der Hafen bleibt offen.', 'Das ist gut.', ''],
        target: ['The harbour will stay open.', 'That is good.', 'The harbour will stay open.'],
      },
      ['The harbour will stay open.'],
    ))

  it('is found in the place of the next one', () =>
    finds(
      {
        sourceLang: 'de',
        targetLang: 'en',
        source: ['Der Hafen bleibt offen.', 'Der Bund zahlt.'],
        target: ['The harbour will stay open.', 'The harbour will stay open.'],
      },
      ['The harbour will stay open.'],
    ))

  it('is found within a segment', () =>
    finds(
      {
        sourceLang: 'de',
        targetLang: 'en',
        source: 'Der Hafen bleibt offen.',
        target: 'The harbour will stay open. The harbour will stay open.',
      },
      ['The harbour will stay open.'],
    ))

  it('is left alone where the source says it again', () =>
    finds(
      {
        sourceLang: 'de',
        targetLang: 'en',
        source: ['Der Hafen bleibt offen.', 'Der Hafen bleibt offen.'],
        target: ['The harbour will stay open.', 'The harbour will stay open.'],
      },
      [],
    ))

  it('is no short answer', () =>
    finds(
      { sourceLang: 'de', targetLang: 'en', source: ['Ja.', 'Doch.'], target: ['Yes.', 'Yes.'] },
      [],
    ))
})

async function finds(texts: Texts, expected: readonly string[]) {
  expect(await wordsMarkedIn(texts, repeatedSentence)).toEqual(expected)
}
