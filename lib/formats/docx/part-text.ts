import { bytesToText } from '@/lib/encoding/bytes-to-text'
import { encode } from '@/lib/encoding/encode'
import { encodingOf } from '@/lib/encoding/encodings'
import { notStorable } from '@/lib/inline/content'
import { fail, ok, type Result } from '@/lib/model/result'
import { startOf } from '../text-file'

/** A part of the package that is XML, as text, and how it was encoded. */
export interface PartText {
  readonly name: string
  readonly text: string
  readonly encoding: string
  readonly bom: boolean
}

/** Fails with `docx.encoding` and `docx.notStorable`, both with the {part}. */
export function partText(name: string, bytes: Uint8Array): Result<PartText> {
  const { encoding, bom } = encodingIn(bytes)
  const text = bytesToText(bytes.subarray(bom), encoding)
  if (text === null) return fail('docx.encoding', { part: name, encoding })
  // Decoded UTF-8 has no halves of pairs, and whoever reads XML refuses NUL.
  if (encoding !== 'utf-8' && notStorable(text) !== null)
    return fail('docx.notStorable', { part: name })
  return ok({ name, text, encoding, bom: bom > 0 })
}

export function partBytes({ encoding, bom }: PartText, text: string): Result<Uint8Array> {
  if (encoding === 'utf-8') return ok(new TextEncoder().encode(bom ? `\ufeff${text}` : text))
  return encode(text, { encoding, bom })
}

/** As XML 1.0, appendix F, has it: a byte order mark, else the look of `<?`, else the declaration. */
function encodingIn(bytes: Uint8Array): { encoding: string; bom: number } {
  const marked = MARKS.find(({ mark }) => mark.every((byte, n) => bytes[n] === byte))
  if (marked) return { encoding: marked.encoding, bom: marked.mark.length }
  if (bytes[0] === 0x3c && bytes[1] === 0) return { encoding: 'utf-16le', bom: 0 }
  if (bytes[0] === 0 && bytes[1] === 0x3c) return { encoding: 'utf-16be', bom: 0 }
  const declared = /^<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/.exec(startOf(bytes))?.[1]
  return { encoding: encodingOf(declared ?? 'utf-8')?.label ?? 'utf-8', bom: 0 }
}

const MARKS = [
  { encoding: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] },
]
