import { neutralised } from './formula-cells'

/** How a table is written as text: RFC 4180, or values parted by tabs. */
export type Delimited = 'csv' | 'tsv'

export type Cell = string | number | null

/**
 * A table as CSV or TSV, a line a row, with nothing for a spreadsheet to compute. TSV has no way to quote, so line ends and tabs become spaces there.
 */
export function delimited(rows: readonly (readonly Cell[])[], as: Delimited): string {
  const line = (row: readonly Cell[]) =>
    as === 'csv' ? row.map(quoted).join(',') : row.map(onOneLine).join('\t')
  return rows.map((row) => `${line(row)}\r\n`).join('')
}

function quoted(cell: Cell): string {
  const text = harmless(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function onOneLine(cell: Cell): string {
  return harmless(cell).replace(/[\t\r\n]/g, ' ')
}

function harmless(cell: Cell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell)
  return neutralised(cell)
}
