import { describe, expect, it } from 'vitest'
import { abbreviationsIn, linesOf } from './abbreviation-lines'

describe('abbreviations in lines', () => {
  it('are one a line, trimmed, without blank lines', () =>
    expect(abbreviationsIn(' ул. \r\n\n  \nAbb.\rz. B.\n')).toEqual(['ул.', 'Abb.', 'z. B.']))

  it('come out as they went in', () =>
    expect(abbreviationsIn(linesOf(['ул.', 'z. B.']))).toEqual(['ул.', 'z. B.']))

  it('may be none', () => expect(abbreviationsIn(linesOf([]))).toEqual([]))
})
