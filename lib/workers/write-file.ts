import { inUtf8 } from '@/lib/export/in-utf8'
import type { Edits, Original } from '@/lib/formats/format'
import { formatById } from '@/lib/formats/registry'
import type { Result } from '@/lib/model/result'

/** A file to be written again, in its own format, and in its encoding or in UTF-8. */
export interface WriteJob {
  readonly kind: 'write'
  /** Id of the format. */
  readonly format: string
  /** The file as it came in; its skeleton as JSON. */
  readonly original: Original<string>
  readonly edits: Edits
  readonly encoding?: 'utf-8'
}

export function written(job: WriteJob): Result<Uint8Array<ArrayBuffer>> {
  const format = formatById(job.format)
  const original = { ...job.original, skeleton: JSON.parse(job.original.skeleton) as unknown }
  return job.encoding === 'utf-8'
    ? inUtf8(format, original, job.edits)
    : format.serialize(original, job.edits)
}
