import { equal } from '@/lib/inline/content'
import { type Content, EMPTY, plain } from '@/lib/model/content'
import type { PairedUnit, Warning } from '@/lib/model/file'
import type { Range } from '@/lib/model/range'
import { fail, ok, type Result } from '@/lib/model/result'
import { guessColumns, languageIn, noteIn } from '../csv/columns'
import type { Table } from '../csv/csv'
import type { Columns, Edits, Hints, Original, PairFormat, ReadPairs } from '../format'
import { partBytes } from '../docx/part-text'
import { type Patch, patched } from '../patch'
import { rewriteZip } from '../zip/write'
import { type SheetRow, sheetRows } from './sheet'
import { statusColumnOf, statusIn, type StatusSpot, statusWritten } from './status'
import { writtenText } from './text'
import { FIRST_TAB, lettersOf, openWorkbook, type Workbook } from './workbook'

/** `[unit, start, end, reference]`: the target's cell; where there is none, the place and the name of a new one; then the status' cell. */
export type XlsxSpot = readonly [
  ...[unit: string, start: number, end: number, reference: string],
  ...([] | StatusSpot),
]

export interface XlsxSkeleton {
  readonly columns: Columns
  /** The part of the sheet; files of before others than the first were read do not say it. */
  readonly sheet?: string
  readonly cells: readonly XlsxSpot[]
}

/**
 * Workbooks of Excel and others: the first sheet in which something stands, two of its columns. An edited
 * cell becomes an inline text; its style, all other cells and all other parts stay to the byte. A column of
 * statuses in our names is read and written, as in CSV. A cell marked as text is never computed, whatever
 * it begins with, so it needs no apostrophe as in CSV, where it would be seen.
 *
 * Fails as `openWorkbook` does, and with `csv.oneColumn`, `xlsx.oneColumn` {sheet}, `csv.noColumn` and
 * `csv.sameColumn`.
 */
export const xlsx: PairFormat<XlsxSkeleton> = {
  id: 'xlsx',
  extensions: ['.xlsx', '.xlsm'],
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  sides: 2,
  insertsUnits: false,
  removesUnits: false,
  parse: parseXlsx,
  serialize: serializeXlsx,
}

/** A look at the first sheet, for whoever chooses the columns. */
export function sheetTableOf(bytes: Uint8Array, hints: Hints = {}): Result<Table> {
  const opened = openSheet(bytes, hints)
  if (!opened.ok) return opened
  const { rows, columns } = opened.value
  const first = columns.hasHeader ? 1 : 0
  const values = rows.slice(0, first + SHOWN_ROWS).map(valuesOf)
  return ok({
    columns,
    names: columns.hasHeader ? (values[0] ?? []) : [],
    rows: values.slice(first),
  })
}

const SHOWN_ROWS = 20

interface OpenSheet {
  readonly book: Workbook
  readonly rows: readonly SheetRow[]
  readonly columns: Columns
}

function openSheet(bytes: Uint8Array, hints: Hints): Result<OpenSheet> {
  const book = openWorkbook(bytes)
  if (!book.ok) return book
  const rows = sheetRows(book.value)
  if (!rows.ok) return rows
  const columns = hints.columns ?? guessColumns(rows.value.slice(0, SAMPLE).map(asRow))
  if (!columns) return oneColumn(book.value, rows.value)
  const { source, target } = columns
  const count = rows.value.reduce(
    (most, { cells }) => Math.max(most, (cells.at(-1)?.column ?? -1) + 1),
    0,
  )
  if (source === target) return fail('csv.sameColumn')
  if (source >= count) return fail('csv.noColumn', { column: source + 1, count })
  if (target > count) return fail('csv.noColumn', { column: target + 1, count })
  return ok({ book: book.value, rows: rows.value, columns })
}

const SAMPLE = 200

function oneColumn({ sheetCount, tab }: Workbook, rows: readonly SheetRow[]) {
  return sheetCount > 1 && rows.length > 0
    ? fail('xlsx.oneColumn', { sheet: tab })
    : fail('csv.oneColumn')
}

/** All values from column A on. */
function valuesOf({ cells }: SheetRow): string[] {
  const values = Array.from({ length: (cells.at(-1)?.column ?? -1) + 1 }, () => '')
  for (const { column, value } of cells) values[column] = value
  return values
}

function asRow(row: SheetRow) {
  return valuesOf(row).map((value) =>
    value === '' ? NO_CELL : { value, isQuoted: false, start: 0, end: 0 },
  )
}

// One for all: a row may have some 16,000 of them.
const NO_CELL = { value: '', isQuoted: false, start: 0, end: 0 }

function parseXlsx(bytes: Uint8Array, hints: Hints = {}): Result<ReadPairs<XlsxSkeleton>> {
  const opened = openSheet(bytes, hints)
  if (!opened.ok) return opened
  const { book, rows, columns } = opened.value
  const names = columns.hasHeader && rows[0] ? valuesOf(rows[0]) : []
  const body = rows.slice(columns.hasHeader ? 1 : 0).filter((row) => isWorded(row, columns))
  const texts = body.filter((row) => isAllText(row, columns))
  const status = statusColumnOf(rows, names, columns)
  return ok({
    units: texts.map((row) => unitOf(row, columns, status, names)),
    sourceLang: languageIn(names[columns.source] ?? ''),
    targetLang: languageIn(names[columns.target] ?? ''),
    skeleton: {
      columns,
      sheet: book.sheet.name,
      cells: texts.map((row) => spotOf(row, columns.target, status)),
    },
    decoding: null,
    warnings: [],
    kept: [
      ...counted('kept.xlsxComputed', body.length - texts.length),
      ...counted('kept.xlsxSheets', book.sheetCount - 1),
    ],
  })
}

function counted(code: string, count: number): Warning[] {
  return count > 0 ? [{ code, args: { count } }] : []
}

function cellAt({ cells }: SheetRow, column: number) {
  return cells.find((cell) => cell.column === column)
}

function isWorded(row: SheetRow, { source, target }: Columns): boolean {
  return [source, target].some((column) => cellAt(row, column)?.value.trim())
}

function isAllText(row: SheetRow, { source, target }: Columns): boolean {
  return [source, target].every((column) => cellAt(row, column)?.isText ?? true)
}

function unitOf(
  row: SheetRow,
  { source, target }: Columns,
  status: number | null,
  names: readonly string[],
): PairedUnit {
  const others = row.cells.filter(({ column }) => ![source, target, status].includes(column))
  return {
    id: String(row.number),
    kind: 'cell',
    source: cellAt(row, source)?.content ?? EMPTY,
    target: cellAt(row, target)?.content ?? EMPTY,
    status: status === null ? 'initial' : statusIn(cellAt(row, status)),
    notes: others
      .filter(({ value }) => value.trim() !== '')
      .map(({ column, value }) => noteIn(names[column]?.trim() ?? '', value.trim())),
  }
}

function spotOf(row: SheetRow, target: number, status: number | null): XlsxSpot {
  const said = status === null ? undefined : cellAt(row, status)
  const statusSpot = said?.isText ? ([said.start, said.end, said.value] as const) : ([] as const)
  const cell = cellAt(row, target)
  const id = String(row.number)
  if (cell) return [id, cell.start, cell.end, '', ...statusSpot]
  const at = row.cells.findLast(({ column }) => column < target)?.end ?? row.openEnd
  return [id, at, at, `${lettersOf(target)}${row.number}`, ...statusSpot]
}

function serializeXlsx(
  { bytes, units, skeleton }: Original<XlsxSkeleton>,
  { targets, statuses }: Edits,
): Result<Uint8Array<ArrayBuffer>> {
  const book = openWorkbook(bytes, skeleton.sheet ?? FIRST_TAB)
  if (!book.ok) return book
  const { zip, sheet } = book.value
  const before = new Map(units.map(({ id, content }) => [id, content]))
  const prefix = /<((?:[\w.-]+:)?)sheetData[\s/>]/.exec(sheet.text)?.[1] ?? ''
  const cellPatch = (place: Range, reference: string, now: Content): Patch => {
    const tag = openTag(sheet.text.slice(place.start, place.end), reference, prefix)
    const inner = `<${prefix}is>${writtenText(now, prefix)}</${prefix}is>`
    const text = now.text === '' ? `${tag}/>` : `${tag} t="inlineStr">${inner}</${prefix}c>`
    return { ...place, text }
  }
  const patches: Patch[] = []
  for (const [unit, start, end, reference, ...status] of skeleton.cells) {
    const [from, to, value] = status
    const said = value === undefined ? null : statusWritten(value, statuses.get(unit))
    // A target that is missing may come right behind the status.
    if (said !== null && from !== undefined && to !== undefined)
      patches.push(cellPatch({ start: from, end: to }, '', plain(said)))
    const was = before.get(unit)
    const now = targets.get(unit) ?? EMPTY
    if (was && !equal(was, now)) patches.push(cellPatch({ start, end }, reference, now))
  }
  if (patches.length === 0) return ok(Uint8Array.from(bytes))
  const written = partBytes(sheet, patched(sheet.text, patches))
  return written.ok ? ok(rewriteZip(zip, new Map([[sheet.name, written.value]]))) : written
}

/** The start of a cell's tag, without its type and its end. */
function openTag(cell: string, reference: string, prefix: string): string {
  if (cell === '') return `<${prefix}c r="${reference}"`
  const [tag = ''] = /^<[^\s/>]+(?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*/.exec(cell) ?? []
  return tag.replace(/\s+t\s*=\s*(?:"[^"]*"|'[^']*')/, '')
}
