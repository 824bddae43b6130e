import type { ExportRefusal } from '@/lib/api/answers'
import { manifestOf } from '@/lib/export/manifest'
import type { ReviewSnapshot } from '@/lib/export/review-snapshot'
import { readingHints } from '@/lib/formats/reading-hints'
import type { Locale } from '@/lib/i18n/settings'
import type { ExportFormat } from '@/lib/model/export'
import { fail, type Failure, ok, type Result } from '@/lib/model/result'
import type { Unapproved } from '@/lib/model/review'
import { read } from '@/lib/store/transaction'
import type { Context } from './context'
import { exportName, safeName } from './file-names'
import { loadOwn, type LoadedOwn, loadReviewed, type LoadedReviewed } from './load-reviewed'
import { ownFile, ownParts, unapprovedOf } from './own-file'
import { snapshotOf } from './review-snapshot'

export interface ExportCommand {
  readonly document: string
  readonly format?: ExportFormat
  readonly unapproved: Unapproved
  /** Of a file in its own format, in the place of the encoding that it came in. */
  readonly encoding?: 'utf-8'
  readonly locale?: Locale
  /** The name of whoever asks, in files that name people. */
  readonly reviewer?: string
  readonly withManifest?: boolean
}

export interface ExportedFile {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Of the file, with its charset. */
  readonly mediaType: string
}

export interface ExportedReview extends ExportedFile {
  /** Null unless it was asked for. */
  readonly manifest: ExportedFile | null
}

/**
 * A review as a file, all of it from one state of the document. Nothing in it depends on the time of
 * asking, so the same state gives the same bytes.
 *
 * Fails with `document.missing`, with `export.unapproved` (count; the refusal lists the segments), with
 * `export.notXml` and with what the format or the encoding cannot hold. A translation memory has
 * approved segments alone, so it is never refused for the others.
 */
export async function exportDocument(
  context: Pick<Context, 'store' | 'engine' | 'person' | 'now'>,
  command: ExportCommand,
): Promise<ExportResult<ExportedReview>> {
  const { store, person, now } = context
  const { document, format = 'own', withManifest = false } = command
  const isOwn = format === 'own'
  if (isOwn && !withManifest) {
    const own = await read(store, (db) => loadOwn(db, document))
    const refusal = refusalOf(own, command)
    if (!own || refusal) return refusal ?? MISSING
    const file = await ownFile(context, own, command)
    return file.ok ? { ok: true, value: { ...file.value, manifest: null } } : refused(file)
  }
  const loaded = await read(store, (db) => loadReviewed(db, document, person.id))
  const refusal = refusalOf(loaded, command)
  if (!loaded || refusal) return refusal ?? MISSING
  const snapshot = await snapshotOf(loaded, {
    unapproved: command.unapproved === 'machine' ? 'machine' : 'current',
    nameOf: (id) => (id === person.id ? (command.reviewer ?? person.name) : id),
  })
  const file =
    format === 'own'
      ? await ownFile(context, loaded, command)
      : await made(context, loaded, snapshot, { ...command, format })
  if (!file.ok) return refused(file)
  const told = { file: file.value, format, exportedAt: now() }
  const manifest = withManifest ? manifestFile(loaded, snapshot, told) : null
  return { ok: true, value: { ...file.value, manifest } }
}

export type ExportResult<T = ExportedFile> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure; readonly refusal: ExportRefusal | null }

const MISSING = refused(fail('document.missing'))

function refused({ failure }: { readonly failure: Failure }): ExportResult<never> {
  return { ok: false, failure, refusal: null }
}

function refusalOf(
  loaded: LoadedOwn | null,
  { unapproved, format }: ExportCommand,
): ExportResult<never> | null {
  const asks = loaded && unapproved === 'refuse' && format !== 'tmx'
  const refusal = asks ? unapprovedOf(loaded.parts) : null
  return refusal && { ok: false, failure: refusal.failure, refusal }
}

type MadeFormat = Exclude<ExportFormat, 'own'>

async function made(
  { engine }: Pick<Context, 'engine'>,
  loaded: LoadedOwn,
  snapshot: ReviewSnapshot,
  { format, locale = 'en' }: ExportCommand & { readonly format: MadeFormat },
): Promise<Result<ExportedFile>> {
  const { file } = loaded
  const isOnItsLayout = format === 'docx-tracked' && file.format === 'docx'
  const word = isOnItsLayout ? ownParts(loaded, snapshot.unapproved) : ok(null)
  if (!word.ok) return word
  const written = await engine.make({ kind: 'make', snapshot, format, locale, word: word.value })
  if (!written.ok) return written
  const { bytes, ending, mediaType } = written.value
  const stem = exportName(file.name).replace(/\.[^.]*$/, '')
  return ok({ name: safeName(`${stem}${ending}`), bytes, mediaType })
}

interface Told {
  readonly file: ExportedFile
  readonly format: ExportFormat
  readonly exportedAt: string
}

function manifestFile(
  { row, file: target, sourceFile: source }: LoadedReviewed,
  snapshot: ReviewSnapshot,
  { file, format, exportedAt }: Told,
): ExportedFile {
  const manifest = manifestOf(snapshot, {
    ...{ seq: row.seq, exportedAt, format, targetFormat: target.format },
    reading: readingHints(target.format, target.skeleton, row.source_lang),
    encoding: /charset=([\w-]+)/.exec(file.mediaType)?.[1] ?? null,
    source: source && { name: source.name, bytes: source.bytes },
    target: { name: target.name, bytes: target.bytes },
    result: file,
  })
  return {
    name: safeName(`${file.name}.manifest.json`),
    bytes: new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`),
    mediaType: 'application/json; charset=utf-8',
  }
}
