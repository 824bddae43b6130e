import { describe, expect, it } from 'vitest'
import { listWords } from './list-words'
import { patternSet } from './patterns'
import { wordsOf } from './view'

describe('patterns of words', () => {
  it('stand for whole words, whatever their case', () =>
    finds('en', 'at least', 'At least a cat, at a least one', ['At least']))

  it('take any ending after a star, and any beginning before one', () => {
    finds('de', '*karte*', 'Karten und Landkarten, kartieren', ['Karten', 'Landkarten'])
    finds('ru', 'север*', 'на севере, Северный', ['севере', 'Северный'])
  })

  it('leave room for up to four words at an ellipsis', () =>
    finds('en', 'had … seen', 'had then at once seen, had one two three four five seen', [
      'had then at once seen',
    ]))

  it('give a choice at a slash, and take a hyphen for a space', () =>
    finds('en', 'left/right-hand', 'the right-hand side', ['right-hand']))

  it('take any number for a hash', () =>
    finds('en', 'over #', 'over 40 tons over the hills', ['over 40']))

  it('stand anywhere in a script without spaces', () =>
    finds('zh', '北门', '请从北门进入', ['北门']))

  it('see through what is elided or written on', () => {
    finds('fr', 'été', 'l’été et d’été', ['été', 'été'])
    finds('ar', 'شمال', 'وبالشمال', ['وبالشمال'])
    finds('en', 'north', 'the North’s', ['North’s'])
  })

  it('do not see points, ё, the forms of alif and the dots of Hindi', () => {
    finds('ru', 'елка', 'Ёлка', ['Ёлка'])
    finds('ar', 'أول', 'الاوّل', ['الاوّل'])
    finds('hi', 'पाँच बड़े', 'पांच बड\u093cे', ['पांच बड\u093cे'])
  })
})

function finds(lang: string, pattern: string, text: string, expected: readonly string[]) {
  const side = { text, words: listWords(wordsOf(text, lang), lang) }
  const found = patternSet([[pattern, true]]).find(side)
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(expected)
}
