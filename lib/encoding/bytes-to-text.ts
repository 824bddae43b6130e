/**
 * The text of bytes in one encoding, without a BOM, or null where some byte has no meaning in it.
 * UTF-16 is taken unit by unit, lone surrogates included, for the caller to refuse by their offset.
 */
export function bytesToText(bytes: Uint8Array, label: string): string | null {
  if (label === 'utf-16le' || label === 'utf-16be') return fromUtf16(bytes, label === 'utf-16le')
  if (label === 'windows-1252') return fromWindows1252(bytes)
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return null
    throw error
  }
}

function fromUtf16(bytes: Uint8Array, littleEndian: boolean): string | null {
  if (bytes.length % 2 === 1) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return inPieces(bytes.length / 2, (n) => view.getUint16(2 * n, littleEndian))
}

// Node 20 reads the bytes 80 to 9F of windows-1252 as Latin-1, browsers do not: our own table.
function fromWindows1252(bytes: Uint8Array): string {
  return inPieces(bytes.length, (n) => {
    const byte = bytes[n] ?? 0
    return byte < 0x80 || byte > 0x9f ? byte : WINDOWS_1252.charCodeAt(byte - 0x80)
  })
}

const WINDOWS_1252 =
  '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f' +
  '\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178'

function inPieces(length: number, unitAt: (n: number) => number): string {
  const pieces: string[] = []
  for (let start = 0; start < length; start += PIECE) {
    const units = Array.from({ length: Math.min(PIECE, length - start) }, (_, n) =>
      unitAt(start + n),
    )
    pieces.push(String.fromCharCode(...units))
  }
  return pieces.join('')
}

// Arguments of one call: engines allow some 65,000.
const PIECE = 8_192
