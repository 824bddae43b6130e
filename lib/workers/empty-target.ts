import { decode } from '@/lib/encoding/decode'
import { formatFor } from '@/lib/formats/registry'
import { EMPTY } from '@/lib/model/content'
import type { PairedUnit, Unit } from '@/lib/model/file'
import { fail, ok, type Result } from '@/lib/model/result'
import type { IncomingFile, ReadSide } from './read-side'

/**
 * A translation to be written under keys that it does not have yet: an empty file of a format such as
 * JSON takes those of its source. Null where the target is no such file; fails with `file.needsKeys`
 * where the source is of another format.
 */
export function emptyTarget(source: ReadSide, file: IncomingFile): Result<ReadSide> | null {
  const format = formatFor(file.name, file.bytes)
  if (file.bytes.length > 0 || format.sides === 2 || !format.emptyAs) return null
  if (source.format.id !== format.id)
    return fail('file.needsKeys', { side: 'target', name: file.name })
  const { encoding = 'utf-8' } = source.decoding ?? {}
  const decoded = decode(source.file.bytes, { encoding })
  if (!decoded.ok) return decoded
  return ok({
    ...{ file, format, text: '', warnings: [], kept: [] },
    units: source.units.map(({ id, kind }): Unit => ({
      id,
      kind,
      content: EMPTY,
      fileStart: null,
    })),
    skeleton: format.emptyAs(decoded.value.text),
    decoding: { encoding: 'utf-8', bom: false, certainty: 1, newline: 'none' },
  })
}

/** The texts of a source, each beside its own that is to be written. */
export function unwritten({ units }: Pick<ReadSide, 'units'>): PairedUnit[] {
  return units.map(({ id, kind, content, notes = [] }) => ({
    ...{ id, kind, source: content, target: EMPTY, status: 'initial', notes },
  }))
}
