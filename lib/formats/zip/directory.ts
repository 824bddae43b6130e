import { fail, ok, type Result } from '@/lib/model/result'
import { ZIP } from '../limits'

/** Where the central directory lies, told by the record at the end of the file. */
export interface Directory {
  readonly count: number
  readonly start: number
  readonly end: number
  /** What stands after the record that ends the directory: the zip's comment. */
  readonly comment: Uint8Array
}

/**
 * Finds the central directory. Fails with `file.empty`, `zip.notZip`, `zip.truncated`, `zip.multiDisk`
 * and `zip.tooManyEntries` {max}.
 */
export function directoryOf(bytes: Uint8Array): Result<Directory> {
  const view = viewOf(bytes)
  const at = endRecord(bytes, view)
  if (bytes.length === 0) return fail('file.empty')
  if (at === null) return startsAsZip(bytes) ? fail('zip.truncated') : fail('zip.notZip')
  const short = {
    disks: [view.getUint16(at + 4, true), view.getUint16(at + 6, true)],
    counts: [view.getUint16(at + 8, true), view.getUint16(at + 10, true)],
    size: view.getUint32(at + 12, true),
    start: view.getUint32(at + 16, true),
  }
  const long = isLong(short) ? longRecord(view, at) : short
  if (!long) return fail('zip.truncated')
  if (long.disks.some((disk) => disk !== 0) || long.counts[0] !== long.counts[1])
    return fail('zip.multiDisk')
  const [count = 0] = long.counts
  if (count > ZIP.entries) return fail('zip.tooManyEntries', { max: ZIP.entries })
  const end = long.start + long.size
  if (end > at) return fail('zip.truncated')
  return ok({ count, start: long.start, end, comment: bytes.subarray(at + 22) })
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** A number of 64 bits; Infinity where it is larger than any file. */
export function bigNumber(view: DataView, at: number): number {
  const value = view.getBigUint64(at, true)
  return value > BigInt(Number.MAX_SAFE_INTEGER) ? Infinity : Number(value)
}

interface Record {
  readonly disks: readonly number[]
  readonly counts: readonly number[]
  readonly size: number
  readonly start: number
}

function isLong({ counts, size, start }: Record): boolean {
  return counts.includes(0xffff) || size === 0xffffffff || start === 0xffffffff
}

// Some writers use the long form for small files too; it must stand right before the short one.
function longRecord(view: DataView, end: number): Record | null {
  const locator = end - 20
  if (locator < 56 || view.getUint32(locator, true) !== LOCATOR) return null
  const at = bigNumber(view, locator + 8)
  if (at + 56 > locator || view.getUint32(at, true) !== LONG_END) return null
  return {
    disks: [view.getUint32(at + 16, true), view.getUint32(at + 20, true)],
    counts: [bigNumber(view, at + 24), bigNumber(view, at + 32)],
    size: bigNumber(view, at + 40),
    start: bigNumber(view, at + 48),
  }
}

// The comment, of up to 65,535 bytes, must reach to the end of the file.
function endRecord(bytes: Uint8Array, view: DataView): number | null {
  const lowest = Math.max(0, bytes.length - 22 - 0xffff)
  for (let at = bytes.length - 22; at >= lowest; at -= 1)
    if (
      view.getUint32(at, true) === END &&
      at + 22 + view.getUint16(at + 20, true) === bytes.length
    )
      return at
  return null
}

function startsAsZip(bytes: Uint8Array): boolean {
  return [0x50, 0x4b, 3, 4].every((byte, n) => bytes[n] === byte)
}

const END = 0x06054b50
const LONG_END = 0x06064b50
const LOCATOR = 0x07064b50
