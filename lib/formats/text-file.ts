import { decode } from '@/lib/encoding/decode'
import { encode } from '@/lib/encoding/encode'
import type { Decoding, PairedUnit, Unit, Warning } from '@/lib/model/file'
import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import type { Edits, Hints, Original, PairFormat, TextFormat } from './format'

/** What a format of text says of a decoded file. */
export interface TextRead<Skeleton> {
  readonly units: readonly Unit[]
  readonly skeleton: Skeleton
  readonly warnings?: readonly Warning[]
  readonly kept?: readonly Warning[]
}

/** The same of a file that holds both sides. */
export interface TextPairsRead<Skeleton> extends Omit<TextRead<Skeleton>, 'units'> {
  readonly units: readonly PairedUnit[]
  readonly sourceLang: string | null
  readonly targetLang: string | null
  readonly languages?: readonly string[]
}

/** A decoded file, and what its format remembered of it. */
export interface TextOriginal<Skeleton> {
  readonly text: string
  /** Label of the encoding that it will be written in, for formats that can write what it lacks another way. */
  readonly encoding: string
  readonly units: readonly Unit[]
  readonly skeleton: Skeleton
}

interface TextSpec<Skeleton> {
  /** The encoding that a file names in its first 2,000 characters; null where it names none. */
  readonly declaredEncoding?: (start: string) => string | null
  readonly serialize: (original: TextOriginal<Skeleton>, edits: Edits) => Result<string>
}

interface OneSided<Skeleton> extends TextSpec<Skeleton> {
  readonly parse: (text: string, hints: Hints) => Result<TextRead<Skeleton>>
}

interface Paired<Skeleton> extends TextSpec<Skeleton> {
  readonly parse: (text: string, hints: Hints) => Result<TextPairsRead<Skeleton>>
}

type About<F> = Omit<F, 'parse' | 'serialize' | 'sides'>

/**
 * A format of text from what it makes of a decoded file. Decoding and encoding are the same for all:
 * the encoding chosen, else the one that the file declares, else a guess; the export has what came in.
 */
export function textFormat<Skeleton>(
  format: About<TextFormat<Skeleton>> & OneSided<Skeleton>,
): TextFormat<Skeleton> {
  const { parse, serialize, declaredEncoding, ...about } = format
  return {
    ...{ ...about, sides: 1 },
    parse: (bytes, hints = {}) => reading(bytes, hints, declaredEncoding, parse),
    serialize: (original, edits) => written(original, edits, serialize),
  }
}

/** The same for files that hold both sides. */
export function pairFormat<Skeleton>(
  format: About<PairFormat<Skeleton>> & Paired<Skeleton>,
): PairFormat<Skeleton> {
  const { parse, serialize, declaredEncoding, ...about } = format
  return {
    ...{ ...about, sides: 2 },
    parse: (bytes, hints = {}) => reading(bytes, hints, declaredEncoding, parse),
    serialize: (original, edits) => written(original, edits, serialize),
  }
}

function reading<
  R extends { readonly warnings?: readonly Warning[]; readonly kept?: readonly Warning[] },
>(
  bytes: Uint8Array,
  hints: Hints,
  declaredEncoding: TextSpec<unknown>['declaredEncoding'],
  parse: (text: string, hints: Hints) => Result<R>,
): Result<R & { decoding: Decoding; warnings: readonly Warning[]; kept: readonly Warning[] }> {
  const encoding = hints.encoding ?? declaredEncoding?.(startOf(bytes)) ?? undefined
  let decoded = decode(bytes, encoding === undefined ? {} : { encoding })
  // A file may name an encoding that nobody has heard of: then it is told as any other is.
  if (!decoded.ok && decoded.failure.code === 'encoding.unknown' && !hints.encoding)
    decoded = decode(bytes)
  if (!decoded.ok) return decoded
  const { text, decoding, warnings } = decoded.value
  const parsed = parse(text, hints)
  if (!parsed.ok) return parsed
  const own = parsed.value.warnings ?? []
  return ok({
    ...parsed.value,
    decoding,
    warnings: [...warnings, ...own],
    kept: parsed.value.kept ?? [],
  })
}

function written<Skeleton>(
  { bytes, decoding, skeleton, units }: Original<Skeleton>,
  edits: Edits,
  serialize: TextSpec<Skeleton>['serialize'],
): Result<Uint8Array<ArrayBuffer>> {
  if (!decoding) return fail('file.binary')
  const { encoding } = decoding
  // A file without bytes has no text that could be decoded.
  const decoded = bytes.length === 0 ? null : decode(bytes, { encoding })
  if (decoded && !decoded.ok) return decoded
  const text = decoded?.value.text ?? ''
  const result = serialize({ text, encoding, units, skeleton }, edits)
  if (!result.ok) return result
  // Some encodings have several byte forms of one text: unchanged text keeps its own.
  return result.value === text ? ok(Uint8Array.from(bytes)) : encode(result.value, decoding)
}

/** How a file begins, for what is the same in all encodings: its first 2,000 characters, as ASCII has them. */
export function startOf(bytes: Uint8Array): string {
  const start = bytes.subarray(0, 4000)
  const characters = Array.from(start, (byte) => String.fromCharCode(byte)).join('')
  return characters
    .replaceAll('\0', '')
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .slice(0, 2000)
}
