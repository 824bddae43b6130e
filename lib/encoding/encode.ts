import type { Decoding } from '@/lib/model/file'
import { fail, ok, type Result } from '@/lib/model/result'
import { encodingOf } from './encodings'
import { fourByteForm, type Table, tableOf } from './tables'

/**
 * The bytes of a text, as `decoding` says it came in: the same encoding, with a BOM if there was one.
 *
 * Fails with `encoding.unknown` {encoding} when we cannot write it, and with `encoding.cannotHold`
 * {encoding, count, characters} when it lacks characters of the text: up to ten are named, each
 * with its code point. Lone surrogates cannot be held by any encoding but UTF-16.
 */
export function encode(
  text: string,
  decoding: Pick<Decoding, 'encoding' | 'bom'>,
): Result<Uint8Array<ArrayBuffer>> {
  const encoding = encodingOf(decoding.encoding)
  if (!encoding) return fail('encoding.unknown', { encoding: decoding.encoding })
  const full = decoding.bom ? `\uFEFF${text}` : text
  if (encoding.label === 'utf-16le' || encoding.label === 'utf-16be')
    return ok(toUtf16(full, encoding.label === 'utf-16le'))
  const missing = missingCharacters(text, encoding.label)
  if (missing.length > 0) return cannotHold(encoding.name, missing)
  if (encoding.label === 'utf-8') return ok(new TextEncoder().encode(full))
  return ok(toLegacy(text, encoding.label))
}

/** The characters of a text that an encoding lacks, each once, in order of appearance. */
export function missingCharacters(text: string, encoding: string): string[] {
  if (/^[\0-\x7f]*$/.test(text)) return []
  if (encoding.startsWith('utf-')) {
    if (!/[\ud800-\udfff]/.test(text)) return []
    return [...new Set(text.match(LONE_SURROGATE))]
  }
  const characters = [...new Set(text)]
  const table = tableOf(encoding)
  return characters.filter((one) => formOf(one, table, encoding) === undefined)
}

// Without the flag `u`, by which they are \p{Cs}, this takes a third of the time.
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

function cannotHold(encoding: string, missing: readonly string[]) {
  const named = missing.slice(0, NAMED).map((one) => `${one} (${codePointName(one)})`)
  const more = missing.length > NAMED ? ', …' : ''
  const characters = named.join(', ') + more
  return fail('encoding.cannotHold', { encoding, count: missing.length, characters })
}

const NAMED = 10

function codePointName(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase()
  return `U+${hex.padStart(4, '0')}`
}

function toUtf16(text: string, littleEndian: boolean): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(2 * text.length)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < text.length; at += 1)
    view.setUint16(2 * at, text.charCodeAt(at), littleEndian)
  return bytes
}

function toLegacy(text: string, label: string): Uint8Array<ArrayBuffer> {
  const table = tableOf(label)
  const bytes = new Uint8Array(4 * text.length)
  let length = 0
  for (const character of text)
    for (const byte of bytesOf(formOf(character, table, label) ?? 0)) {
      bytes[length] = byte
      length += 1
    }
  return bytes.slice(0, length)
}

function formOf(character: string, table: Table, label: string): number | undefined {
  const known = table.get(character)
  const codePoint = character.codePointAt(0) ?? 0
  if (known !== undefined || label !== 'gb18030' || codePoint < 0x10000) return known
  return fourByteForm(codePoint)
}

function bytesOf(form: number): number[] {
  if (form < 0x100) return [form]
  return [...bytesOf(Math.floor(form / 0x100)), form % 0x100]
}
