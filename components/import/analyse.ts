import { partsOf } from '@/lib/formats/contents'
import { tableOf } from '@/lib/formats/csv/csv'
import type { Columns, Hints } from '@/lib/formats/format'
import { formatFor } from '@/lib/formats/registry'
import { sheetTableOf } from '@/lib/formats/xlsx/xlsx'
import { readableText } from '@/lib/inline/content'
import type { Content } from '@/lib/model/content'
import type { Decoding, PairedUnit, Unit, Warning } from '@/lib/model/file'
import type { Result } from '@/lib/model/result'
import { ok } from '@/lib/model/result'
import { lengthInGraphemes } from '@/lib/text/graphemes'
import { joinerOf } from '@/lib/text/joiner'
import { guessLanguage } from '@/lib/text/languages'
import { wordCount } from '@/lib/text/words'
import {
  type FileContents,
  type PaneReport,
  PREVIEW_LENGTH,
  type SideReport,
  type TableReport,
  type TextCounts,
} from './pane-input'

export interface Analysed {
  readonly text: string
  /** Of a file that holds both sides, the text of its target. */
  readonly target: string | null
  readonly report: PaneReport
}

/** What can be said of a text or a file before work starts. Runs in a worker: big files take time. */
export async function analyse(input: TextOrFile): Promise<Analysed> {
  const read = await readInput(input)
  if (!read.ok) return { text: '', target: null, report: { ...NOTHING, failure: read.failure } }
  const { source, target, ...about } = read.value
  const report = {
    ...{ ...about, failure: null, ...(await sideReport(source)) },
    target: target && (await sideReport(target)),
  }
  return { text: source.text, target: target?.text ?? null, report }
}

export interface TextOrFile {
  readonly text: string
  readonly file: File | null
  readonly encoding: string | null
  readonly columns: Columns | null
  /** Of a file in several languages: which two were chosen. */
  readonly languages?: Hints['languages']
}

interface Read extends Pick<
  PaneReport,
  'decoding' | 'warnings' | 'contents' | 'table' | 'languages'
> {
  /** What the input is, or the source of a file that holds both. */
  readonly source: SideText
  readonly target: SideText | null
}

interface SideText {
  readonly text: string
  /** Null where they are to be counted. */
  readonly paragraphs: number | null
  readonly declared: string | null
}

async function readInput({
  text,
  file,
  encoding,
  columns,
  languages: chosen,
}: TextOrFile): Promise<Result<Read>> {
  if (!file) {
    const source = { text, paragraphs: null, declared: null }
    return ok({ source, target: null, ...NOTHING_READ })
  }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const format = formatFor(file.name, bytes)
  const hints = {
    ...(encoding !== null && { encoding }),
    ...(columns && { columns }),
    ...(chosen && { languages: chosen }),
  }
  if (format.sides === 1) {
    const read = format.parse(bytes, hints)
    if (!read.ok) return read
    const { units } = read.value
    const source = sideOf(units.map(({ content }) => content))
    // Of plain text there is nothing to say that one does not see.
    const contents = format.id === 'text' ? null : { parts: partsOf(units), kept: read.value.kept }
    return ok({
      ...aboutOf(read.value, contents),
      source,
      target: null,
      table: null,
      languages: [],
    })
  }
  const read = format.parse(bytes, hints)
  if (!read.ok) return read
  const { units, kept, sourceLang, targetLang, languages = [] } = read.value
  return ok({
    ...aboutOf(read.value, { parts: partsOf(asUnits(units)), kept }),
    table: tableReport(format.id, bytes, hints),
    languages,
    source: sideOf(
      units.map(({ source }) => source),
      sourceLang,
    ),
    target: sideOf(
      units.map(({ target }) => target),
      targetLang,
    ),
  })
}

const NOTHING_READ = { decoding: null, warnings: [], contents: null, table: null, languages: [] }

/** The columns by their names; without names by what stands first in them. */
function tableReport(format: string, bytes: Uint8Array, hints: Hints): TableReport | null {
  const table = TABLES[format]?.(bytes, hints)
  if (!table?.ok) return null
  const { columns, names, rows } = table.value
  const width = [names, ...rows].reduce((most, row) => Math.max(most, row.length), 0)
  const shown = Array.from({ length: width }, (_, n) => {
    const named = names[n] ?? ''
    return named === '' ? (rows.find((row) => row[n])?.[n] ?? '').slice(0, SHOWN) : named
  })
  return { columns, names: shown }
}

const TABLES: Readonly<Partial<Record<string, typeof tableOf>>> = {
  csv: tableOf,
  xlsx: sheetTableOf,
}

const SHOWN = 40

function aboutOf(
  { decoding, warnings }: { decoding: Decoding | null; warnings: readonly Warning[] },
  contents: FileContents | null,
) {
  return { decoding, warnings, contents }
}

// A paragraph is shown as one, also where lines break in it.
function onOneLine(content: Content): string {
  return readableText(content).replaceAll(/[\r\n\u2028\u2029]+/g, ' ')
}

function sideOf(contents: readonly Content[], declared: string | null = null): SideText {
  return { text: contents.map(onOneLine).join('\n'), paragraphs: contents.length, declared }
}

function asUnits(units: readonly PairedUnit[]): Unit[] {
  return units.map(({ id, kind, source, notes }) => ({
    ...{ id, kind, content: source, fileStart: null, notes },
  }))
}

async function sideReport({ text, paragraphs, declared }: SideText): Promise<SideReport> {
  const guess = await guessLanguage(text)
  const counts = countsOf(text, guess?.lang ?? 'und')
  return {
    ...{ guess, declared, preview: previewOf(text), isWhole: text.length <= PREVIEW_LENGTH },
    counts: paragraphs === null ? counts : { ...counts, paragraphs },
  }
}

/** The beginning, cut at a line end or space where there is one near. */
export function previewOf(text: string): string {
  if (text.length <= PREVIEW_LENGTH) return text
  const cut = text.slice(0, PREVIEW_LENGTH)
  const edge = Math.max(cut.lastIndexOf('\n'), cut.lastIndexOf(' '))
  if (edge > PREVIEW_LENGTH * 0.9) return cut.slice(0, edge)
  return cut.replace(/[\ud800-\udbff]$/, '')
}

export function countsOf(text: string, lang: string): TextCounts {
  return {
    paragraphs: paragraphCount(text),
    words: text.length > MAX_COUNTED || !hasSpaces(lang) ? null : wordCount(text, lang),
    characters: text.length > MAX_COUNTED ? text.length : lengthInGraphemes(text.trim()),
  }
}

// A million code units are counted in about a second; nobody waits longer for a number.
const MAX_COUNTED = 1_000_000

/** Where words are not parted by spaces, people count characters. */
function hasSpaces(lang: string): boolean {
  return joinerOf(lang) !== '' && !/^(th|lo|km|my)\b/.test(lang)
}

/** Blocks parted by blank lines; in a text without blank lines, lines. */
function paragraphCount(text: string): number {
  const lines = text.trim().split(/\r\n|[\n\r\u2028\u2029]/)
  if (lines.length === 1 && lines[0] === '') return 0
  const blank = lines.map((line) => line.trim() === '')
  if (!blank.includes(true)) return lines.length
  return blank.filter((isBlank, n) => !isBlank && (n === 0 || blank[n - 1] === true)).length
}

const NOTHING: PaneReport = {
  failure: null,
  preview: '',
  isWhole: true,
  counts: { paragraphs: 0, words: 0, characters: 0 },
  ...{ ...NOTHING_READ, guess: null, declared: null, target: null },
}
