import { docx } from '@/lib/formats/docx/docx'
import { FORMATS, formatById, pairFormatFor } from '@/lib/formats/registry'
import type { Format, Hints } from '@/lib/formats/format'
import type { Content } from '@/lib/model/content'
import type { Side } from '@/lib/model/file'
import { isSettled } from '@/lib/review/permissions'
import { resolvedIn, wordDocument } from './docx/resolved'
import { type HashedText, lettersOf, type Manifest, sha256 } from './manifest'
import { type Differing, differingIn } from './differing'
import { segmentsIn } from './read-back'
import type { SegmentBack } from './segment-back'

/** What a file is, held against its manifest. */
export type Verdict =
  | { readonly kind: 'same' }
  /** The texts of segments differ. */
  | ({ readonly kind: 'texts' } & Readonly<Record<Side, Differing>>)
  /** The bytes differ, the texts do not. */
  | { readonly kind: 'bytes' }
  /** The bytes differ, the targets do not; of the sources, which are in the file too, the manifest is silent. */
  | { readonly kind: 'targetsSame' }
  /** The bytes differ, and nothing can be said of the texts: the format is not one to be read again. */
  | { readonly kind: 'unreadable' }

/** Whether a file is the one that a manifest came with; if it is not, where they differ. */
export function verdictOn(
  file: { readonly name: string; readonly bytes: Uint8Array },
  manifest: Manifest,
): Verdict {
  if (sha256(file.bytes) === manifest.files.result.sha256) return { kind: 'same' }
  const { segments, format } = manifest
  const shown = segmentsIn(format, file.bytes)
  if (shown) return verdictOnTable(shown, manifest)
  const letters = lettersIn(file, manifest)
  if (letters === null) return { kind: 'unreadable' }
  const there = format === 'tmx' ? segments.filter(isInMemory) : segments
  const sources = there.flatMap(({ number, id, source: text }) =>
    text ? { number, id, text } : [],
  )
  const isKnown = letters.source === null || tellsSources(manifest)
  return verdictOf(
    differingIn(letters.target, there),
    letters.source === null ? NOTHING : differingIn(letters.source, sources),
    isKnown,
  )
}

/** Not asked of its segments: it may have none. */
function tellsSources({ manifest: version }: Manifest): boolean {
  return version >= 3
}

type HashedSegment = Manifest['segments'][number]

/** A memory has what is approved and has both texts. */
function isInMemory({ status, text, source }: HashedSegment): boolean {
  return isSettled(status) && text.length > 0 && source?.length !== 0
}

function verdictOf(target: Differing, source: Differing, isSourceKnown: boolean): Verdict {
  if (target.segments.length + source.segments.length > 0) return { kind: 'texts', target, source }
  return { kind: isSourceKnown ? 'bytes' : 'targetsSame' }
}

const NOTHING: Differing = { segments: [], lostFrom: null }

/** A table names its segments. A report has some of them alone, so of those that are missing nothing is known. */
function verdictOnTable(shown: readonly SegmentBack[], manifest: Manifest): Verdict {
  const { segments, format } = manifest
  const isReport = format === 'html-report'
  const rows = rowsByKey(shown)
  const rowsOf = ({ id, number }: HashedSegment) => rows.get(id) ?? rows.get(String(number))
  const target = segments.filter((one) => {
    const found = rowsOf(one)
    const isWritten = ({ texts }: SegmentBack) => texts.some((text) => isHashed(text, one.text))
    return found ? !found.every(isWritten) : !isReport
  })
  const source = segments.filter((one) =>
    rowsOf(one)?.some(
      (row) => one.source && row.source !== null && !isHashed(row.source, one.source),
    ),
  )
  const verdict = verdictOf(named(target), named(source), tellsSources(manifest))
  return isReport && verdict.kind !== 'texts' ? { kind: 'unreadable' } : verdict
}

function named(segments: readonly HashedSegment[]): Differing {
  return { segments: segments.map(({ number, id }) => ({ number, id })), lostFrom: null }
}

function rowsByKey(shown: readonly SegmentBack[]): ReadonlyMap<string, SegmentBack[]> {
  const rows = new Map<string, SegmentBack[]>()
  for (const row of shown) {
    const known = rows.get(row.key)
    if (known) known.push(row)
    else rows.set(row.key, [row])
  }
  return rows
}

function isHashed(text: string, { sha256: hash }: HashedText): boolean {
  return sha256(text.replaceAll(/\s+/g, '')) === hash
}

/** All that a reader has of the file's texts, without white space; `source` is null where a file has one side. */
interface Letters {
  readonly target: string
  readonly source: string | null
}

/** Null where the file cannot be read. */
function lettersIn(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  { format, targetFormat, encoding, reading }: Manifest,
): Letters | null {
  const hints = { ...reading, ...(encoding === null ? {} : { encoding }) }
  switch (format) {
    case 'own':
      return lettersBy(FORMATS.find(({ id }) => id === targetFormat) ?? null, bytes, hints)
    case 'text':
      return lettersBy(formatById('text'), bytes, hints)
    case 'docx-tracked':
      return targetFormat === docx.id ? lettersBy(docx, bytes, hints) : lettersOfWord(bytes)
    case 'xliff':
    case 'tmx': {
      const known = pairFormatFor(name, bytes)
      return known.sides === 2 ? lettersBy(known, bytes, hints) : null
    }
    case 'table-docx':
    case 'table-html':
    case 'html-report':
    case 'csv':
    case 'tsv':
      return null
  }
}

function lettersBy(format: Format | null, bytes: Uint8Array, hints: Hints): Letters | null {
  if (format?.sides === 1) {
    const parsed = format.parse(bytes, hints)
    return parsed.ok ? { target: joined(parsed.value.units, 'content'), source: null } : null
  }
  const parsed = format?.parse(bytes, hints)
  if (!parsed?.ok) return null
  const { units } = parsed.value
  return { target: joined(units, 'target'), source: joined(units, 'source') }
}

function joined<K extends string>(units: readonly Readonly<Record<K, Content>>[], key: K): string {
  return units.map((unit) => lettersOf(unit[key])).join('')
}

function lettersOfWord(bytes: Uint8Array): Letters | null {
  const document = wordDocument(bytes)
  if (!document) return null
  return { target: resolvedIn(document, 'accept').join('').replace(/\s+/g, ''), source: null }
}
