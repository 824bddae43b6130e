import { fail, ok, type Result } from '@/lib/model/result'
import { ZIP } from '../limits'
import { bigNumber, type Directory, viewOf } from './directory'

/** One file in a zip. */
export interface ZipEntry {
  readonly name: string
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly crc: number
  readonly compressedSize: number
  /** As declared. */
  readonly size: number
  /** Offset of its own header. */
  readonly start: number
  /** Where its bytes begin, after that header. */
  readonly dataStart: number
  /** Its record in the central directory. */
  readonly record: Uint8Array
}

/**
 * Every entry of the central directory, in its order. Fails with `zip.truncated`, and with
 * `zip.encrypted`, `zip.method`, `zip.multiDisk`, `zip.unsafeName`, `zip.symlink`, `zip.duplicate`,
 * `zip.overlap`, `zip.tooLarge` {megabytes} and `zip.ratio`, most with the entry's {name}.
 */
export function entriesOf(bytes: Uint8Array, directory: Directory): Result<readonly ZipEntry[]> {
  const entries: ZipEntry[] = []
  let at = directory.start
  for (let n = 0; n < directory.count; n += 1) {
    const entry = entryAt(bytes, at, directory)
    if (!entry.ok) return entry
    entries.push(entry.value)
    at += entry.value.record.length
  }
  return at === directory.end ? together(entries, directory) : fail('zip.truncated')
}

function entryAt(bytes: Uint8Array, at: number, directory: Directory): Result<ZipEntry> {
  const view = viewOf(bytes)
  if (at + 46 > directory.end || view.getUint32(at, true) !== RECORD) return fail('zip.truncated')
  const nameLength = view.getUint16(at + 28, true)
  const extra = at + 46 + nameLength
  const extraEnd = extra + view.getUint16(at + 30, true)
  const end = extraEnd + view.getUint16(at + 32, true)
  if (end > directory.end) return fail('zip.truncated')
  const nameBytes = bytes.subarray(at + 46, extra)
  const sizes = sizesOf(view, at, extra, extraEnd)
  const entry = {
    ...{ ...sizes, name: nameOf(nameBytes), record: bytes.subarray(at, end) },
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
  }
  const refused = refusedRecord(view, at, entry)
  if (refused) return refused
  const dataStart = dataStartOf(bytes, view, entry, nameBytes)
  if (dataStart === null || dataStart + entry.compressedSize > directory.start)
    return fail('zip.truncated')
  return ok({ ...entry, dataStart })
}

// Sizes of 32 ones stand for numbers of 64 bits in an extra field, in a fixed order.
function sizesOf(view: DataView, at: number, extra: number, extraEnd: number) {
  const long = longFields(view, extra, extraEnd)
  const value = (offset: number) => {
    const short = view.getUint32(at + offset, true)
    return short === 0xffffffff ? (long.shift() ?? Infinity) : short
  }
  const size = value(24)
  const compressedSize = value(20)
  return { size, compressedSize, start: value(42) }
}

function longFields(view: DataView, extra: number, extraEnd: number): number[] {
  for (let at = extra; at + 4 <= extraEnd; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== LONG_SIZES) continue
    const end = Math.min(extraEnd, at + 4 + view.getUint16(at + 2, true))
    const count = Math.min(3, Math.floor((end - at - 4) / 8))
    return Array.from({ length: count }, (_, n) => bigNumber(view, at + 4 + 8 * n))
  }
  return []
}

function refusedRecord(view: DataView, at: number, entry: Omit<ZipEntry, 'dataStart'>) {
  const name = shown(entry.name)
  const flags = view.getUint16(at + 8, true)
  const mode = view.getUint32(at + 38, true) >>> 16
  const disk = view.getUint16(at + 34, true)
  if (isUnsafe(entry.name)) return fail('zip.unsafeName', { part: name })
  if ((flags & ENCRYPTED) !== 0) return fail('zip.encrypted', { part: name })
  if ((mode & 0xf000) === SYMLINK) return fail('zip.symlink', { part: name })
  if (disk !== 0 && disk !== 0xffff) return fail('zip.multiDisk')
  const { method, size, compressedSize } = entry
  if (method !== 0 && method !== 8) return fail('zip.method', { part: name, method })
  if (method === 0 && size !== compressedSize) return fail('zip.damaged', { part: name })
  if (size > ZIP.ratioFrom && size > compressedSize * ZIP.ratio)
    return fail('zip.ratio', { part: name })
  return null
}

/** A name that leads out of the folder, or that systems read in different ways. */
function isUnsafe(name: string): boolean {
  return (
    name === '' ||
    name.length > ZIP.nameLength ||
    /^\/|^[A-Za-z]:|[\\\0-\x1f]/.test(name) ||
    name.split('/').some((part) => part === '..' || part === '.')
  )
}

// An entry has two headers: a zip in which they differ shows one file to us and another to others.
function dataStartOf(
  bytes: Uint8Array,
  view: DataView,
  { start, method }: { readonly start: number; readonly method: number },
  name: Uint8Array,
): number | null {
  if (start + 30 > bytes.length || view.getUint32(start, true) !== HEADER) return null
  const own = bytes.subarray(start + 30, start + 30 + view.getUint16(start + 26, true))
  const isSame = own.length === name.length && own.every((byte, n) => byte === name[n])
  if (!isSame || view.getUint16(start + 8, true) !== method) return null
  return start + 30 + own.length + view.getUint16(start + 28, true)
}

function together(entries: readonly ZipEntry[], directory: Directory): Result<readonly ZipEntry[]> {
  const names = new Set<string>()
  for (const { name } of entries) {
    // Office takes names that differ in case for one.
    if (names.has(name.toLowerCase())) return fail('zip.duplicate', { part: shown(name) })
    names.add(name.toLowerCase())
  }
  const total = entries.reduce((sum, { size }) => sum + size, 0)
  if (total > ZIP.totalBytes) return fail('zip.tooLarge', { megabytes: ZIP.totalBytes / 2 ** 20 })
  const placed = [...entries].sort((a, b) => a.start - b.start)
  const over = placed.find(
    ({ dataStart, compressedSize }, n) =>
      dataStart + compressedSize > (placed[n + 1]?.start ?? directory.start),
  )
  return over ? fail('zip.overlap', { part: shown(over.name) }) : ok(entries)
}

/** A name as a message may hold it. */
export function shown(name: string): string {
  const visible = name.replace(/[\0-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g, '\uFFFD')
  return visible.length > 100 ? `${visible.slice(0, 99)}…` : visible
}

function nameOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}

const RECORD = 0x02014b50
const HEADER = 0x04034b50
const LONG_SIZES = 0x0001
const ENCRYPTED = 0x2041
const SYMLINK = 0xa000
