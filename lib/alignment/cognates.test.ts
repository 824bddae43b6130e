import { describe, expect, it } from 'vitest'
import { cognates } from './cognates'
import { seedsOf } from './seeds'
import { toLatin } from './transliterate'

describe('cognates', () => {
  it('are words that look alike in Latin letters', () => {
    expect(likeness('директор', 'director')).toBeGreaterThan(0.7)
    expect(likeness('Ολυμπία'.toLowerCase(), 'olympia')).toBeGreaterThan(0.55)
    expect(likeness('information', 'informazione')).toBeGreaterThan(0.7)
    expect(likeness('harbour', 'wind')).toBe(0)
  })

  it('are compared by consonants where a script leaves vowels out', () =>
    expect(likeness('سالم', 'salim')).toBeGreaterThan(0.55))

  it('transliterates what has a table and leaves the rest', () => {
    expect(toLatin('щука')).toBe('shchuka')
    expect(toLatin('トマト')).toBe('tomato')
    expect(toLatin('서울')).toBe('seoul')
    expect(toLatin('दिल्ली')).toBe('dilli')
    expect(toLatin('ঢাকা')).toBe('dhaka')
    expect(toLatin('சென்னை')).toBe('chennai')
    expect(toLatin('มาลี')).toBe('mali')
    expect(toLatin('თბილისი')).toBe('tbilisi')
    expect(toLatin('հայաստան')).toBe('hayastan')
    expect(toLatin('水')).toBe('水')
  })
})

describe('seeds from Intl', () => {
  it('pair months, units, regions and the word for "and"', () => {
    const pairs = seedsOf('en', 'de').map(({ from, to }) => `${from} ${to}`)
    expect(pairs).toEqual(
      expect.arrayContaining(['decem dezem', 'and und', 'hours stund', 'germa deuts']),
    )
  })

  it('are none for a language that no engine knows', () => expect(seedsOf('en', 'xx')).toEqual([]))
})

function likeness(a: string, b: string): number {
  return cognates([[a]], [[b]])[0]?.likeness ?? 0
}
