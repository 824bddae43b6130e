import type { Columns } from '@/lib/formats/format'
import type { Decoding, Side, Warning } from '@/lib/model/file'
import type { PartCount } from '@/lib/model/import-report'
import type { Failure } from '@/lib/model/result'
import type { LanguageGuess } from '@/lib/text/languages'

/**
 * What a person brought to one side. `id` is new whenever the text, the file or its encoding is, so
 * that what was found out about it can be told apart. A file's text is found out, never kept here.
 */
export interface PaneInput {
  readonly id: number
  readonly text: string
  readonly file: File | null
  /** Chosen by hand; null while the guess holds. */
  readonly encoding: string | null
  /** Of a table, chosen by hand; null while the guess holds. */
  readonly columns: Columns | null
  readonly lang: string | null
  /** The input whose report stands for this one's until that is there: the same file, read otherwise. */
  readonly like: number | null
}

export type Panes = Readonly<Record<Side, PaneInput>>

/** What the page found out about one text. */
export interface SideReport {
  /** The beginning of the text; `isWhole` when that is all of it. */
  readonly preview: string
  readonly isWhole: boolean
  readonly counts: TextCounts
  readonly guess: LanguageGuess | null
  /** The language that the file says it has. */
  readonly declared: string | null
}

/** What the page found out about one input. */
export interface PaneReport extends SideReport {
  /** Why it cannot be read, or null. */
  readonly failure: Failure | null
  /** Of a file of text; null for what was typed. */
  readonly decoding: Decoding | null
  readonly warnings: readonly Warning[]
  /** What was read of a file, and what stays in it and is not shown; null for what was typed. */
  readonly contents: FileContents | null
  /** Of a file that holds both sides, its target; then all else of the report is of its source. */
  readonly target: SideReport | null
  /** Of a table: which of its columns are read. */
  readonly table: TableReport | null
  /** Of a file in more than two languages: all of them. */
  readonly languages: readonly string[]
}

export interface TableReport {
  readonly columns: Columns
  /** What each column is called, or what stands first in it. */
  readonly names: readonly string[]
}

/** What a file holds, counted: kinds of units that are not paragraphs, codes and notes. */
export interface FileContents {
  readonly parts: readonly PartCount[]
  readonly kept: readonly Warning[]
}

/** `words` is null where nobody counts them: without spaces, or in a text too long for a moment. */
export interface TextCounts {
  readonly paragraphs: number
  readonly words: number | null
  readonly characters: number
}

/** Longer texts are shown by their beginning and not typed into: the page would stand still. */
export const MAX_TYPED = 100_000

/** Enough to know a text by, in UTF-16 code units. */
export const PREVIEW_LENGTH = 20_000

export function emptyInput(lang: string | null = null): PaneInput {
  return { id: nextId(), text: '', file: null, encoding: null, columns: null, lang, like: null }
}

export function isEmptyInput({ text, file }: PaneInput): boolean {
  return text === '' && file === null
}

/** Text that is shown by its beginning only. */
export function isReadOnly({ text, file }: PaneInput): boolean {
  return file !== null || text.length > MAX_TYPED
}

/** A chosen language stays while one types on, and goes with the text that it was chosen for. */
export function typed(input: PaneInput, text: string): PaneInput {
  return { ...emptyInput(input.lang), text }
}

/** A language chosen for an empty side waits for its text; another text gets a guess of its own. */
export function withFile(before: PaneInput, file: File): PaneInput {
  const lang = isEmptyInput(before) ? before.lang : null
  return { ...emptyInput(lang), file }
}

export function withEncoding(input: PaneInput, encoding: string): PaneInput {
  return { ...readOtherwise(input), encoding }
}

export function withColumns(input: PaneInput, columns: Columns): PaneInput {
  return { ...readOtherwise(input), columns }
}

/** The same text or file, to be looked at anew. */
export function readOtherwise(input: PaneInput): PaneInput {
  return { ...input, id: nextId(), like: input.id }
}

export function swapped({ source, target }: Panes): Panes {
  return { source: target, target: source }
}

/** Texts brought to the wrong sides change places; the languages chosen for the sides stay. */
export function swappedTexts({ source, target }: Panes): Panes {
  return {
    source: { ...target, lang: source.lang },
    target: { ...source, lang: target.lang },
  }
}

/** Ids are only compared within one page. */
function nextId(): number {
  last += 1
  return last
}

let last = 0
