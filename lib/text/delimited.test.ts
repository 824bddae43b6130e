import { describe, expect, it } from 'vitest'
import { delimited } from './delimited'

describe('a table as text', () => {
  it('quotes what holds a comma, a quotation mark or a line end', () =>
    expect(delimited([['a', 'b, c', 'say "so"', 'two\nlines', 4, null]], 'csv')).toBe(
      'a,"b, c","say ""so""","two\nlines",4,\r\n',
    ))

  it('quotes between tabs what could be taken for more cells, or for quoted', () =>
    expect(delimited([['a\tb', 'two\nlines', '"so"', 'say "so", he said']], 'tsv')).toBe(
      '"a\tb"\t"two\nlines"\t"""so"""\tsay "so", he said\r\n',
    ))

  it('leaves nothing for a spreadsheet to compute, but numbers alone', () =>
    expect(delimited([['=1+1', '@x', '-SUM(A1)', '+7', -7]], 'csv')).toBe(
      "'=1+1,'@x,'-SUM(A1),'+7,-7\r\n",
    ))
})
