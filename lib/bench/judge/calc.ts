import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readRows } from '@/lib/formats/csv/read'
import { xlsx, type XlsxSkeleton } from '@/lib/formats/xlsx/xlsx'
import { hasLibreOffice } from '@/lib/export/docx/libreoffice'
import { readableText } from '@/lib/inline/content'
import type { Made } from './made'
import { difference, type Verdicts } from './verdicts'

/**
 * Whether LibreOffice Calc finds in workbooks that we wrote what we say is in them, and in all other
 * cells what it finds in the workbooks that came in.
 */
export async function judgeCalc(
  folder: string,
  made: readonly Made[],
  verdicts: Verdicts,
): Promise<void> {
  const books = made.filter(({ input }) => input.name.endsWith('.xlsx'))
  const goal = join(folder, 'calc')
  mkdirSync(goal, { recursive: true })
  for (const [n, { input, file }] of books.entries()) {
    writeFileSync(join(goal, `${n}-before.xlsx`), input.target)
    writeFileSync(join(goal, `${n}-after.xlsx`), await file('own'))
  }
  if (!hasLibreOffice() || !converted(goal, books.length)) {
    verdicts.absent('LibreOffice Calc', 'it converts no workbook (Debian: libreoffice-calc)')
    return
  }
  for (const [n, { input, file }] of books.entries()) {
    const theirs = cellsOf(join(goal, `${n}-after.csv`))
    const ours = expected(cellsOf(join(goal, `${n}-before.csv`)), await file('own'))
    const what = `${input.name} edited in its own format: ${ours.length} rows`
    verdicts.judge('LibreOffice Calc', what, difference(theirs.map(lineOf), ours.map(lineOf)))
  }
}

type Cells = readonly (readonly string[])[]

/** Whether it gave the first sheets of all as CSV. */
function converted(folder: string, count: number): boolean {
  const names = Array.from({ length: count }, (_, n) => [`${n}-before`, `${n}-after`]).flat()
  const options = [`-env:UserInstallation=file://${join(folder, 'profile')}`, '--headless']
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1'
  const paths = names.map((name) => join(folder, `${name}.xlsx`))
  spawnSync('soffice', [...options, '--convert-to', filter, '--outdir', folder, ...paths], {
    ...{ timeout: 120_000, stdio: 'ignore' },
  })
  return names.every((name) => existsSync(join(folder, `${name}.csv`)))
}

/** The cells that Calc wrote. */
function cellsOf(path: string): Cells {
  const rows = readRows(readFileSync(path, 'utf8'), ',')
  if (!rows.ok) throw new Error(rows.failure.code)
  return rows.value.map((cells) => cells.map(({ value }) => value))
}

/** The cells that came in, with the texts that our own reader finds in the file that goes out. */
function expected(before: Cells, after: Uint8Array): Cells {
  const parsed = xlsx.parse(after)
  if (!parsed.ok) throw new Error(parsed.failure.code)
  const { units, skeleton } = parsed.value
  const { columns }: XlsxSkeleton = skeleton
  const texts = new Map(units.map(({ id, target }) => [Number(id), readableText(target)]))
  return before.map((cells, n) => {
    const text = texts.get(n + 1)
    return text === undefined ? cells : cells.with(columns.target, text)
  })
}

function lineOf(cells: readonly string[]): string {
  return cells.join(' | ')
}
