import { trackedOriginal } from '@/lib/export/docx/tracked-original'
import { type MadeFile, madeFile } from '@/lib/export/make'
import type { ReviewSnapshot } from '@/lib/export/review-snapshot'
import { sayIn } from '@/lib/export/say'
import { docx } from '@/lib/formats/docx/docx'
import type { DocxSkeleton } from '@/lib/formats/docx/skeleton'
import type { Edits, Original } from '@/lib/formats/format'
import type { Locale } from '@/lib/i18n/settings'
import type { ExportFormat } from '@/lib/model/export'
import { ok, type Result } from '@/lib/model/result'

/** A review to be made into a file. */
export interface MakeJob {
  readonly kind: 'make'
  readonly snapshot: ReviewSnapshot
  readonly format: Exclude<ExportFormat, 'own'>
  readonly locale: Locale
  /** The Word file that the target came in, its skeleton as JSON, and what goes into it: tracked changes keep its layout. */
  readonly word: { readonly original: Original<string>; readonly edits: Edits } | null
}

export function made({ snapshot, format, locale, word }: MakeJob): Result<MadeFile> {
  if (format !== 'docx-tracked' || !word) return madeFile(snapshot, format, locale)
  // Its skeleton was made by the format itself.
  const skeleton = JSON.parse(word.original.skeleton) as DocxSkeleton
  const own = { ...word.original, skeleton }
  const bytes = trackedOriginal(own, word.edits, snapshot, sayIn(locale))
  return bytes.ok
    ? ok({ bytes: bytes.value, ending: '.changes.docx', mediaType: docx.mediaType })
    : bytes
}
