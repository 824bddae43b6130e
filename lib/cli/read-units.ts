import { decode } from '@/lib/encoding/decode'
import type { Hints, ReadText, TextFormat } from '@/lib/formats/format'
import { formatFor } from '@/lib/formats/registry'
import { readableText } from '@/lib/inline/content'
import { fail, ok, type Result } from '@/lib/model/result'
import { inFile, type InputFile, readInput } from './files'
import { printWarning } from './terminal'

/** A text in any format, read. */
export interface UnitsFile extends InputFile, ReadText<unknown> {
  readonly format: TextFormat
  /** Its units as a reader has them, a line each: for what looks at a text as a whole. */
  readonly words: string
}

/**
 * The units of a text in any format that we read. Warnings are printed. Fails as reading and parsing
 * do, and with `file.bilingual` where the file holds both sides, each with {file}.
 */
export async function readUnits(
  path: string,
  hints: Pick<Hints, 'isByLines'> = {},
): Promise<Result<UnitsFile>> {
  const file = await readInput(path)
  if (!file.ok) return file
  const { name, shown, bytes } = file.value
  const format = formatFor(name, bytes)
  if (format.sides === 2) return inFile(fail('file.bilingual'), shown)
  const parsed = format.parse(bytes, hints)
  if (!parsed.ok) return inFile(parsed, shown)
  for (const warning of parsed.value.warnings) printWarning(warning, shown)
  const words = parsed.value.units.map(({ content }) => readableText(content)).join('\n')
  return ok({ ...file.value, ...parsed.value, format, words })
}

/** The text of a file as it was decoded; empty where the file is no text. */
export function decodedText({ bytes, decoding }: Pick<UnitsFile, 'bytes' | 'decoding'>): string {
  if (!decoding || bytes.length === 0) return ''
  const decoded = decode(bytes, { encoding: decoding.encoding })
  return decoded.ok ? decoded.value.text : ''
}
