import { expect, it } from 'vitest'
import { linesOf, wordsIn } from './my-words'

it('reads what it wrote', () =>
  expect(wordsIn(linesOf(['Kogge', 'Ewer']))).toEqual(['Kogge', 'Ewer']))

it.each([
  ['nothing was kept', null, []],
  ['a word stands there twice', 'Kogge\nKogge\n', ['Kogge']],
  ['something else was kept there', 'not words\r\n\r\n Kogge ', ['Kogge']],
])('makes the best of it when %s', (_, stored, words) => expect(wordsIn(stored)).toEqual(words))
