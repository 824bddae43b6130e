import { describe, expect, it } from 'vitest'
import { codes } from './codes'
import { findingsIn } from './testing'

describe('codes of letters and digits', () => {
  it.each([
    ['a Boeing B-52', 'самолёт Б-25', 'changed Б-25'],
    ['COVID-19 cases', 'случаи COVID-91', 'changed COVID-91'],
    ['the H5N1 virus', 'вирус H1N5', 'changed H1N5'],
    ['by ISO 9001', 'по ISO 9100', 'changed ISO 9100'],
    ['on the M25', 'на M52', 'changed M52'],
    ['on the M25', 'на A25', 'left alone'],
    ['route K-141', 'маршрут', 'missing K-141'],
  ])('finds %s → %s', (source, target, expected) =>
    finds(source, target, ...(expected === 'left alone' ? [] : [expected])),
  )

  it.each([
    ['an A-320', 'самолёт А320'],
    ['the F-16 and the Su-35', 'Ф-16 и Су-35'],
    ['COVID-19', 'коронавирус 19 года'],
    ['in MAY 2018', 'в мае 2018'],
    ['US 1,200 people', 'США 1 200 человек'],
    ['the score was 2-0', 'счёт 2:0'],
  ])('leaves alone %s → %s', (source, target) => finds(source, target))
})

async function finds(source: string, target: string, ...expected: string[]) {
  const found = await findingsIn({ sourceLang: 'en', targetLang: 'ru', source, target }, codes)
  const shown = found.map(({ kind, args }) => `${kind} ${String(args.found ?? args.expected)}`)
  expect(shown).toEqual(expected)
}
