import { bytesToText } from './bytes-to-text'

/**
 * Which UTF-16 the bytes are when they carry no BOM: the order in which their pairs give spaces, line
 * ends, ASCII and ideographic stops; null when neither does so clearly, or no byte is zero.
 */
export function utf16WithoutBom(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length % 2 === 1 || !bytes.includes(0) || isText8(bytes)) return null
  const [little, big] = [common(bytes, 'utf-16le'), common(bytes, 'utf-16be')]
  if (2 * Math.min(little, big) >= Math.max(little, big)) return null
  const label = little > big ? 'utf-16le' : 'utf-16be'
  return isText(bytesToText(bytes, label) ?? '') ? label : null
}

// UTF-8 with a stray NUL. UTF-16 can be valid UTF-8 too, but then half of it looks like controls.
function isText8(bytes: Uint8Array): boolean {
  if (bytesToText(bytes, 'utf-8') === null) return false
  const controls = bytes.filter((byte) => byte < 0x20 && byte !== 0x0a && byte !== 0x0d)
  return controls.length * 4 < bytes.length
}

function common(bytes: Uint8Array, label: string): number {
  return (bytesToText(bytes, label) ?? '').match(COMMON)?.length ?? 0
}

const COMMON = /[\t\n\r\x20-\x7e\u3001\u3002\uff0c]/g

// A binary file read as UTF-16 is full of unassigned, private and control characters.
function isText(text: string): boolean {
  const strange = text.match(/[\p{Cn}\p{Co}\0-\x08\x0e-\x1f\x7f-\x9f]/gu)?.length ?? 0
  return strange * 50 <= text.length
}
