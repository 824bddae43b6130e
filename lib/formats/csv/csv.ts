import { decode } from '@/lib/encoding/decode'
import { equal, fromText, plainText } from '@/lib/inline/content'
import { type Content, EMPTY } from '@/lib/model/content'
import type { PairedUnit } from '@/lib/model/file'
import { fail, ok, type Result } from '@/lib/model/result'
import type { Status } from '@/lib/model/review'
import { neutralised, restored } from '@/lib/text/formula-cells'
import type { Columns, Edits, Hints } from '../format'
import { type Patch, patched } from '../patch'
import { pairFormat, type TextOriginal, type TextPairsRead } from '../text-file'
import { guessColumns, languageIn, noteIn, statusColumn, statusNamed } from './columns'
import { readTable } from './delimiter'
import type { Cell, Row } from './read'

/** `[unit, start, end, missing]`: the target's cell, or where it would stand and how many cells before it are missing; then the status' cell. */
export type CsvSpot = readonly [
  ...[unit: string, start: number, end: number, missing: number],
  ...([] | [statusStart: number, statusEnd: number]),
]

export interface CsvSkeleton {
  readonly delimiter: string
  readonly columns: Columns
  readonly rows: readonly CsvSpot[]
}

/**
 * Tables whose rows pair two texts. The columns are those chosen, else a guess; a column of statuses
 * in our names is read and written. An edited cell that a spreadsheet would compute gets an apostrophe,
 * which is taken off again when it is read.
 *
 * Fails as `readRows` does, and with `csv.oneColumn`, `csv.noColumn` {column, count} and `csv.sameColumn`.
 */
export const csv = pairFormat<CsvSkeleton>({
  id: 'csv',
  extensions: ['.csv', '.tsv', '.tab'],
  mediaType: 'text/csv',
  insertsUnits: false,
  removesUnits: false,
  parse: parseCsv,
  serialize: serializeCsv,
})

/** What a person sees who chooses the columns. */
export interface Table {
  readonly columns: Columns
  /** Of the first row, where that names the columns. */
  readonly names: readonly string[]
  /** The first 20 rows below. */
  readonly rows: readonly (readonly string[])[]
}

/** A look at a table. Fails as parsing it does. */
export function tableOf(bytes: Uint8Array, hints: Hints = {}): Result<Table> {
  const { encoding } = hints
  const decoded = decode(bytes, encoding === undefined ? {} : { encoding })
  if (!decoded.ok) return decoded
  const opened = openTable(decoded.value.text, hints)
  if (!opened.ok) return opened
  const { rows, columns } = opened.value
  const values = rows.map((row) => row.map(({ value }) => restored(value)))
  const first = columns.hasHeader ? 1 : 0
  return ok({
    columns,
    names: columns.hasHeader ? (values[0] ?? []) : [],
    rows: values.slice(first, first + SHOWN_ROWS),
  })
}

const SHOWN_ROWS = 20

interface OpenTable {
  readonly rows: readonly Row[]
  readonly columns: Columns
  readonly delimiter: string
}

function openTable(text: string, hints: Hints): Result<OpenTable> {
  const read = readTable(text)
  if (!read.ok) return read
  const { delimiter } = read.value
  const rows = read.value.rows.filter(
    ([first, ...more]) => more.length > 0 || first?.value.trim() !== '',
  )
  const columns = hints.columns ?? guessColumns(rows)
  if (!columns) return fail('csv.oneColumn')
  const count = rows.reduce((widest, row) => Math.max(widest, row.length), 0)
  const { source, target } = columns
  if (source === target) return fail('csv.sameColumn')
  // The target may be a new column beside the last one.
  if (source >= count) return fail('csv.noColumn', { column: source + 1, count })
  if (target > count) return fail('csv.noColumn', { column: target + 1, count })
  return ok({ rows, columns, delimiter })
}

function parseCsv(text: string, hints: Hints): Result<TextPairsRead<CsvSkeleton>> {
  const opened = openTable(text, hints)
  if (!opened.ok) return opened
  const { rows, columns, delimiter } = opened.value
  const names = columns.hasHeader ? (rows[0]?.map(({ value }) => value.trim()) ?? []) : []
  const valuesIn = (column: number) => rows.slice(1).map((row) => row[column]?.value ?? '')
  const status = statusColumn(names, valuesIn, columns)
  const units: PairedUnit[] = []
  const spots: CsvSpot[] = []
  for (const [n, row] of rows.entries()) {
    if (n === 0 && columns.hasHeader) continue
    const source = contentOf(row[columns.source])
    const target = contentOf(row[columns.target])
    if (!source.ok) return source
    if (!target.ok) return target
    if (source.value.text.trim() === '' && target.value.text.trim() === '') continue
    const id = String(n + 1)
    units.push({
      ...{ id, kind: 'cell', source: source.value, target: target.value },
      status: (status === null ? null : statusNamed(row[status]?.value ?? '')) ?? 'initial',
      notes: notesOf(row, names, [columns.source, columns.target, status]),
    })
    spots.push(spotOf(id, row, columns.target, status))
  }
  return ok({
    units,
    sourceLang: languageIn(names[columns.source] ?? ''),
    targetLang: languageIn(names[columns.target] ?? ''),
    skeleton: { delimiter, columns, rows: spots },
  })
}

function contentOf(cell: Cell | undefined): Result<Content> {
  return cell ? fromText(restored(cell.value)) : ok(EMPTY)
}

function notesOf(row: Row, names: readonly string[], not: readonly (number | null)[]): string[] {
  return row.flatMap(({ value }, n) => {
    const text = restored(value).trim()
    if (text === '' || not.includes(n)) return []
    return noteIn(names[n] ?? '', text)
  })
}

function spotOf(id: string, row: Row, target: number, status: number | null): CsvSpot {
  const cell = row[target]
  const end = row.at(-1)?.end ?? 0
  const spot = cell
    ? ([id, cell.start, cell.end, 0] as const)
    : ([id, end, end, target - row.length + 1] as const)
  const statusCell = status === null ? undefined : row[status]
  return statusCell ? [...spot, statusCell.start, statusCell.end] : spot
}

function serializeCsv(
  { text, units, skeleton }: TextOriginal<CsvSkeleton>,
  { targets, statuses }: Edits,
): Result<string> {
  const { delimiter, rows } = skeleton
  const before = new Map(units.map(({ id, content }) => [id, content]))
  const patches: Patch[] = []
  for (const [unit, start, end, missing, statusStart, statusEnd] of rows) {
    const was = before.get(unit)
    const now = targets.get(unit) ?? EMPTY
    // Where the row ends with the status, a target that it lacks comes behind that.
    patches.push(...statusPatch(text, statusStart, statusEnd, statuses.get(unit), delimiter))
    if (was && !equal(was, now)) {
      const cell = writtenCell(plainText(now), text.slice(start, end), delimiter)
      patches.push({ start, end, text: delimiter.repeat(missing) + cell })
    }
  }
  return ok(patched(text, patches))
}

function statusPatch(
  text: string,
  start: number | undefined,
  end: number | undefined,
  status: Status | undefined,
  delimiter: string,
): Patch[] {
  if (start === undefined || end === undefined) return []
  const cell = text.slice(start, end)
  if (status === undefined || status === (statusIn(cell) ?? 'initial')) return []
  const name = /^"?[A-Z]/.test(cell)
    ? status.replace(/^./, (letter) => letter.toUpperCase())
    : status
  return [{ start, end, text: writtenCell(name, cell, delimiter) }]
}

function statusIn(cell: string) {
  return statusNamed(cell.replaceAll('"', ''))
}

/** A cell for a text: in quotation marks where it needs them, or had them. */
function writtenCell(text: string, before: string, delimiter: string): string {
  const value = neutralised(text)
  const isQuoted = before.startsWith('"') && /.+"$/s.test(before)
  const needs =
    /^"|[\r\n]/.test(value) ||
    value.includes(delimiter) ||
    (delimiter !== '\t' && value.includes('"'))
  return isQuoted || needs ? `"${value.replaceAll('"', '""')}"` : value
}
