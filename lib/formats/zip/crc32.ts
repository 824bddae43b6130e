import { nodeZlib } from './node-zlib'

/** CRC-32 as zip has it (ISO 3309, reflected polynomial EDB88320), unsigned. */
export function crc32(bytes: Uint8Array): number {
  return nodeZlib ? nodeZlib.crc32(bytes) : crc32Here(bytes)
}

/** In whatever runs this, four bytes at a time. */
export function crc32Here(bytes: Uint8Array): number {
  let crc = -1
  const fours = bytes.length - (bytes.length % 4)
  let at = 0
  for (; at < fours; at += 4) {
    crc ^=
      (bytes[at] ?? 0) |
      ((bytes[at + 1] ?? 0) << 8) |
      ((bytes[at + 2] ?? 0) << 16) |
      ((bytes[at + 3] ?? 0) << 24)
    crc =
      (TABLE[768 + (crc & 0xff)] ?? 0) ^
      (TABLE[512 + ((crc >>> 8) & 0xff)] ?? 0) ^
      (TABLE[256 + ((crc >>> 16) & 0xff)] ?? 0) ^
      (TABLE[crc >>> 24] ?? 0)
  }
  for (; at < bytes.length; at += 1)
    crc = (crc >>> 8) ^ (TABLE[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0)
  return ~crc >>> 0
}

/** What a byte does to the sum; behind it the same for a byte that one, two, three others follow. */
const TABLE = table()

function table(): Int32Array {
  const values = new Int32Array(1024)
  for (let n = 0; n < 256; n += 1) {
    let value = n
    for (let bit = 0; bit < 8; bit += 1)
      value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
    values[n] = value
  }
  for (let n = 256; n < 1024; n += 1) {
    const before = values[n - 256] ?? 0
    values[n] = (before >>> 8) ^ (values[before & 0xff] ?? 0)
  }
  return values
}
