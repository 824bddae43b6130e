import { describe, expect, it } from 'vitest'
import { omission } from './omission'
import { type Texts, wordsMarkedIn } from './testing'

describe('a source sentence without a translation', () => {
  it('is shown in the source', () =>
    finds(
      {
        sourceLang: 'de',
        targetLang: 'en',
        source: ['Der Hafen bleibt offen.', 'Der Bund zahlt die Kosten.'],
        target: ['The harbour stays open.', ''],
      },
      ['Der Bund zahlt die Kosten.'],
    ))

  it('is found where a button of the page stands in its place', () =>
    finds(
      {
        sourceLang: 'de',
        targetLang: 'en',
        source: ['Der Hafen bleibt offen.', 'Der Bund zahlt die Kosten.'],
        target: ['The harbour stays open.', '¶Share this article'],
      },
      ['Der Bund zahlt die Kosten.'],
    ))

  it('is found where the sentence before is said again in its place', () =>
    finds(
      {
        sourceLang: 'de',
        targetLang: 'en',
        source: ['Der Hafen bleibt offen.', 'Der Bund zahlt die Kosten.'],
        target: ['The harbour stays open.', 'The harbour stays open.'],
      },
      ['Der Bund zahlt die Kosten.'],
    ))

  it('is found inside a segment by length and by a number that is lost', () =>
    finds(
      {
        sourceLang: 'pl',
        targetLang: 'en',
        source: 'Most jest gotowy. Kosztował 40 milionów złotych.',
        target: 'The bridge is ready.',
      },
      ['Kosztował 40 milionów złotych.'],
    ))

  it('is no button of the page, nor the end of a broken sentence', () =>
    finds(
      {
        sourceLang: 'de',
        targetLang: 'en',
        source: [
          'Der Hafen bleibt offen und kostet 40 Mio.',
          'Euro.',
          '¶Lesen Sie auch: Neues vom Hafen',
        ],
        target: ['The harbour stays open and costs 40 million euros.', '', ''],
      },
      ['Euro.'],
    ))
})

async function finds(texts: Texts, expected: readonly string[]) {
  expect(await wordsMarkedIn(texts, omission)).toEqual(expected)
}
