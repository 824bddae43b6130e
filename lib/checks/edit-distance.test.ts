import { expect, it } from 'vitest'
import { editDistance } from './edit-distance'

it('counts a letter lost, added or replaced as one', () => {
  expect(editDistance('tarrick', 'tarick')).toBe(1)
  expect(editDistance('marchadier', 'marchandier')).toBe(1)
  expect(editDistance('novak', 'nowak')).toBe(1)
})

it('counts two neighbours swapped as one', () => expect(editDistance('peter', 'petre')).toBe(1))

it('is nothing for equal words', () => expect(editDistance('lind', 'lind')).toBe(0))

it('gives up beyond its limit', () => {
  expect(editDistance('kitten', 'sitting', 2)).toBe(3)
  expect(editDistance('a', 'abcdefgh')).toBe(3)
})
