import { expect, it } from 'vitest'
import { isCountryWord, isSharedName } from './known-names'

it('knows a place by its names, inflected too', () => {
  expect(isSharedName('Wien', 'de', 'Vienna', 'en')).toBe(true)
  expect(isSharedName('Prags', 'de', 'Praga', 'it')).toBe(true)
  expect(isSharedName('Warszawy', 'pl', 'Varsovie', 'fr')).toBe(true)
  expect(isSharedName('Wien', 'de', 'Geneva', 'en')).toBe(false)
})

it('knows the words of countries and languages', () => {
  expect(isCountryWord('Norwegen', 'de')).toBe(true)
  expect(isCountryWord('Guinée', 'fr')).toBe(true)
  expect(isCountryWord('Tarrick', 'fr')).toBe(false)
})
