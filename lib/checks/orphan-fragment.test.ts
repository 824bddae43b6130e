import { describe, expect, it } from 'vitest'
import { orphanFragment } from './orphan-fragment'
import { type Texts, wordsMarkedIn } from './testing'

describe('a part of a sentence alone', () => {
  const source = 'Eine einzige Rede bei der Feier im neuen Saal am Hafen.'

  it.each([
    [
      'en',
      'A speech at the ceremony. In the new hall by the harbour.',
      ['In the new hall by the harbour.'],
    ],
    [
      'es',
      'Un discurso en la ceremonia. En la nueva sala del puerto.',
      ['En la nueva sala del puerto.'],
    ],
    ['uk', 'Промова на церемонії. У новій залі біля порту.', ['У новій залі біля порту.']],
    ['pl', 'Mowa podczas uroczystości. W nowej sali przy porcie.', ['W nowej sali przy porcie.']],
    ['en', 'A speech at the ceremony. In the new hall they clapped.', []],
    ['en', 'A speech at the ceremony. The new hall by the harbour.', []],
    ['ru', 'Речь на церемонии. В новом зале собрались все.', []],
  ])('%s: %s', (targetLang, target, expected) =>
    finds({ sourceLang: 'de', targetLang, source, target }, expected),
  )

  it('is left alone where the source has as many sentences', () =>
    finds(
      {
        sourceLang: 'de',
        targetLang: 'en',
        source: 'Eine Rede. Im neuen Saal.',
        target: 'A speech. In the new hall.',
      },
      [],
    ))
})

async function finds(texts: Texts, expected: readonly string[]) {
  expect(await wordsMarkedIn(texts, orphanFragment)).toEqual(expected)
}
