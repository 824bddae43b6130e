import type { Status } from '@/lib/model/review'
import { isStatusName, statusColumn, statusNamed } from '../csv/columns'
import type { Columns } from '../format'
import type { SheetCell, SheetRow } from './sheet'

/** `[start, end, value]` of a cell that says a status; the value is as it was read. */
export type StatusSpot = readonly [start: number, end: number, value: string]

/** The column that says what became of each row, as in a table of text; null where there is none. */
export function statusColumnOf(
  rows: readonly SheetRow[],
  columns: Columns,
  cellsOf: (row: SheetRow) => { value: string; isQuoted: boolean; start: number; end: number }[],
): number | null {
  const [first] = rows
  // A large sheet is looked at whole only where its first row names such a column.
  const isNamed = first?.cells.some(({ value }) => isStatusName(value)) ?? false
  return isNamed ? statusColumn(rows.map(cellsOf), columns) : null
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
