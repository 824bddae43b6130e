import { slicer } from '@/lib/inline/content'
import type { Doubt } from '@/lib/model/bitext'
import type { Content } from '@/lib/model/content'
import type { Side, Unit } from '@/lib/model/file'
import type { ImportReport } from '@/lib/model/import-report'
import type { FirstSegment } from '@/lib/review/first-segments'
import { insertDocument } from '@/lib/store/documents'
import { insertFiles, insertUnits } from '@/lib/store/files'
import { insertImportReport } from '@/lib/store/import-reports'
import { saveLesson } from '@/lib/store/lessons'
import { insertRevisions } from '@/lib/store/revisions'
import { revisionRow, segmentRow } from '@/lib/store/rows'
import type {
  DoubtRow,
  FileRow,
  LessonRow,
  RevisionRow,
  SegmentRow,
  UnitRow,
} from '@/lib/store/schema'
import { insertDoubts, insertSegments } from '@/lib/store/segments'
import { write } from '@/lib/store/transaction'
import type { Context } from './context'
import type { ReadFile } from '@/lib/workers/read-import'
import type { IncomingFile } from '@/lib/workers/read-side'
import { safeName } from './file-names'
import { memoryKey } from './memory-key'
import { cacheOf } from './traits'
import { unitPlaces } from './unit-places'

/** A file as it came in, and how it was read. */
export interface NewFile extends ReadFile {
  readonly file: IncomingFile
}

export interface NewSegments {
  readonly count: number
  /** In order; asked for once a table, so that those of a large file need not all be there at once. */
  readonly each: () => Iterable<FirstSegment>
  /** The glue after the last target text. */
  readonly tail: Content
}

export interface NewDocument {
  readonly id: string
  readonly title: string
  readonly sourceLang: string
  readonly targetLang: string
  readonly joiner: string
  readonly project: string | null
  readonly units: Readonly<Record<Side, readonly Unit[]>>
  readonly files: readonly NewFile[]
  readonly report: ImportReport
  readonly texts: { readonly source: Content; readonly target: Content }
  readonly first: NewSegments
  /** Of the segments in their order, where they are doubtful. */
  readonly doubts: readonly (Doubt | null)[]
  /** What the document taught of the words of its languages; null where it is to teach before the next import. */
  readonly taught: Uint8Array | null
}

/** Writes a new document, whole, in one transaction. */
export async function storeImport(context: Context, document: NewDocument): Promise<void> {
  const { id, units, files, first } = document
  const at = context.now()
  await write(context.store, async (db) => {
    await insertDocument(db, {
      ...{ id, title: document.title, joiner: document.joiner, seq: 0 },
      ...{ comments_seq: 0, annotations_seq: 0, findings_seq: 0, checks_version: '' },
      ...{ across_seq: -1 },
      project: document.project,
      ...{ source_lang: document.sourceLang, target_lang: document.targetLang },
      ...{ tail: JSON.stringify(first.tail), created_at: at, changed_at: at, deleted_at: null },
    })
    await insertFiles(
      db,
      files.map((file) => fileRow(id, file)),
    )
    await insertImportReport(db, { document: id, body: JSON.stringify(document.report) })
    for (const side of SIDES) await insertUnits(db, unitRows(id, side, units[side]))
    await insertSegments(db, segmentRows(document))
    await insertRevisions(db, revisionRows(document))
    await insertDoubts(db, doubtRows(document))
    await saveLesson(db, lessonRow(document, at))
    return { keep: true, value: undefined }
  })
}

function* doubtRows({ id, first, doubts }: NewDocument): Generator<DoubtRow> {
  if (doubts.length === 0) return
  let n = 0
  for (const { segment } of first.each()) {
    const doubt = doubts[n++]
    if (doubt) yield { document: id, segment: segment.id, doubt: JSON.stringify(doubt) }
  }
}

function lessonRow(
  { id, project, first, taught, ...languages }: NewDocument,
  at: string,
): LessonRow {
  const key = memoryKey(project, languages)
  return {
    ...{ document: id, project: key.project, segments: first.count },
    ...{ source_lang: key.sourceLang, target_lang: key.targetLang, fed_at: at },
    ...(taught ? { seq: 0, body: taught } : { seq: BEFORE_ALL, body: new Uint8Array() }),
  }
}

// A lesson older than its document is taught anew when it is wanted.
const BEFORE_ALL = -1

function fileRow(document: string, read: NewFile): FileRow {
  const { encoding, newline, bom, certainty } = read.decoding ?? NO_TEXT
  return {
    ...{
      document,
      side: read.side,
      name: safeName(read.file.name),
      format: read.format,
      encoding,
      newline,
    },
    ...{ bom: Number(bom), certainty, bytes: read.file.bytes },
    skeleton: read.skeleton,
  }
}

// A file that is no text has no encoding.
const NO_TEXT = { encoding: '', newline: 'none', bom: false, certainty: 1 }

const SIDES: readonly Side[] = ['source', 'target']

function* unitRows(document: string, side: Side, units: readonly Unit[]): Generator<UnitRow> {
  const { starts, end } = unitPlaces(units)
  for (const [ordinal, { id, kind, content, fileStart, notes }] of units.entries()) {
    yield {
      document,
      side,
      ordinal,
      id_in_file: id,
      kind,
      start: starts[ordinal] ?? 0,
      end: starts[ordinal + 1] ?? end,
      file_start: fileStart,
      text: content.text,
      codes: JSON.stringify(content.codes),
      notes: notes ? JSON.stringify(notes) : null,
    }
  }
}

function* revisionRows({ id, first }: NewDocument): Generator<RevisionRow> {
  for (const { head } of first.each()) yield revisionRow(id, 0, head)
}

function* segmentRows({ id, first, texts, units }: NewDocument): Generator<SegmentRow> {
  const cut = { source: slicer(texts.source), machine: slicer(texts.target) }
  const places = { source: unitPlaces(units.source), machine: unitPlaces(units.target) }
  for (const { segment, head } of first.each()) {
    const imported = {
      source: cut.source(segment.source.start, segment.source.end),
      machine: cut.machine(segment.machine.start, segment.machine.end),
    }
    yield segmentRow(id, segment, cacheOf({ segment, head, ...imported }, places))
  }
}
