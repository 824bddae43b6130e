/**
 * Whether bytes are no text in any encoding: they begin as a known kind of file does, or hold more
 * control characters than a text ever does. UTF-16 must have been told apart before.
 */
export function isBinary(bytes: Uint8Array): boolean {
  return (
    SIGNATURES.some((signature) => signature.every((byte, n) => bytes[n] === byte)) ||
    isNoise(bytes)
  )
}

const SIGNATURES: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04], // ZIP, and so DOCX, XLSX, ODT, EPUB
  [0x50, 0x4b, 0x05, 0x06],
  [0x25, 0x50, 0x44, 0x46, 0x2d], // PDF
  [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], // DOC, XLS
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0x1f, 0x8b, 0x08], // gzip
  [0x7f, 0x45, 0x4c, 0x46], // ELF
  [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], // 7z
]

function isNoise(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 65_536)
  const controls = sample.reduce((sum, byte) => sum + (isControl(byte) ? 1 : 0), 0)
  return controls > 3 && controls * 100 > sample.length
}

// Tab, the line ends, backspace, form feed, end of file (DOS) and escape do occur in texts.
function isControl(byte: number): boolean {
  return (
    byte === 0x7f ||
    (byte < 0x20 && ![0x08, 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a, 0x1b].includes(byte))
  )
}
