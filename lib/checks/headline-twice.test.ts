import { describe, expect, it } from 'vitest'
import { headlineTwice } from './headline-twice'
import { type Texts, wordsMarkedIn } from './testing'

describe('a headline that stands twice', () => {
  it('is found the second time', () =>
    finds(
      {
        sourceLang: 'de',
        targetLang: 'en',
        source: ['Hafen öffnet wieder', ''],
        target: ['Port to reopen soon', '¶Port to reopen soon'],
      },
      ['Port to reopen soon'],
    ))

  it('is found with a section glued to one of them', () =>
    finds(
      {
        sourceLang: 'de',
        targetLang: 'en',
        source: ['Hafen öffnet wieder', ''],
        target: ['Port to reopen soon – Economy', '¶Port to reopen soon'],
      },
      ['Port to reopen soon'],
    ))

  it('is found within one segment', () =>
    finds(
      {
        sourceLang: 'de',
        targetLang: 'en',
        source: 'Hafen öffnet wieder',
        target: 'Port to reopen soon\n\nPort to reopen soon',
      },
      ['Port to reopen soon'],
    ))

  it('is left alone where the source repeats it', () =>
    finds(
      {
        sourceLang: 'de',
        targetLang: 'en',
        source: ['Hafen öffnet wieder', '¶Hafen öffnet wieder'],
        target: ['Port to reopen soon', '¶Port to reopen soon'],
      },
      [],
    ))
})

async function finds(texts: Texts, expected: readonly string[]) {
  expect(await wordsMarkedIn(texts, headlineTwice)).toEqual(expected)
}
