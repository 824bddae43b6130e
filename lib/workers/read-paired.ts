import type { Hints, PairFormat, ReadPairs } from '@/lib/formats/format'
import { pairFormatFor } from '@/lib/formats/registry'
import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import type { IncomingFile } from './read-side'

/** A file that holds both sides, read. */
export interface ReadPaired extends ReadPairs<unknown> {
  readonly file: IncomingFile
  readonly format: PairFormat
}

/**
 * Bytes → paired units. Failures are those of the format, with the file's `name`; `file.notBilingual`
 * where the file holds one side alone, and `file.empty` where it holds no text to be translated.
 */
export function readPaired(
  file: IncomingFile,
  hints: Pick<Hints, 'columns' | 'languages'> = {},
): Result<ReadPaired> {
  const format = pairFormatFor(file.name, file.bytes, file.from)
  if (file.bytes.length === 0) return named(fail('file.empty'), file)
  if (format.sides === 1) return named(fail('file.notBilingual'), file)
  const { encoding } = file
  const parsed = format.parse(file.bytes, {
    ...hints,
    ...(encoding === undefined ? {} : { encoding }),
  })
  if (!parsed.ok) return named(parsed, file)
  if (parsed.value.units.length === 0) return named(fail('file.noUnits'), file)
  return ok({ ...parsed.value, file, format })
}

function named({ failure: { code, args } }: ReturnType<typeof fail>, { name }: IncomingFile) {
  return fail(code, { ...args, name })
}
