import type { Decoding, Warning } from '@/lib/model/file'
import { fail, ok, type Result } from '@/lib/model/result'
import { isBinary } from './binary'
import { bytesToText } from './bytes-to-text'
import { encode } from './encode'
import { encodingOf } from './encodings'
import { guessEncoding } from './guess'
import { newlineOf } from './newline'
import { brokenUtf8 } from './utf8'
import { utf16WithoutBom } from './utf16'
import { placeOf, unstorable } from './unstorable'

export interface Decoded {
  readonly text: string
  readonly decoding: Decoding
  readonly warnings: readonly Warning[]
}

/**
 * Text from bytes: by their BOM, else as UTF-16 told by its zero bytes, else as the encoding hinted
 * at if every byte has a meaning in it, else as UTF-8 on the same terms, else by a guess, of which
 * the warning `encoding.guessed` tells. Runs in the browser too. A BOM inside the text is kept.
 *
 * Fails with `file.empty`, `file.binary`, `encoding.unknown` {encoding}, `encoding.unreadable`,
 * `encoding.broken` {encoding, offset (in bytes), line} for UTF-8 with a stray byte, and
 * `file.notStorable` {offset, line, character} for NUL and lone surrogates.
 */
export function decode(bytes: Uint8Array, hints: { encoding?: string } = {}): Result<Decoded> {
  if (bytes.length === 0) return fail('file.empty')
  const hint = hints.encoding === undefined ? null : encodingOf(hints.encoding)
  if (hints.encoding !== undefined && !hint)
    return fail('encoding.unknown', { encoding: hints.encoding })
  const found = findEncoding(bytes, hint?.label ?? null)
  if (!found.ok) return found
  const { bom, encoding, certainty } = found.value
  const text = found.value.text ?? bytesToText(bytes.subarray(bom), encoding)
  if (text === null) return fail('encoding.unreadable')
  if (text === '') return fail('file.empty')
  const place = unstorable(text)
  if (place) return fail('file.notStorable', place)
  const decoding = { encoding, bom: bom > 0, certainty, newline: newlineOf(text) }
  return ok({ text, decoding, warnings: warningsOf(bytes, text, decoding, hint?.label ?? null) })
}

interface Found {
  /** Length of the BOM, in bytes. */
  readonly bom: number
  readonly encoding: string
  readonly certainty: number
  /** The text, where it was needed to find out. */
  readonly text: string | null
}

function findEncoding(bytes: Uint8Array, hint: string | null): Result<Found> {
  const marked = BOMS.find(({ bytes: bom }) => bom.every((byte, n) => bytes[n] === byte))
  if (marked) return found(marked.encoding, 1, null, marked.bytes.length)
  const wide = utf16WithoutBom(bytes)
  if (wide) return found(wide, 0.95)
  if (isBinary(bytes)) return fail('file.binary')
  const hinted = hint && hint !== 'utf-8' ? readable(bytes, hint) : null
  if (hint && hinted !== null) return found(hint, 1, hinted)
  const text = bytesToText(bytes, 'utf-8')
  if (text !== null) return found('utf-8', 1, text)
  const broken = brokenUtf8(bytes)
  if (broken) return broken
  const guess = guessEncoding(bytes)
  return guess ? found(guess.encoding, guess.certainty) : fail('encoding.unreadable')
}

// Any even number of bytes is UTF-16 of some kind: one with halves of pairs was hardly meant.
function readable(bytes: Uint8Array, encoding: string): string | null {
  const text = bytesToText(bytes, encoding)
  return text !== null && encoding.startsWith('utf-16') && unstorable(text) ? null : text
}

const BOMS: readonly { encoding: string; bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
]

function found(
  encoding: string,
  certainty: number,
  text: string | null = null,
  bom = 0,
): Result<Found> {
  return ok({ bom, encoding, certainty, text })
}

function warningsOf(bytes: Uint8Array, text: string, decoding: Decoding, hint: string | null) {
  const name = encodingOf(decoding.encoding)?.name ?? decoding.encoding
  const percent = Math.round(100 * decoding.certainty)
  return [
    ...(hint && hint !== decoding.encoding
      ? [
          warning('encoding.notAsHinted', {
            hinted: encodingOf(hint)?.name ?? hint,
            encoding: name,
          }),
        ]
      : []),
    ...(percent < 100 ? [warning('encoding.guessed', { encoding: name, percent })] : []),
    ...(isReversible(bytes, text, decoding)
      ? []
      : [warning('encoding.notReversible', { encoding: name })]),
    ...strangeCharacters(text),
  ]
}

function isReversible(bytes: Uint8Array, text: string, decoding: Decoding): boolean {
  if (decoding.encoding.startsWith('utf-')) return true
  const again = encode(text, decoding)
  return (
    again.ok &&
    again.value.length === bytes.length &&
    again.value.every((byte, n) => byte === bytes[n])
  )
}

function strangeCharacters(text: string): Warning[] {
  if (!MAYBE_STRANGE.test(text)) return []
  return STRANGE.flatMap(({ code, characters }) => {
    const [first, ...more] = text.matchAll(characters)
    return first ? [warning(code, { count: more.length + 1, ...placeOf(text, first.index) })] : []
  })
}

// One of these is in whatever is looked for, and most texts have none.
const MAYBE_STRANGE = /[\ufeff\ufffd\ufdd0-\ufdef\ufffe\uffff\udffe\udfff]/

const STRANGE: readonly { code: string; characters: RegExp }[] = [
  { code: 'text.bomInside', characters: /\uFEFF/gu },
  { code: 'text.replacementCharacter', characters: /\uFFFD/gu },
  // Those of \p{Noncharacter_Code_Point}, which takes four times as long: the text has no lone surrogates.
  {
    code: 'text.nonCharacter',
    characters:
      /[\ufdd0-\ufdef\ufffe\uffff]|[\ud83f\ud87f\ud8bf\ud8ff\ud93f\ud97f\ud9bf\ud9ff\uda3f\uda7f\udabf\udaff\udb3f\udb7f\udbbf\udbff][\udffe\udfff]/g,
  },
]

function warning(code: string, args: Warning['args']): Warning {
  return { code, args }
}
