import { docx } from '@/lib/formats/docx/docx'
import { FORMATS, formatById, formatFor } from '@/lib/formats/registry'
import type { Format } from '@/lib/formats/format'
import { readZip, unpack } from '@/lib/formats/zip/read'
import { isSettled } from '@/lib/review/permissions'
import { resolvedParagraphs } from './docx/resolved'
import { lettersOf, type Manifest, sha256 } from './manifest'
import { type Differing, differingIn } from './differing'

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
  const letters = lettersIn(file, manifest)
  if (letters === null) return { kind: 'unreadable' }
  const { segments } = manifest
  const there =
    manifest.format === 'tmx' ? segments.filter(({ status }) => isSettled(status)) : segments
  const found = differingIn(letters, there)
  return found.segments.length === 0 ? { kind: 'bytes' } : { kind: 'texts', ...found }
}

/** All that a reader has of the file's targets, without white space; null where it cannot be read. */
function lettersIn(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  { format, targetFormat, encoding }: Manifest,
): string | null {
  switch (format) {
    case 'own':
      return lettersBy(FORMATS.find(({ id }) => id === targetFormat) ?? null, bytes, encoding)
    case 'text':
      return lettersBy(formatById('text'), bytes, encoding)
    case 'docx-tracked':
      return targetFormat === docx.id ? lettersBy(docx, bytes, encoding) : lettersOfWord(bytes)
    case 'xliff':
    case 'tmx': {
      const known = formatFor(name, bytes)
      return known.sides === 2 ? lettersBy(known, bytes, encoding) : null
    }
    case 'table-docx':
    case 'table-html':
    case 'html-report':
    case 'csv':
    case 'tsv':
      return null
  }
}

function lettersBy(
  format: Format | null,
  bytes: Uint8Array,
  encoding: string | null,
): string | null {
  const hints = encoding === null ? {} : { encoding }
  if (format?.sides === 1) {
    const parsed = format.parse(bytes, hints)
    return parsed.ok ? parsed.value.units.map(({ content }) => lettersOf(content)).join('') : null
  }
  const parsed = format?.parse(bytes, hints)
  return parsed?.ok ? parsed.value.units.map(({ target }) => lettersOf(target)).join('') : null
}

function lettersOfWord(bytes: Uint8Array): string | null {
  const zip = readZip(bytes)
  const entry = zip.ok ? zip.value.entries.find(({ name }) => name === 'word/document.xml') : null
  const part = zip.ok && entry ? unpack(zip.value, entry) : null
  if (!part?.ok) return null
  const paragraphs = resolvedParagraphs(new TextDecoder().decode(part.value), 'accept')
  return paragraphs && paragraphs.join('').replace(/\s+/g, '')
}
