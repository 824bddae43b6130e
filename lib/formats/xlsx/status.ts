import type { Status } from '@/lib/model/review'
import { statusColumn, statusNamed } from '../csv/columns'
import type { Columns } from '../format'
import type { SheetCell, SheetRow } from './sheet'

/** `[start, end, value]` of a cell that says a status; the value is as it was read. */
export type StatusSpot = readonly [start: number, end: number, value: string]

/**
 * The column that says what became of each row, as in a table of text; null where there is none. Of the
 * other rows only that one cell is looked at: a row that has some 16,000 columns may be a few bytes.
 */
export function statusColumnOf(
  rows: readonly SheetRow[],
  names: readonly string[],
  columns: Columns,
): number | null {
  const valuesIn = (column: number) =>
    rows.slice(1).map(({ cells }) => cells.find((cell) => cell.column === column)?.value ?? '')
  return statusColumn(names, valuesIn, columns)
}

/** What a cell says; initial where it says nothing. */
export function statusIn(cell: Pick<SheetCell, 'value'> | undefined): Status {
  return statusNamed(cell?.value ?? '') ?? 'initial'
}

/** What a cell should say now, with a capital where it had one; null where that is what it says. */
export function statusWritten(value: string, now: Status | undefined): string | null {
  if (now === undefined || now === statusIn({ value })) return null
  return /^\s*[A-Z]/.test(value) ? now.replace(/^./, (letter) => letter.toUpperCase()) : now
}
