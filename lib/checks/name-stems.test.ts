import { describe, expect, it } from 'vitest'
import { foldedName, isSameName, nameStems } from './name-stems'

describe('forms of one name', () => {
  it.each([
    ['Kowalskiego', 'pl', 'Kowalski', 'en'],
    ['Колчановой', 'ru', 'Колчанова', 'ru'],
    ['Шевченком', 'uk', 'Шевченко', 'uk'],
    ['Linds', 'de', 'Lind', 'en'],
    ["İzmir'de", 'tr', 'Izmir', 'en'],
    ['Helsingissä', 'fi', 'Helsingi', 'et'],
    ['Kovácsnak', 'hu', 'Kovacs', 'en'],
    ['Novákovi', 'cs', 'Novák', 'de'],
  ])('%s (%s) and %s (%s)', (a, aBase, b, bBase) => expect(same(a, aBase, b, bBase)).toBe(true))

  it.each([
    ['Tarrick', 'en', 'Tarick', 'fr'],
    ['Lindsen', 'en', 'Lind', 'en'],
  ])('are not %s (%s) and %s (%s)', (a, aBase, b, bBase) =>
    expect(same(a, aBase, b, bBase)).toBe(false),
  )
})

it('keeps the ending as it was written', () =>
  expect(nameStems("Lind'in", 'tr')).toEqual([{ stem: 'lind', ending: "'in" }]))

it('folds accents and letters that have a plain form', () => {
  expect(foldedName('Łódź')).toBe('lodz')
  expect(foldedName('Малый')).toBe('малый')
})

function same(a: string, aBase: string, b: string, bBase: string): boolean {
  return isSameName(nameStems(a, aBase), nameStems(b, bBase))
}
