import { decode } from '@/lib/encoding/decode'
import { lengthInGraphemes } from '@/lib/text/graphemes'
import { joinerOf } from '@/lib/text/joiner'
import { guessLanguage } from '@/lib/text/languages'
import { wordCount } from '@/lib/text/words'
import type { Result } from '@/lib/model/result'
import { ok } from '@/lib/model/result'
import type { Decoding, Warning } from '@/lib/model/file'
import { type PaneReport, PREVIEW_LENGTH, type TextCounts } from './pane-input'

export interface Analysed {
  readonly text: string
  readonly report: PaneReport
}

/** What can be said of a text or a file before work starts. Runs in a worker: big files take time. */
export async function analyse(input: TextOrFile): Promise<Analysed> {
  const read = await readInput(input)
  if (!read.ok) return { text: '', report: { ...NOTHING, failure: read.failure } }
  const { text, decoding, warnings } = read.value
  const guess = await guessLanguage(text)
  const report = {
    ...{ failure: null, decoding, warnings, guess },
    preview: previewOf(text),
    isWhole: text.length <= PREVIEW_LENGTH,
    counts: countsOf(text, guess?.lang ?? 'und'),
  }
  return { text, report }
}

export interface TextOrFile {
  readonly text: string
  readonly file: Blob | null
  readonly encoding: string | null
}

interface Read {
  readonly text: string
  readonly decoding: Decoding | null
  readonly warnings: readonly Warning[]
}

async function readInput({ text, file, encoding }: TextOrFile): Promise<Result<Read>> {
  if (!file) return ok({ text, decoding: null, warnings: [] })
  const bytes = new Uint8Array(await file.arrayBuffer())
  return decode(bytes, encoding === null ? {} : { encoding })
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
  decoding: null,
  guess: null,
  warnings: [],
}
