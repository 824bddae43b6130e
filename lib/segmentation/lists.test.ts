import { describe, expect, it } from 'vitest'
import { isInside } from './inside'
import { hasNoVowel } from './letters'
import { listStarts } from './lists'
import { namesBefore } from './words'

describe('lists in one line', () => {
  it.each([
    ['1. oars 2. sails', '1. oars |2. sails'],
    ['a) oars b) sails c) ropes', 'a) oars |b) sails |c) ropes'],
    ['(a) oars (b) sails', '(a) oars |(b) sails'],
    ['ii. oars iii. sails', 'ii. oars |iii. sails'],
    ['IV. Oars V. Sails', 'IV. Oars |V. Sails'],
    ['Bring these: 1) oars 2) sails', 'Bring these: |1) oars |2) sails'],
    ['See page 2. 3. is missing', 'See page 2. 3. is missing'],
    ['It was 1. He won', 'It was 1. He won'],
  ])('%s', (text, expected) => {
    const starts = [0, ...listStarts(text)]
    expect(starts.map((start, n) => text.slice(start, starts[n + 1])).join('|')).toBe(expected)
  })
})

describe('being inside quotation marks or brackets', () => {
  it.each([
    ['He said “no. ', true],
    ['He said “no.” ', false],
    ['Er sagte „nein. ', true],
    ['He said "no. ', true],
    ['He said "no." ', false],
    ['The lock (old. ', true],
    [`“${'x'.repeat(400)}. `, false],
  ])('%s', (text, expected) => expect(isInside(text, text.length)).toBe(expected))
})

describe('words', () => {
  it('are abbreviations without a vowel, save syllabic r and l and what one cries', () => {
    expect(['Bw', 'str', 'Dkt', 'стр', 'Mgr'].filter(hasNoVowel)).toHaveLength(5)
    expect(['Krk', 'prst', 'vlk', 'hmm', 'psst', 'see', 'km5', 'мир'].filter(hasNoVowel)).toEqual(
      [],
    )
  })

  it('are known under the whole name first', () => {
    expect(namesBefore('сети и т. д.')).toEqual(['т.д', 'д'])
    expect(namesBefore('con l’avv.')).toEqual(['l’avv', 'avv'])
    expect(namesBefore('als Dipl.-Ing.')).toEqual(['dipl.-ing', 'ing'])
    expect(namesBefore('no stop')).toEqual([])
  })
})
