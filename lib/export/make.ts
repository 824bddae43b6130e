import { makeZip, type ZipPart } from '@/lib/formats/zip/write'
import type { Locale } from '@/lib/i18n/settings'
import type { ExportFormat } from '@/lib/model/export'
import { ok, type Result } from '@/lib/model/result'
import { cleanText } from './clean-text'
import { tableDocx } from './docx/table-docx'
import { trackedDocx } from './docx/tracked-docx'
import { changeReport } from './html/change-report'
import { tablePage } from './html/table-page'
import type { ReviewSnapshot } from './review-snapshot'
import { sayIn } from './say'
import { tableText } from './table-text'
import { tmx } from './tmx'
import { xliff } from './xliff'

/** An export before it has its name. */
export interface MadeFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** What its name ends with. */
  readonly ending: string
  readonly mediaType: string
}

/** A review in one of the formats that are made of it. Fails with `export.notXml`. */
export function madeFile(
  snapshot: ReviewSnapshot,
  format: Exclude<ExportFormat, 'own'>,
  locale: Locale,
): Result<MadeFile> {
  switch (format) {
    case 'text':
      return ok(textFile(cleanText(snapshot), '.txt', 'text/plain'))
    case 'docx-tracked':
      return wordFile(trackedDocx(snapshot), '.changes.docx')
    case 'table-docx':
      return wordFile(tableDocx(snapshot, sayIn(locale)), '.table.docx')
    case 'table-html':
      return ok(textFile(tablePage(snapshot, sayIn(locale)), '.table.html', 'text/html'))
    case 'html-report':
      return ok(textFile(changeReport(snapshot, sayIn(locale)), '.changes.html', 'text/html'))
    case 'xliff':
      return ok(textFile(xliff(snapshot), '.xlf', 'application/xliff+xml'))
    case 'tmx': {
      const made = tmx(snapshot)
      return made.ok ? ok(textFile(made.value, '.tmx', 'application/x-tmx+xml')) : made
    }
    case 'csv':
      return ok(textFile(tableText(snapshot, 'csv'), '.csv', 'text/csv'))
    case 'tsv':
      return ok(textFile(tableText(snapshot, 'tsv'), '.tsv', 'text/tab-separated-values'))
  }
}

export function textFile(text: string, ending: string, mediaType: string): MadeFile {
  const bytes = new TextEncoder().encode(text)
  return { bytes, ending, mediaType: `${mediaType}; charset=utf-8` }
}

function wordFile(parts: Result<readonly ZipPart[]>, ending: string): Result<MadeFile> {
  return parts.ok ? ok({ bytes: makeZip(parts.value), ending, mediaType: DOCX }) : parts
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
