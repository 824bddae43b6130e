import { describe, expect, it } from 'vitest'
import { signsOf } from './invisible-decorations'

describe('signs in the open text', () => {
  it('stand where characters have no ink', () =>
    expect(signsOf('a\u00a0b \u200fc')).toEqual([
      { start: 1, end: 2, sign: '⍽' },
      { start: 4, end: 5, sign: 'RLM' },
    ]))

  it('count spaces that are one too many, also at either end', () => {
    expect(signsOf('a b').length).toBe(0)
    expect(signsOf('a  b ').map(({ start }) => start)).toEqual([1, 2, 4])
  })

  it('count a code as one', () => expect(signsOf('\ufffc\u200b')[0]).toMatchObject({ start: 1 }))
})
