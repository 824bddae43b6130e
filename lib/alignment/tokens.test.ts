import { describe, expect, it } from 'vitest'
import { hanNumberValue, numberLikeness, numberValue } from './numbers'
import { tokensOf } from './tokens'

describe('tokens', () => {
  it('are stems in lower case, without accents that spelling varies', () =>
    keys('en', 'The Harbours were closed', 'the harbo were close'))

  it('are numbers by value and the marks that translations keep', () =>
    keys('fr', '« 3 200 pains » : 11 % ?', '" #3200 pains " : #11 % ?'))

  it('are words and characters of Chinese, and its numbers by value', () =>
    expect(tokensOf('六月一日，约二百四十万元', 'zh').map(({ key }) => key)).toEqual(
      expect.arrayContaining(['#6', '#1', '#2400000']),
    ))

  it('drop the article and the conjunction that Arabic writes before a word', () =>
    keys('ar', 'والسفينة سفينة', 'سفينة سفينة'))

  it('stop after a page of text', () =>
    expect(tokensOf('word '.repeat(1_000_000), 'en')).toHaveLength(400))
})

describe('the value of a number', () => {
  it.each([
    ['1,204', '1204'],
    ['1 204', '1204'],
    ['3,7', '3.7'],
    ['1.234.567,8', '1234567.8'],
    ['٤٥', '45'],
    ['007', '7'],
    ['0.125', '0.125'],
  ])('of %s is %s', (spelling, value) => expect(numberValue(spelling)).toBe(value))

  it.each([
    ['一百三十六万', '1360000'],
    ['二〇二四', '2024'],
    ['十八', '18'],
    ['两千', '2000'],
    ['千人', null],
  ])('of %s in Chinese is %s', (text, value) => expect(hanNumberValue(text)).toBe(value))

  it('is alike at another scale, less so with digits swapped, not otherwise', () => {
    expect(numberLikeness('1360000', '1.36')).toBe(0.7)
    expect(numberLikeness('2072', '2027')).toBe(0.4)
    expect(numberLikeness('12', '13')).toBe(0)
  })
})

function keys(lang: string, text: string, expected: string) {
  expect(tokensOf(text, lang).map(({ key }) => key)).toEqual(expected.split(' '))
}
