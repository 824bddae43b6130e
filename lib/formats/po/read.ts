import type { Range } from '@/lib/model/range'
import { fail, ok, type Result } from '@/lib/model/result'
import { literalsIn } from './literals'

/** A comment of an entry. `sign` is what follows the `#`: `.` extracted, `:` reference, `,` flag, `|` previous, else nothing. */
export interface PoComment extends Range {
  readonly sign: string
  /** Without the sign and one space. `[start, end)` has the whole line, its end included. */
  readonly text: string
}

/** `msgid "…"` and the strings below it. `[start, end)` runs from the first quotation mark to behind the last. */
export interface PoField extends Range {
  readonly keyword: string
  /** Number of the line that its keyword stands in. */
  readonly line: number
  /** Where that line begins. */
  readonly lineStart: number
  /** What stands between the quotation marks, all strings together, escapes as they are. */
  readonly raw: string
}

/** One entry; `forms` has its `msgstr`, or its `msgstr[0]`, `msgstr[1]` … */
export interface PoEntry {
  readonly comments: readonly PoComment[]
  readonly context: PoField | null
  readonly id: PoField
  readonly plural: PoField | null
  readonly forms: readonly PoField[]
}

export interface PoEntries {
  readonly entries: readonly PoEntry[]
  /** How many entries are commented out with `#~`. */
  readonly obsolete: number
}

/**
 * The entries of a PO file, each with its place, the header's among them.
 *
 * Fails with `po.unclosedQuote` {line}, `po.notUnderstood` {line, part}, `po.misplaced` and `po.twice`
 * {line, keyword}, `po.noText` {line, keyword} and `po.noTranslation` {line}.
 * Source: the grammar of GNU gettext (manual, "The Format of PO Files").
 */
export function readPo(text: string): Result<PoEntries> {
  const reading: Reading = { entries: [], open: nothing(), obsolete: 0 }
  let number = 1
  for (let start = 0, end = 0; start < text.length; start = end, number += 1) {
    end = lineEnd(text, start)
    const failed = takeLine(reading, { text: text.slice(start, end), start, number })
    if (failed) return failed
  }
  const failed = closeEntry(reading)
  return failed ?? ok({ entries: reading.entries, obsolete: reading.obsolete })
}

/** Where the line that begins at `start` ends, its line end included. */
function lineEnd(text: string, start: number): number {
  LINE_END.lastIndex = start
  return LINE_END.test(text) ? LINE_END.lastIndex : text.length
}

const LINE_END = /\r\n?|\n/g

interface Reading {
  readonly entries: PoEntry[]
  open: Open
  obsolete: number
}

/** The entry that is being read. */
interface Open {
  comments: PoComment[]
  fields: GrowingField[]
}

type GrowingField = { -readonly [K in keyof PoField]: PoField[K] }

interface Line {
  readonly text: string
  readonly start: number
  readonly number: number
}

type Failed = ReturnType<typeof fail> | null

function nothing(): Open {
  return { comments: [], fields: [] }
}

function takeLine(reading: Reading, line: Line): Failed {
  const at = line.text.search(/\S/)
  if (at < 0) return null
  if (line.text[at] === '#') return takeComment(reading, line, line.text.slice(at).trimEnd())
  const keyword = KEYWORD.exec(line.text)?.[1]
  const failed = keyword === undefined ? null : openField(reading, line, keyword)
  return failed ?? takeStrings(reading, line, at + (keyword?.length ?? 0))
}

const KEYWORD = /^\s*(domain|msgctxt|msgid_plural|msgid|msgstr(?:\[(?:0|[1-9]\d?)\])?)(?=\s|"|$)/

function takeComment(reading: Reading, line: Line, comment: string): Failed {
  const { fields } = reading.open
  const failed = fields.some(isForm) ? closeEntry(reading) : null
  if (failed) return failed
  if (comment.startsWith('#~')) {
    if (/^#~\s*msgid\b/.test(comment)) reading.obsolete += 1
    // What stands above an obsolete entry is about that one.
    if (fields.length === 0) reading.open.comments = []
    return null
  }
  const [, sign = '', text = ''] = /^#([.:,|=]?) ?(.*)$/s.exec(comment) ?? []
  const end = line.start + line.text.length
  reading.open.comments.push({ sign, text, start: line.start, end })
  return null
}

function openField(reading: Reading, line: Line, keyword: string): Failed {
  const begins = keyword === 'msgid' || keyword === 'msgctxt' || keyword === 'domain'
  const before = reading.open.fields
  if (begins && before.some(({ keyword }) => isForm({ keyword }) || keyword === 'domain')) {
    const failed = closeEntry(reading)
    if (failed) return failed
  }
  const { fields } = reading.open
  const about = { line: line.number, keyword }
  const last = fields.at(-1)
  if (last?.end === NO_TEXT) return noText(last)
  if (fields.some((field) => field.keyword === keyword))
    return keyword === 'msgid' ? fail('po.noTranslation', { line: idLine(fields) }) : twice(about)
  if (!MAY_FOLLOW[kindOf(keyword)]?.includes(kindOf(last?.keyword ?? '')))
    return keyword === 'msgctxt' && last
      ? fail('po.noTranslation', { line: idLine(fields) })
      : fail('po.misplaced', about)
  fields.push({ ...about, lineStart: line.start, raw: '', start: NO_TEXT, end: NO_TEXT })
  return null
}

const NO_TEXT = -1

/** What may stand before a field; the empty keyword is the beginning of an entry. */
const MAY_FOLLOW: Readonly<Record<string, readonly string[]>> = {
  domain: [''],
  msgctxt: [''],
  msgid: ['', 'msgctxt'],
  msgid_plural: ['msgid'],
  msgstr: ['msgid'],
  'msgstr[]': ['msgid_plural', 'msgstr[]'],
}

function kindOf(keyword: string): string {
  return keyword.endsWith(']') ? 'msgstr[]' : keyword
}

function isForm({ keyword }: { readonly keyword: string }): boolean {
  return keyword.startsWith('msgstr')
}

function takeStrings(reading: Reading, line: Line, from: number): Failed {
  const found = literalsIn(line.text, from)
  if (found.end === 'unclosed') return fail('po.unclosedQuote', { line: line.number })
  const field = reading.open.fields.at(-1)
  const rest = line.text.slice(found.rest).trim()
  if (rest !== '' || !field) {
    const part = rest === '' ? line.text.trim() : rest
    return fail('po.notUnderstood', { line: line.number, part: shortened(part) })
  }
  for (const { start, end } of found.literals) {
    if (field.start === NO_TEXT) field.start = line.start + start
    field.end = line.start + end
    field.raw += line.text.slice(start + 1, end - 1)
  }
  return null
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40).replace(/[\ud800-\udbff]$/, '')}…` : text
}

function closeEntry(reading: Reading): Failed {
  const { comments, fields } = reading.open
  const of = (keyword: string) => fields.find((field) => field.keyword === keyword) ?? null
  const last = fields.at(-1)
  if (last?.end === NO_TEXT) return noText(last)
  const [id, forms] = [of('msgid'), fields.filter(isForm)]
  reading.open = nothing()
  if (!last || last.keyword === 'domain') return null
  if (!id || forms.length === 0) return fail('po.noTranslation', { line: idLine(fields) })
  const [context, plural] = [of('msgctxt'), of('msgid_plural')]
  reading.entries.push({ comments, context, id, plural, forms })
  return null
}

function idLine(fields: readonly PoField[]): number {
  const id = fields.find(({ keyword }) => keyword === 'msgid') ?? fields[0]
  return id?.line ?? 1
}

function noText({ line, keyword }: PoField): Failed {
  return fail('po.noText', { line, keyword })
}

function twice(about: { readonly line: number; readonly keyword: string }): Failed {
  return fail('po.twice', about)
}
