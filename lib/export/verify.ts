import { docx } from '@/lib/formats/docx/docx'
import { FORMATS, formatById, formatFor } from '@/lib/formats/registry'
import type { Format, Hints } from '@/lib/formats/format'
import { isSettled } from '@/lib/review/permissions'
import { resolvedIn, wordDocument } from './docx/resolved'
import { lettersOf, type Manifest, sha256 } from './manifest'
import { type Differing, differingIn } from './differing'
import { segmentsIn } from './read-back'
import type { SegmentBack } from './segment-back'

/** What a file is, held against its manifest. */
export type Verdict =
  | { readonly kind: 'same' }
  /** The texts of segments differ; `lostFrom` is the first behind which nothing could be found again. */
  | ({ readonly kind: 'texts' } & Differing)
  /** The bytes differ, the texts do not. */
  | { readonly kind: 'bytes' }
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
  const there = format === 'tmx' ? segments.filter(({ status }) => isSettled(status)) : segments
  const found = differingIn(letters, there)
  return found.segments.length === 0 ? { kind: 'bytes' } : { kind: 'texts', ...found }
}

/** A table names its segments. A report has some of them alone, so of those that are missing nothing is known. */
function verdictOnTable(shown: readonly SegmentBack[], { segments, format }: Manifest): Verdict {
  const isReport = format === 'html-report'
  const texts = textsByKey(shown)
  const differing = segments.filter(({ id, number, text }) => {
    const found = texts.get(id) ?? texts.get(String(number))
    return found ? !found.every((own) => own.some((one) => isHashed(one, text))) : !isReport
  })
  if (differing.length > 0) {
    const named = differing.map(({ number, id }) => ({ number, id }))
    return { kind: 'texts', segments: named, lostFrom: null }
  }
  return { kind: isReport ? 'unreadable' : 'bytes' }
}

function textsByKey(shown: readonly SegmentBack[]): ReadonlyMap<string, SegmentBack['texts'][]> {
  const texts = new Map<string, SegmentBack['texts'][]>()
  for (const { key, texts: own } of shown) {
    const known = texts.get(key)
    if (known) known.push(own)
    else texts.set(key, [own])
  }
  return texts
}

function isHashed(text: string, { sha256: hash }: Manifest['segments'][number]['text']): boolean {
  return sha256(text.replaceAll(/\s+/g, '')) === hash
}

/** All that a reader has of the file's targets, without white space; null where it cannot be read. */
function lettersIn(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  { format, targetFormat, encoding, reading }: Manifest,
): string | null {
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
      const known = formatFor(name, bytes)
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

function lettersBy(format: Format | null, bytes: Uint8Array, hints: Hints): string | null {
  if (format?.sides === 1) {
    const parsed = format.parse(bytes, hints)
    return parsed.ok ? parsed.value.units.map(({ content }) => lettersOf(content)).join('') : null
  }
  const parsed = format?.parse(bytes, hints)
  return parsed?.ok ? parsed.value.units.map(({ target }) => lettersOf(target)).join('') : null
}

function lettersOfWord(bytes: Uint8Array): string | null {
  const document = wordDocument(bytes)
  return document && resolvedIn(document, 'accept').join('').replace(/\s+/g, '')
}
