import { ok, type Result } from '@/lib/model/result'
import { readRows, type Row } from './read'

/**
 * All rows of a table, and what parts their cells. Fails as `readRows` does.
 *
 * Where most cells stand behind a space, one quotation mark too many must not refuse the table: then
 * such marks open no cells.
 */
export function readTable(
  text: string,
): Result<{ readonly rows: readonly Row[]; readonly delimiter: string }> {
  const { delimiter, start, isSpaced } = dialectOf(text)
  const spaced = readRows(text, delimiter, start, isSpaced)
  const read = isSpaced && !spaced.ok ? readRows(text, delimiter, start) : spaced
  return read.ok ? ok({ rows: read.value, delimiter }) : read
}

/** What parts the cells of a table, and where its first row begins. */
interface Dialect {
  readonly delimiter: string
  /** Behind a first line `sep=;`, which Excel reads and writes. */
  readonly start: number
  /** Whether a space stands behind nearly every delimiter, so that a quotation mark behind it opens a cell. */
  readonly isSpaced: boolean
}

/**
 * The dialect of a table: as its first line says, else the one that gives rows of one width, more than
 * one cell wide, with few cells that begin with a space as after a comma in a sentence.
 */
function dialectOf(text: string): Dialect {
  const [line, said] = /^sep=([,;\t|])(?:\r\n|\r|\n)/i.exec(text) ?? []
  const sample = text.slice(0, SAMPLE)
  if (line !== undefined && said !== undefined)
    return { delimiter: said, start: line.length, isSpaced: isSpaced(sample, said, line.length) }
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, score: scoreOf(sample, delimiter) }))
  const [best] = scored.toSorted((a, b) => b.score - a.score)
  const delimiter = best && best.score > 0 ? best.delimiter : ','
  return { delimiter, start: 0, isSpaced: isSpaced(sample, delimiter, 0) }
}

function isSpaced(sample: string, delimiter: string, from: number): boolean {
  if (!sample.includes(`${delimiter} "`)) return false
  const read = readRows(sample, delimiter, from, true)
  const rows = read.ok ? read.value : readableRows(sample, delimiter, from, true)
  const later = rows.flatMap((row) => row.slice(1)).filter(({ start, end }) => end > start)
  const spaced = later.filter(({ start, isQuoted }) => sample[isQuoted ? start - 1 : start] === ' ')
  return spaced.length >= MOST * later.length
}

// Not all: a cell that somebody filled in may lack its space.
const MOST = 0.8

const SAMPLE = 64_000
// The most telling first: it wins when two fit as well.
const DELIMITERS = ['\t', ';', '|', ',']

function scoreOf(sample: string, delimiter: string): number {
  const read = readRows(sample, delimiter)
  const rows = read.ok ? read.value : readableRows(sample, delimiter)
  const filled = rows.filter((row) => row.length > 1 || row[0]?.value.trim() !== '')
  const widths = new Map<number, number>()
  for (const { length } of filled) widths.set(length, (widths.get(length) ?? 0) + 1)
  const [width, count] = [...widths].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0]
  if (width < 2) return 0
  const cells = filled.flat()
  const odd = cells.filter(({ value, isQuoted }, n) => !isQuoted && looksTorn(value, n > 0))
  const score = count / filled.length - odd.length / (2 * cells.length)
  // The first row names the columns, or is as wide as the rest.
  return (filled[0]?.length ?? 0) < 2 ? score / 4 : score
}

/** Whether a cell looks like a piece of one: a quotation mark stands in it, or a space before it. */
function looksTorn(value: string, isLater: boolean): boolean {
  return value.includes('"') || (isLater && value.startsWith(' '))
}

// The sample may end inside of a cell, and a file may be broken further down.
function readableRows(sample: string, delimiter: string, from = 0, isSpaced = false): Row[] {
  for (let end = sample.lastIndexOf('\n'); end > 0; end = sample.lastIndexOf('\n', end >> 1)) {
    const read = readRows(sample.slice(0, end), delimiter, from, isSpaced)
    if (read.ok) return read.value
  }
  return []
}
