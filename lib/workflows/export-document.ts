import type { ExportRefusal } from '@/lib/api/answers'
import type { Assembled } from '@/lib/assembly/assemble'
import { assemble } from '@/lib/assembly/assemble'
import { formatById } from '@/lib/formats/registry'
import type { Decoding, Unit } from '@/lib/model/file'
import type { Failure, Result } from '@/lib/model/result'
import { fail } from '@/lib/model/result'
import type { Unapproved } from '@/lib/model/review'
import { documentOf } from '@/lib/store/documents'
import { fileOf, unitsOf } from '@/lib/store/files'
import { contentOf } from '@/lib/store/rows'
import type { Db, FileRow } from '@/lib/store/schema'
import type { SegmentWithHead } from '@/lib/store/segments'
import { liveSegments } from '@/lib/store/segments'
import { read } from '@/lib/store/transaction'
import type { Context } from './context'
import { exportName } from './file-names'
import type { ImportedSlices } from './imported-slices'
import { importedSlices } from './imported-slices'

export interface ExportCommand {
  readonly document: string
  readonly unapproved: Unapproved
}

export interface ExportedFile {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Of the file, with its charset. */
  readonly mediaType: string
}

export type ExportResult =
  | { readonly ok: true; readonly value: ExportedFile }
  | { readonly ok: false; readonly failure: Failure; readonly refusal: ExportRefusal | null }

/**
 * The target as it stands now, in the format and encoding that it came in. Nothing edited: the very
 * bytes that were imported.
 *
 * Fails with `document.missing`, with `export.unapproved` (count; the refusal lists the segments),
 * and with what the format or the encoding cannot hold.
 */
export async function exportDocument(
  { store }: Pick<Context, 'store'>,
  { document, unapproved }: ExportCommand,
): Promise<ExportResult> {
  const loaded = await read(store, (db) => snapshotOf(db, document))
  if (!loaded) return withoutList(fail('document.missing'))
  const parts = loaded.segments.map(({ segment, head }) => ({
    ...{ lead: segment.lead, target: head.target, status: head.status },
    machine: loaded.slices.of(segment).machine,
  }))
  const assembled = assemble(parts, loaded.tail, unapproved)
  if (!assembled.ok) return { ...assembled, refusal: refusalOf(assembled.failure, loaded.segments) }
  const bytes = bytesOf(loaded, assembled.value)
  if (!bytes.ok) return withoutList(bytes)
  const { name } = loaded.file
  const mediaType = mediaTypeOf(loaded.file)
  return { ok: true, value: { name: exportName(name), bytes: bytes.value, mediaType } }
}

interface Snapshot {
  readonly file: FileRow
  readonly units: readonly Unit[]
  readonly segments: readonly SegmentWithHead[]
  readonly slices: ImportedSlices
  readonly tail: ReturnType<typeof contentOf>
}

/** One consistent state, read whole: nothing is computed while the store is held. */
async function snapshotOf(db: Db, document: string): Promise<Snapshot | null> {
  const row = await documentOf(db, document)
  const file = row && (await fileOf(db, document, 'target'))
  if (!file) return null
  const units = await unitsOf(db, document, 'target')
  const segments = await liveSegments(db, document)
  const slices = await importedSlices(
    db,
    document,
    segments.map(({ segment }) => segment),
  )
  return { file, units, segments, slices, tail: contentOf(row.tail) }
}

/** The assembled target as bytes, in the format and the encoding that it came in. */
function bytesOf({ file, units }: Snapshot, assembled: Assembled): Result<Uint8Array<ArrayBuffer>> {
  const { bytes } = file
  const skeleton: unknown = JSON.parse(file.skeleton)
  const { units: targets, inserted: added, statuses } = assembled
  const original = { bytes, decoding: decodingOf(file), skeleton, units }
  return formatById(file.format).serialize(original, { targets, added, statuses })
}

/** How a stored file was decoded; null where it is no text. */
function decodingOf({ encoding, bom, certainty, newline }: FileRow): Decoding | null {
  return encoding === ''
    ? null
    : { encoding, bom: bom === 1, certainty, newline: newline as Decoding['newline'] }
}

function mediaTypeOf({ format, encoding }: FileRow): string {
  const { mediaType } = formatById(format)
  return encoding === '' ? mediaType : `${mediaType}; charset=${encoding}`
}

function withoutList({ failure }: { readonly failure: Failure }): ExportResult {
  return { ok: false, failure, refusal: null }
}

function refusalOf(failure: Failure, segments: readonly SegmentWithHead[]): ExportRefusal | null {
  if (failure.code !== 'export.unapproved') return null
  const numbered = segments.map(({ head }, n) => ({ id: head.segment, number: n + 1, head }))
  const open = numbered.filter(({ head }) => head.status !== 'approved' && head.status !== 'final')
  return { failure, segments: open.map(({ id, number }) => ({ id, number })) }
}
