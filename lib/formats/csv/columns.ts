import type { Status } from '@/lib/model/review'
import { STATUSES } from '@/lib/model/review'
import { LANGUAGES } from '@/lib/text/languages'
import { isTag } from '@/lib/text/tags'
import type { Columns } from '../format'
import type { Row } from './read'

/**
 * Which columns hold source and target: those that the first row names so, else two that it names by
 * languages, else the first two in which words stand. Null in a table of one column.
 */
export function guessColumns(rows: readonly Row[]): Columns | null {
  const names = namesOf(rows[0])
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0)
  if (width < 2) return null
  return namedColumns(names) ?? wordedColumns(rows.slice(0, SAMPLE), width)
}

const SAMPLE = 200

function namesOf(row: Row | undefined): string[] {
  return row?.map(({ value }) => value.trim()) ?? []
}

function namedColumns(names: readonly string[]): Columns | null {
  const langs = names.flatMap((name, n) => (languageIn(name) === null ? [] : [n]))
  const source = indexOf(names, SOURCE) ?? null
  const target = indexOf(names, TARGET, source) ?? null
  if (source !== null && target !== null) return { source, target, hasHeader: true }
  const other = langs.find((n) => n !== source && n !== target)
  if (source !== null && other !== undefined) return { source, target: other, hasHeader: true }
  if (target !== null && other !== undefined) return { source: other, target, hasHeader: true }
  const [first, second] = langs
  if (first !== undefined && second !== undefined)
    return { source: first, target: second, hasHeader: true }
  const beside = source === null ? target : source + 1
  if (source !== null && beside !== null && beside < names.length)
    return { source, target: beside, hasHeader: true }
  return target !== null && target > 0 ? { source: target - 1, target, hasHeader: true } : null
}

function indexOf(names: readonly string[], pattern: RegExp, not: number | null = null) {
  const at = names.findIndex((name, n) => n !== not && pattern.test(name.toLowerCase()))
  return at < 0 ? undefined : at
}

const SOURCE = roleNamed('source src original исходн\\p{L}* оригинал источник')
const TARGET = roleNamed(
  'target tgt translation translated translat mt machine перевод переведённ\\p{L}* целев\\p{L}* машинный',
)

/** A name alone, or with what it is a name of and a language: `Source text`, `target_de`, `Перевод (en)`. */
function roleNamed(names: string): RegExp {
  const of = 'text segment string sentence term language translation текст сегмент язык перевод'
  const word = names.replaceAll(' ', '|')
  const language = '[\\s_:.-]*[(\\[].*|[\\s_:.-]+[a-z]{2}(?:[-_][a-z]{2,4})?'
  return new RegExp(`^(?:${word})(?:[\\s_-]*(?:${of.replaceAll(' ', '|')}))?(?:${language})?$`, 'u')
}

function wordedColumns(rows: readonly Row[], width: number): Columns {
  const values = Array.from({ length: width }, (_, n) =>
    rows.map((row) => row[n]?.value.trim() ?? '').filter((value) => value !== ''),
  )
  const worded = values.flatMap((column, n) =>
    column.filter((value) => /\p{L}/u.test(value)).length > column.length / 2 ? [n] : [],
  )
  const texts = worded.filter((n) => !values[n]?.every((value) => KEY.test(value)))
  const [source = 0, target = source === 0 ? 1 : 0] = texts.length >= 2 ? texts : worded
  return { source, target, hasHeader: false }
}

// A name that programs use: `menu.file_open`, `ID-17`.
const KEY = /^(?=.*[\d_./:#-])[\w./:#-]+$/

/** The language that a name of a column means: `English`, `en-US`, `немецкий язык`, `Target (de)`. */
export function languageIn(name: string): string | null {
  const whole = tagIn(name) ?? languageNames().get(name.trim().toLowerCase())
  if (whole) return whole
  const last = /[\s_:.([-]([a-z]{2}(?:[-_][a-z]{2,4})?)[)\]]?$/i.exec(name)?.[1]
  const tag = last === undefined ? null : tagIn(last)
  if (tag !== null) return tag
  const words = name.toLowerCase().match(/\p{L}+/gu) ?? []
  // A sentence may well speak of a language.
  if (words.length > 2) return null
  return words.map((word) => languageNames().get(word)).find((lang) => lang !== undefined) ?? null
}

function tagIn(part: string): string | null {
  const tag = part.trim().replaceAll('_', '-')
  const [language = ''] = tag.toLowerCase().split('-')
  // Columns of numbers, far more often than Indonesian and Norwegian.
  if (tag.length < 2 || /^(?:id|no)$/i.test(tag)) return null
  const isKnown = LANGUAGES.some((lang) => lang.split('-')[0] === language)
  return isKnown && isTag(tag) ? (Intl.getCanonicalLocales(tag)[0] ?? null) : null
}

let known: ReadonlyMap<string, string> | null = null

/** Names of languages in English, in Russian and in each itself, lower case. */
function languageNames(): ReadonlyMap<string, string> {
  known ??= new Map(
    LANGUAGES.flatMap((lang) =>
      ['en', 'ru', lang].flatMap((locale) => {
        const name = new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' }).of(lang)
        return name === undefined ? [] : [[name.toLowerCase(), lang] as const]
      }),
    ),
  )
  return known
}

/** What a cell says to a translator: with the name of its column, unless that says no more than "notes", as in tables of ours. */
export function noteIn(name: string, value: string): string {
  return name === '' || name.toLowerCase() === 'notes' ? value : `${name}: ${value}`
}

/**
 * The column that says what became of each row, in our names of statuses; null where there is none.
 * `valuesIn` gives what stands in a column below its name.
 */
export function statusColumn(
  names: readonly string[],
  valuesIn: (column: number) => readonly string[],
  { source, target, hasHeader }: Columns,
): number | null {
  if (!hasHeader) return null
  const at = names.findIndex(isStatusName)
  if (at < 0 || at === source || at === target) return null
  const values = valuesIn(at).map((value) => value.trim())
  const isOurs = values.every((value) => value === '' || statusNamed(value) !== null)
  return isOurs && values.some((value) => value !== '') ? at : null
}

function isStatusName(name: string): boolean {
  return STATUS.test(name.trim().toLowerCase())
}

const STATUS = /^(?:status|state|статус|состояние)$/

export function statusNamed(value: string): Status | null {
  return STATUSES.find((status) => status === value.trim().toLowerCase()) ?? null
}
