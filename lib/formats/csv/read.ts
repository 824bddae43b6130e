import type { Range } from '@/lib/model/range'
import { fail, ok, type Result } from '@/lib/model/result'
import { lineOf } from '../line-of'

/** A cell; `[start, end)` has its quotation marks. */
export interface Cell extends Range {
  readonly value: string
  readonly isQuoted: boolean
}

export type Row = readonly Cell[]

/**
 * The rows of a table, quoted as in RFC 4180; a blank line is a row with one empty cell. Between tabs
 * a quotation mark that does not close a cell stands for itself, because many programs quote nothing
 * there. `isSpaced`: a quotation mark opens a cell also behind spaces, as people write `a, "b, c"`.
 * Spaces behind the closing one belong to the cell and are no text.
 *
 * Fails with `csv.unclosedQuote` and `csv.afterQuote` {line}.
 */
export function readRows(
  text: string,
  delimiter: string,
  from = 0,
  isSpaced = false,
): Result<Row[]> {
  const rows: Row[] = []
  const next = nextCell(text, delimiter, isSpaced)
  let row: Cell[] = []
  for (let at = from; at < text.length || row.length > 0;) {
    const cell = next(at)
    if (typeof cell === 'string') return fail(cell, { line: lineOf(text, at) })
    row.push(cell)
    at = cell.end
    if (text.startsWith(delimiter, at)) {
      at += delimiter.length
      continue
    }
    rows.push(row)
    row = []
    at += text.startsWith('\r\n', at) ? 2 : 1
  }
  return ok(rows)
}

/** Reads the cell that begins at an offset; gives the code of a failure where it cannot. */
function nextCell(text: string, delimiter: string, isSpaced: boolean) {
  const ending = new RegExp(`[${delimiter}\\r\\n]`, 'g')
  const isEnd = (at: number) =>
    at >= text.length || ENDS.test(text[at] ?? '') || text[at] === delimiter
  const spaces = delimiter === '\t' ? /(?:)/y : / */y
  const behindSpaces = (at: number) => {
    spaces.lastIndex = at
    return spaces.test(text) ? spaces.lastIndex : at
  }
  return (from: number): Cell | 'csv.unclosedQuote' | 'csv.afterQuote' => {
    const quote = isSpaced ? behindSpaces(from) : from
    const start = text[quote] === '"' ? quote : from
    if (text[start] === '"') {
      const close = closing(text, start)
      const end = close > 0 ? behindSpaces(close) : 0
      if (end > 0 && isEnd(end)) {
        const inner = text.slice(start + 1, close - 1)
        const value = inner.includes('"') ? inner.replaceAll('""', '"') : inner
        return { start, end, value, isQuoted: true }
      }
      if (delimiter !== '\t') return end > 0 ? 'csv.afterQuote' : 'csv.unclosedQuote'
    }
    ending.lastIndex = start
    const end = ending.test(text) ? ending.lastIndex - 1 : text.length
    return { start, end, value: text.slice(start, end), isQuoted: false }
  }
}

const ENDS = /[\r\n]/

/** Behind the quotation mark that closes a cell; 0: none does. */
function closing(text: string, start: number): number {
  let at = text.indexOf('"', start + 1)
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  return at + 1
}
