import { docx } from '@/lib/formats/docx/docx'
import type { Hints, ReadText, TextFormat } from '@/lib/formats/format'
import { formatFor } from '@/lib/formats/registry'
import { text as plain } from '@/lib/formats/text'
import { readableText } from '@/lib/inline/content'
import type { Side, Unit, Warning } from '@/lib/model/file'
import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'

/** A file as it came in. */
export interface IncomingFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** WHATWG label, when somebody chose one. */
  readonly encoding?: string
  /** Of a file that holds both sides: an extension that tells its format in place of its name's. */
  readonly from?: string
}

/** One side of a document, read. */
export interface ReadSide extends ReadText<unknown> {
  readonly file: IncomingFile
  /** Its units, a line each: for what looks at a text as a whole. */
  readonly text: string
  readonly format: TextFormat
}

/**
 * Bytes → units. Failures are those of the format, each with the `side` and the file's `name`, and
 * `file.bilingual` where the file holds both sides. A target without text is no failure: a
 * translation may be written from nothing.
 */
export function readSide(
  side: Side,
  file: IncomingFile,
  hints: Pick<Hints, 'isByLines'> = {},
): Result<ReadSide> {
  const format = formatFor(file.name, file.bytes)
  if (format.sides === 2) return named(fail('file.bilingual'), side, file)
  // A Word file without bytes is none: what is written from nothing would be plain text by its name.
  const isEmpty = file.bytes.length === 0 && format.id !== docx.id
  if (side === 'target' && isEmpty) return ok({ ...NOTHING, file, text: '', format: plain })
  const { encoding } = file
  const parsed = format.parse(file.bytes, {
    ...hints,
    ...(encoding === undefined ? {} : { encoding }),
  })
  if (!parsed.ok) return named(parsed, side, file)
  const text = textOf(parsed.value.units)
  if (side === 'source' && text.trim() === '') return named(fail('file.empty'), side, file)
  const warnings = parsed.value.warnings.map((one) => withSide(one, side))
  const kept = parsed.value.kept.map((one) => withSide(one, side))
  return ok({ ...parsed.value, warnings, kept, file, text, format })
}

function textOf(units: readonly Unit[]): string {
  return units.map(({ content }) => readableText(content)).join('\n')
}

const NOTHING: ReadText<unknown> = {
  units: [],
  skeleton: { head: '', around: [] },
  decoding: { encoding: 'utf-8', bom: false, certainty: 1, newline: 'none' },
  warnings: [],
  kept: [],
}

function named(failed: ReturnType<typeof fail>, side: Side, { name }: IncomingFile) {
  const { code, args } = failed.failure
  return fail(code, { ...args, side, name })
}

function withSide({ code, args }: Warning, side: Side): Warning {
  return { code, args: { ...args, side } }
}
