import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { neutralised, restored } from './formula-cells'

describe('a cell that a spreadsheet would compute', () => {
  it.each(['=1+1', '+7', '-5', '@SUM(A1)', '\t=1', '\r=1', "'=1"])('%j is made a text', (text) => {
    expect(neutralised(text)).toBe(`'${text}`)
    expect(restored(`'${text}`)).toBe(text)
  })

  it.each(['', 'a=b', ' =1', "'tis the season", "''", '1-2', '–5'])('%j is none', (text) => {
    expect(neutralised(text)).toBe(text)
    expect(restored(text)).toBe(text)
  })

  it('comes back as it was, and never begins as a formula', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom("'", '=', '-', '\t', 'a')), (parts) => {
        const text = parts.join('')
        expect(restored(neutralised(text))).toBe(text)
        expect(neutralised(text)).not.toMatch(/^[=+\-@\t\r]/)
      }),
    ))
})
