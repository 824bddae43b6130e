import type { ExportRefusal } from '@/lib/api/answers'
import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import type { Unapproved } from '@/lib/model/review'
import { assemble } from '@/lib/assembly/assemble'
import type { Edits, Original } from '@/lib/formats/format'
import { traitsOf } from '@/lib/formats/traits'
import type { Decoding } from '@/lib/model/file'
import { isSettled } from '@/lib/review/permissions'
import { contentOf } from '@/lib/store/rows'
import type { FileRow } from '@/lib/store/schema'
import type { Context } from './context'
import type { ExportedFile } from './export-document'
import { exportName } from './file-names'
import type { LoadedOwn, OwnPart } from './load-reviewed'

/**
 * The target as it stands now, in the format that it came in, and in its encoding or in UTF-8. Nothing
 * edited: the very bytes that were imported.
 */
export async function ownFile(
  { engine }: Pick<Context, 'engine'>,
  state: LoadedOwn,
  {
    unapproved,
    encoding,
  }: { readonly unapproved: Unapproved; readonly encoding?: 'utf-8' | undefined },
): Promise<Result<ExportedFile>> {
  const { file } = state
  const parts = ownParts(state, unapproved)
  if (!parts.ok) return parts
  const { original, edits } = parts.value
  const bytes = await engine.write({
    ...{ kind: 'write', format: file.format, edits },
    original,
    ...(encoding ? { encoding } : {}),
  })
  if (!bytes.ok) return bytes
  const format = traitsOf(file.format)
  const charset = encoding ?? file.encoding
  const mediaType =
    file.encoding === '' ? format.mediaType : `${format.mediaType}; charset=${charset}`
  return ok({ name: exportName(file.name, format.extension), bytes: bytes.value, mediaType })
}

/** The target's file as it came in, its skeleton as JSON, and what goes into it. Fails with `export.unapproved`. */
export function ownParts(
  { row, file, units, parts }: LoadedOwn,
  unapproved: Unapproved,
): Result<{ readonly original: Original<string>; readonly edits: Edits }> {
  const assembled = assemble(parts, contentOf(row.tail), unapproved)
  if (!assembled.ok) return assembled
  const { units: targets, inserted: added, statuses } = assembled.value
  const { skeleton } = file
  return ok({
    original: { bytes: file.bytes, decoding: decodingOf(file), skeleton, units },
    edits: { targets, added, statuses },
  })
}

/** How a stored file was decoded; null where it is no text. */
function decodingOf({ encoding, bom, certainty, newline }: FileRow): Decoding | null {
  return encoding === ''
    ? null
    : { encoding, bom: bom === 1, certainty, newline: newline as Decoding['newline'] }
}

/** Which segments stand in the way where only approved text may go out; null when none does. */
export function unapprovedOf(parts: readonly OwnPart[]): ExportRefusal | null {
  const open = parts
    .map(({ id, status }, n) => ({ id, number: n + 1, status }))
    .filter(({ status }) => !isSettled(status))
  if (open.length === 0) return null
  const { failure } = fail('export.unapproved', { count: open.length })
  return { failure, segments: open.map(({ id, number }) => ({ id, number })) }
}
