import { expect, it } from 'vitest'
import { phraseOf, placesOf } from './inflected-phrase'
import { wordsOf } from './view'

it.each([
  ['en', 'ferry', 'Two ferries came.', ['ferries']],
  ['ru', 'северные ворота', 'у северных ворот', ['северных ворот']],
  ['fr', 'agence de presse', 'dans l’agence de presse', ['agence de presse']],
  ['ar', 'عبارة', 'وصلت العبارة', ['العبارة']],
  ['zh', '渡轮', '电动渡轮来了', ['渡轮']],
  ['en', 'bank', 'The band played.', []],
  ['en', 'port', 'The porters left.', ['porters']],
])('%s: %s in %s', (lang, phrase, text, expected) => {
  const made = phraseOf(phrase, wordsOf(phrase, lang), lang)
  const places = placesOf(made, text, wordsOf(text, lang))
  expect(places.map(({ start, end }) => text.slice(start, end))).toEqual(expected)
})
