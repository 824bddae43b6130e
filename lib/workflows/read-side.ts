import { decode } from '@/lib/encoding/decode'
import type { Format } from '@/lib/formats/format'
import { formatFor } from '@/lib/formats/registry'
import type { Decoding, Side, Unit, Warning } from '@/lib/model/file'
import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'

/** A file as it came in. */
export interface IncomingFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** WHATWG label, when somebody chose one. */
  readonly encoding?: string
}

/** One side of a document, read. */
export interface ReadSide {
  readonly file: IncomingFile
  readonly text: string
  readonly decoding: Decoding
  readonly format: Format
  readonly units: readonly Unit[]
  readonly skeleton: unknown
  readonly warnings: readonly Warning[]
}

/**
 * Bytes → text → units. Failures are those of decoding and of the format, each with the `side` and
 * the file's `name`. A target without text is no failure: a translation may be written from nothing.
 */
export function readSide(side: Side, file: IncomingFile): Result<ReadSide> {
  const decoded = decodeSide(side, file)
  if (!decoded.ok) return named(decoded, side, file)
  const { text, decoding, warnings } = decoded.value
  if (side === 'source' && text.trim() === '') return named(fail('file.empty'), side, file)
  const format = formatFor(file.name, file.bytes)
  const parsed = format.parse(text, {})
  if (!parsed.ok) return named(parsed, side, file)
  const { units, skeleton } = parsed.value
  const all = [...warnings, ...parsed.value.warnings].map((one) => withSide(one, side))
  return ok({ file, text, decoding, format, units, skeleton, warnings: all })
}

function decodeSide(side: Side, { bytes, encoding }: IncomingFile) {
  if (side === 'target' && bytes.length === 0) return ok(NOTHING)
  return decode(bytes, encoding === undefined ? {} : { encoding })
}

const NOTHING = {
  text: '',
  decoding: { encoding: 'utf-8', bom: false, certainty: 1, newline: 'none' as const },
  warnings: [],
}

function named(failed: ReturnType<typeof fail>, side: Side, { name }: IncomingFile) {
  const { code, args } = failed.failure
  return fail(code, { ...args, side, name })
}

function withSide({ code, args }: Warning, side: Side): Warning {
  return { code, args: { ...args, side } }
}
