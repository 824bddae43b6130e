import { neutralised } from './formula-cells'

/** How a table is written as text: RFC 4180, or the same with tabs and fewer quotation marks. */
export type Delimited = 'csv' | 'tsv'

export type Cell = string | number | null

/**
 * A table as CSV or TSV, a line a row, with nothing for a spreadsheet to compute.
 *
 * Between tabs a cell with a tab or a line end stands in quotation marks, and one that begins with such
 * a mark: so Excel and LibreOffice write and read it. The TSV of IANA forbids both in a cell, and no
 * escape for them is read by spreadsheets; spaces in their place would change the text.
 */
export function delimited(rows: readonly (readonly Cell[])[], as: Delimited): string {
  const { delimiter, needsQuotes } = DIALECTS[as]
  const line = (row: readonly Cell[]) =>
    row.map((cell) => quoted(harmless(cell), needsQuotes)).join(delimiter)
  return rows.map((row) => `${line(row)}\r\n`).join('')
}

const DIALECTS = {
  csv: { delimiter: ',', needsQuotes: /[",\r\n]/ },
  tsv: { delimiter: '\t', needsQuotes: /^"|[\t\r\n]/ },
} as const

function quoted(text: string, needsQuotes: RegExp): string {
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function harmless(cell: Cell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell)
  return neutralised(cell)
}
