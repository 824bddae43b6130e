import { describe, expect, it } from 'vitest'
import { ok } from '@/lib/model/result'
import { checkedAbbreviations } from './abbreviations'

describe('abbreviations that come in', () => {
  it('are trimmed, and kept once each in their order', () =>
    expect(checkedAbbreviations([' ул. ', 'Abb.', 'z.\t B.', 'ул.'])).toEqual(
      ok(['ул.', 'Abb.', 'z. B.']),
    ))

  it('may be none', () => expect(checkedAbbreviations([])).toEqual(ok([])))

  it.each(['', ' ', '\u00a0\t'])('are refused when one is %j', (blank) =>
    expect(checkedAbbreviations(['a.', blank])).toMatchObject({
      failure: { code: 'abbreviations.blank' },
    }),
  )

  it('are refused when one is longer than 40 characters, with its beginning', () => {
    expect(checkedAbbreviations(['x'.repeat(40)]).ok).toBe(true)
    expect(checkedAbbreviations([`${'x'.repeat(39)}🛳`])).toMatchObject({
      failure: { code: 'abbreviations.tooLong', args: { word: `${'x'.repeat(39)}…`, max: 40 } },
    })
  })

  it('are refused when there are more than 500, repetitions left out', () => {
    const many = Array.from({ length: 500 }, (_, n) => `a${n}.`)
    expect(checkedAbbreviations([...many, 'a1.']).ok).toBe(true)
    expect(checkedAbbreviations([...many, 'b.'])).toMatchObject({
      failure: { code: 'abbreviations.tooMany', args: { max: 500 } },
    })
  })
})
