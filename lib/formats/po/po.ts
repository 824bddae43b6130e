import { equal } from '@/lib/inline/content'
import { type Content, EMPTY } from '@/lib/model/content'
import type { PairedUnit } from '@/lib/model/file'
import type { Range } from '@/lib/model/range'
import { ok, type Result } from '@/lib/model/result'
import type { Edits } from '../format'
import { type Patch, patched } from '../patch'
import { pairFormat, type TextOriginal, type TextPairsRead } from '../text-file'
import { fuzzyPatches, hasFuzzy } from './fuzzy'
import { charsetOf, headerOf, isHeader, type PoHeader } from './header'
import { formIndex, notesOf } from './notes'
import { type PoEntry, type PoField, readPo } from './read'
import { escaped, escapedText, poText } from './strings'
import { rawIn } from './literals'
import { laidOut, layoutOf, widthOf } from './wrap'

type Span = readonly [start: number, end: number]

/**
 * Where an entry's lines of flags, its source and its forms stand. The flags are whole lines; where
 * there are none, the empty range in which one would stand. Texts run from quotation mark to quotation
 * mark. Numbers alone, because a file may have very many entries.
 */
export type PoPlace = readonly [
  flags: readonly Span[],
  source: Span,
  ...forms: (readonly [unit: string, ...Span])[],
]

export interface PoSkeleton {
  /** To how many columns long texts of the file are filled. */
  readonly width: number
  readonly entries: readonly PoPlace[]
}

/**
 * Catalogues of GNU gettext. Each `msgstr` is a unit, each form of a plural one of its own. A
 * translation is written in the layout that it had: in one line, line by line, or filled to the width
 * of the file. A text that is `fuzzy` comes in as a draft: gettext's word for what is written and not yet to
 * be used. The flag is taken from an entry when all of it is approved, and set when some of it was sent
 * back. Fails as `readPo` does.
 */
export const po = pairFormat<PoSkeleton>({
  id: 'po',
  extensions: ['.po', '.pot'],
  mediaType: 'text/x-gettext-translation',
  insertsUnits: false,
  removesUnits: false,
  declaredEncoding: charsetOf,
  parse: parsePo,
  serialize: serializePo,
})

function parsePo(text: string): Result<TextPairsRead<PoSkeleton>> {
  const read = readPo(text)
  if (!read.ok) return read
  const { entries, obsolete } = read.value
  const header = headerOf(entries)
  const units: PairedUnit[] = []
  const places: PoPlace[] = []
  for (const [n, entry] of entries.entries()) {
    if (isHeader(entry)) continue
    const made = unitsOf(entry, String(n), header)
    if (!made.ok) return made
    units.push(...made.value)
    places.push(placeOf(entry, made.value))
  }
  return ok({
    ...{ units, sourceLang: header.sourceLang, targetLang: header.targetLang },
    skeleton: { width: fileWidth(text, entries), entries: places },
    kept: obsolete === 0 ? [] : [{ code: 'kept.poObsolete', args: { count: obsolete } }],
  })
}

function unitsOf(entry: PoEntry, id: string, header: PoHeader): Result<PairedUnit[]> {
  const flags = entry.comments.filter(({ sign }) => sign === ',').map(({ text }) => text)
  const isFuzzy = hasFuzzy(flags)
  const units: PairedUnit[] = []
  for (const form of entry.forms) {
    const source = poText(sourceOf(entry, form, header).raw)
    const target = poText(form.raw)
    if (!source.ok) return source
    if (!target.ok) return target
    units.push({
      id: entry.plural ? `${id}.${formIndex(form.keyword)}` : id,
      kind: 'string',
      source: source.value.content,
      target: target.value.content,
      status: isFuzzy && target.value.content.text !== '' ? 'draft' : 'initial',
      notes: notesOf(entry, form, header.plurals),
    })
  }
  return ok(units)
}

/** What a form translates: `msgid` where it is for one and not for two, else `msgid_plural`. */
function sourceOf({ id, plural }: PoEntry, form: PoField, { plurals }: PoHeader): PoField {
  if (!plural) return id
  const index = formIndex(form.keyword)
  const formOf = plurals?.formOf ?? ((n: number) => (n === 1 ? 0 : 1))
  return index === formOf(1) && index !== formOf(2) ? id : plural
}

function placeOf(entry: PoEntry, units: readonly PairedUnit[]): PoPlace {
  const flags = entry.comments.filter(({ sign }) => sign === ',').map(spanOf)
  const previous = entry.comments.find(({ sign }) => sign === '|')
  const first = previous?.start ?? entry.context?.lineStart ?? entry.id.lineStart
  const forms = entry.forms.map((form, n) => [units[n]?.id ?? '', ...spanOf(form)] as const)
  return [flags.length > 0 ? flags : [[first, first]], spanOf(entry.id), ...forms]
}

function spanOf({ start, end }: Range): Span {
  return [start, end]
}

function fileWidth(text: string, entries: readonly PoEntry[]): number {
  let widest = 0
  for (const { id, plural, forms } of entries)
    for (const field of [id, ...(plural ? [plural] : []), ...forms])
      if (field.end - field.start > field.raw.length + 2)
        widest = Math.max(widest, widthOf(text.slice(field.start, field.end)))
  return widest || USUAL_WIDTH
}

// What gettext's own tools fill to.
const USUAL_WIDTH = 79

function serializePo(
  { text, units, skeleton }: TextOriginal<PoSkeleton>,
  { targets, statuses }: Edits,
): Result<string> {
  const before = new Map(units.map(({ id, content }) => [id, content]))
  const patches: Patch[] = []
  for (const [flags, source, ...forms] of skeleton.entries) {
    for (const [unit, start, end] of forms) {
      const was = before.get(unit)
      const now = targets.get(unit) ?? EMPTY
      if (!was || equal(was, now)) continue
      const written = writtenForm(text, [start, end], source, now, skeleton.width)
      if (!written.ok) return written
      patches.push({ start, end, text: written.value })
    }
    const given = forms.map(([unit]) => statuses.get(unit) ?? 'initial')
    const lines = flags.map(([start, end]) => ({ start, end }))
    patches.push(...fuzzyPatches(text, lines, given))
  }
  return ok(patched(text, patches))
}

/** A translation as it stood, or, where there was none, as its source stands. */
function writtenForm(
  text: string,
  target: Span,
  source: Span,
  content: Content,
  width: number,
): Result<string> {
  const before = text.slice(...target)
  const like = /[^"\s]/.test(before) ? before : text.slice(...source)
  const around = poText(rawIn(like))
  if (!around.ok) return around
  const { head, tail } = content.text === '' ? { head: '', tail: '' } : around.value
  const value = escapedText(head) + escaped(content) + escapedText(tail)
  return ok(laidOut(value, layoutOf(like), width, columnAt(text, target[0])))
}

function columnAt(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - 100), at)
  return /[^\r\n]*$/.exec(before)?.[0].length ?? 0
}
