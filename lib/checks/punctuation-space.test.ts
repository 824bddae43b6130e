import { describe, expect, it } from 'vitest'
import { punctuationSpace } from './punctuation-space'
import { shown } from './testing-shown'

describe('spaces around punctuation', () => {
  it.each([
    ['en', 'The yard , again ,and again.', ['before:  , →! ,', 'before:  , →! , ']],
    ['de', 'Was nun ?', ['before:  ? →! ?']],
    ['fr', 'Le port , fermé .', ['before:  , →! ,', 'before:  . →! .']],
    ['fr-CA', 'Pourquoi ?', ['before:  ? →! ?']],
    ['en', 'He came.She left,then slept.', ['after: came.She → . ', 'after: left,then → , ']],
    ['ar', 'نعم،نعم', ['after: نعم،نعم → ، ']],
    ['en', '“It is late. ” So it was.', ['inside:  ” →! ”']],
    ['pl', 'Prom ( nowy ) płynie.', ['inside: (  →! (', 'inside:  ) →! )']],
  ])('%s: %s', finds)
})

it('is missing between two segments', async () => {
  const target = ['It rained.', '¬We left.']
  expect(await shown(punctuationSpace, { targetLang: 'en', target })).toEqual(['after →  '])
})

describe('what is left alone', () => {
  it.each([
    ['en', 'Node.js, a,b 10,000 at 12:30, http://a.b/c;d and x@y.Example :)'],
    ['en', 'He said ... and .NET, .5 and ( )'],
    ['fr', 'Pourquoi ? Oui ! Voici : un ; deux'],
    ['sv', 'Hon sade ”ja” och ”nej”.'],
    ['en', 'He said: “No” and “yes”, ”he added.'],
    ['hr', 'Pobijedili su 2 : 1.'],
    ['cs', 'Politici musí ,pocítit tlak‘.'],
    ['zh', '今天,明天'],
  ])('%s: %s', (lang, text) => finds(lang, text, []))

  it('two sentences that a line end or a space parts', async () => {
    const target = ['It rained.', 'We left.', '¶Nobody came.']
    expect(await shown(punctuationSpace, { targetLang: 'en', target })).toEqual([])
  })

  it('a name without a space, as the source has it', async () => {
    const texts = { source: 'Bei Booking.Com', targetLang: 'en', target: 'At Booking.Com' }
    expect(await shown(punctuationSpace, texts)).toEqual([])
  })
})

async function finds(targetLang: string, target: string, expected: string[]) {
  expect(await shown(punctuationSpace, { targetLang, target })).toEqual(expected)
}
