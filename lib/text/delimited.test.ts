import { describe, expect, it } from 'vitest'
import { delimited } from './delimited'

describe('a table as text', () => {
  it('quotes what holds a comma, a quotation mark or a line end', () =>
    expect(delimited([['a', 'b, c', 'say "so"', 'two\nlines', 4, null]], 'csv')).toBe(
      'a,"b, c","say ""so""","two\nlines",4,\r\n',
    ))

  it('keeps a cell on one line between tabs, which nothing can quote', () =>
    expect(delimited([['a\tb', 'two\nlines', '"so"']], 'tsv')).toBe('a b\ttwo lines\t"so"\r\n'))

  it('leaves nothing for a spreadsheet to compute, but numbers alone', () =>
    expect(delimited([['=1+1', '@x', '-SUM(A1)', '+7', -7]], 'csv')).toBe(
      "'=1+1,'@x,'-SUM(A1),'+7,-7\r\n",
    ))
})
