import { slicer } from '@/lib/inline/content'
import type { Content } from '@/lib/model/content'
import type { Side, Unit } from '@/lib/model/file'
import type { Revision, Segment } from '@/lib/model/review'
import { insertDocument } from '@/lib/store/documents'
import { insertFiles, insertUnits } from '@/lib/store/files'
import { insertRevisions } from '@/lib/store/revisions'
import { revisionRow, segmentRow } from '@/lib/store/rows'
import type { FileRow, UnitRow } from '@/lib/store/schema'
import { insertSegments } from '@/lib/store/segments'
import { write } from '@/lib/store/transaction'
import type { Context } from './context'
import type { ReadSide } from './read-side'
import { safeName } from './file-names'
import { cacheOf } from './traits'
import { unitPlaces } from './unit-places'

export interface NewDocument {
  readonly id: string
  readonly title: string
  readonly sourceLang: string
  readonly targetLang: string
  readonly joiner: string
  readonly source: ReadSide
  readonly target: ReadSide
  readonly texts: { readonly source: Content; readonly target: Content }
  readonly first: {
    readonly segments: readonly Segment[]
    readonly revisions: readonly Revision[]
    readonly tail: Content
  }
}

/** Writes a new document, whole, in one transaction. */
export async function storeImport(context: Context, document: NewDocument): Promise<void> {
  const { id, source, target, first } = document
  const at = context.now()
  await write(context.store, async (db) => {
    await insertDocument(db, {
      ...{ id, project: null, title: document.title, joiner: document.joiner, seq: 0 },
      ...{ source_lang: document.sourceLang, target_lang: document.targetLang },
      ...{ tail: JSON.stringify(first.tail), created_at: at, changed_at: at, deleted_at: null },
    })
    await insertFiles(db, [fileRow(id, 'source', source), fileRow(id, 'target', target)])
    await insertUnits(db, [
      ...unitRows(id, 'source', source.units),
      ...unitRows(id, 'target', target.units),
    ])
    await insertSegments(db, segmentRows(document))
    await insertRevisions(
      db,
      first.revisions.map((revision) => revisionRow(id, 0, revision)),
    )
    return { keep: true, value: undefined }
  })
}

function fileRow(document: string, side: Side, read: ReadSide): FileRow {
  const { encoding, newline, bom, certainty } = read.decoding
  return {
    ...{
      document,
      side,
      name: safeName(read.file.name),
      format: read.format.id,
      encoding,
      newline,
    },
    ...{ bom: Number(bom), certainty, bytes: read.file.bytes },
    skeleton: JSON.stringify(read.skeleton),
  }
}

function unitRows(document: string, side: Side, units: readonly Unit[]): UnitRow[] {
  const { starts, end } = unitPlaces(units)
  return units.map(({ id, kind, content, fileStart }, ordinal) => ({
    ...{ document, side, ordinal, id_in_file: id, kind, file_start: fileStart },
    ...{ start: starts[ordinal] ?? 0, end: starts[ordinal + 1] ?? end },
    ...{ text: content.text, codes: JSON.stringify(content.codes) },
  }))
}

function segmentRows({ id, first, texts, source, target }: NewDocument) {
  const heads = new Map(first.revisions.map((revision) => [revision.segment, revision]))
  const cut = { source: slicer(texts.source), machine: slicer(texts.target) }
  const places = { source: unitPlaces(source.units), machine: unitPlaces(target.units) }
  return first.segments.flatMap((segment) => {
    const head = heads.get(segment.id)
    if (!head) return []
    const imported = {
      source: cut.source(segment.source.start, segment.source.end),
      machine: cut.machine(segment.machine.start, segment.machine.end),
    }
    return segmentRow(id, segment, cacheOf({ segment, head, ...imported }, places))
  })
}
