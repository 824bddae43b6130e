import { decode } from '@/lib/encoding/decode'
import { encode } from '@/lib/encoding/encode'
import type { Edits, Format, Original } from '@/lib/formats/format'
import type { Result } from '@/lib/model/result'

/**
 * The file in UTF-8, whatever encoding it came in: it is turned into UTF-8 as it came, then edited as
 * ever. Where it names its encoding (XML, HTML, PO) it names the new one. A file that is no text has
 * no encoding: it is written as it is.
 */
export function inUtf8(
  format: Format,
  original: Original<unknown>,
  edits: Edits,
): Result<Uint8Array<ArrayBuffer>> {
  const { bytes, decoding } = original
  if (!decoding || decoding.encoding === 'utf-8') return format.serialize(original, edits)
  const decoded = bytes.length === 0 ? null : decode(bytes, { encoding: decoding.encoding })
  if (decoded && !decoded.ok) return decoded
  const utf8 = { ...decoding, encoding: 'utf-8', bom: false }
  const turned = encode(decoded?.value.text ?? '', utf8)
  if (!turned.ok) return turned
  const written = format.serialize({ ...original, bytes: turned.value, decoding: utf8 }, edits)
  if (!written.ok || !NAME_IT.has(format.id)) return written
  return encode(renamed(new TextDecoder('utf-8', { ignoreBOM: true }).decode(written.value)), utf8)
}

/** The text with the name of its encoding, where it has one in its first lines. */
function renamed(text: string): string {
  const start = text.slice(0, START)
  const changed = NAMED.reduce(
    (all, pattern) => all.replace(pattern, (_, before: string) => `${before}UTF-8`),
    start,
  )
  return changed + text.slice(START)
}

// In all others such words are text.
const NAME_IT: ReadonlySet<string> = new Set(['html', 'po', 'tmx', 'xliff-1.2', 'xliff-2'])
const START = 2_000
const NAMED: readonly RegExp[] = [
  /^(\ufeff?<\?xml\b[^>]*?\bencoding\s*=\s*["'])[\w:.-]+/,
  /(<meta\b[^>]*?\bcharset\s*=\s*["']?)[\w:.-]+/i,
  /("Content-Type:\s*text\/plain;\s*charset=)[\w:.-]+/i,
]
