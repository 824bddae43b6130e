import { describe, expect, it } from 'vitest'
import { length } from './length'
import { type Texts, wordsMarkedIn } from './testing'

describe('a length out of all proportion', () => {
  const source = Array.from(
    { length: 6 },
    () => 'Der Hafen bleibt auch in diesem Winter für alle Schiffe offen.',
  )
  const usual = 'The harbour stays open to all ships this winter as well.'

  it('is warned of where it is a third', () =>
    finds(
      {
        sourceLang: 'de',
        targetLang: 'en',
        source,
        target: [...Array.from({ length: 5 }, () => usual), 'It stays open.'],
      },
      ['It stays open.'],
    ))

  it('is only hinted at below that', () =>
    finds(
      {
        sourceLang: 'de',
        targetLang: 'en',
        source,
        target: [...Array.from({ length: 5 }, () => usual), 'The harbour stays open as well.'],
      },
      [],
    ))

  it('cannot be told in a text of a few sentences', () =>
    finds(
      { sourceLang: 'de', targetLang: 'en', source: source.slice(0, 2), target: [usual, 'No.'] },
      [],
    ))
})

async function finds(texts: Texts, expected: readonly string[]) {
  expect(await wordsMarkedIn(texts, length)).toEqual(expected)
}
