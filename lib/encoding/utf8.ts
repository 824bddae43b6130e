import { fail } from '@/lib/model/result'

/**
 * The failure for bytes that are UTF-8 but for a few: cut off at the end, patched by hand, or with
 * surrogates written as three bytes. Null when they are rather something else.
 */
export function brokenUtf8(bytes: Uint8Array) {
  const { good, bad, firstBad } = scan(bytes)
  if (firstBad === null || bad * FEW > good) return null
  const offset = firstBad
  const line = 1 + bytes.subarray(0, offset).reduce((sum, byte) => sum + (byte === 0x0a ? 1 : 0), 0)
  return fail('encoding.broken', { encoding: 'UTF-8', offset, line })
}

// In a legacy text good sequences are chance: at most as many as bad ones (Chinese in EUC).
const FEW = 3

function scan(bytes: Uint8Array) {
  let [good, bad] = [0, 0]
  let firstBad: number | null = null
  for (let at = 0; at < bytes.length;) {
    const length = sequenceLength(bytes, at)
    if (length > 1) good += 1
    if (length === 0) bad += 1
    if (length === 0 || isSurrogate(bytes, at)) firstBad ??= at
    at += Math.max(1, length)
  }
  return { good, bad, firstBad }
}

/** Length of the UTF-8 sequence at a place; 0 when there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0
  if (lead < 0x80) return 1
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2
  if (lead < 0xc2 || lead > 0xf4 || at + length > bytes.length) return 0
  const trail = bytes.subarray(at + 1, at + length)
  const isWhole = trail.every((byte) => byte >= 0x80 && byte < 0xc0)
  return isWhole && isShortest(lead, trail[0] ?? 0) ? length : 0
}

// A surrogate in three bytes: not UTF-8, but whoever wrote it meant UTF-8 and nothing else.
function isSurrogate(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0xed && (bytes[at + 1] ?? 0) >= 0xa0
}

// Neither overlong nor beyond U+10FFFF.
function isShortest(lead: number, second: number): boolean {
  if (lead === 0xe0) return second >= 0xa0
  if (lead === 0xf0) return second >= 0x90
  return lead !== 0xf4 || second < 0x90
}
