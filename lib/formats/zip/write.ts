import { deflateSync } from 'fflate'
import { crc32 } from './crc32'
import { viewOf } from './directory'
import type { ZipEntry } from './entries'
import type { Zip } from './read'

/** A file to be put into a zip; text goes in as UTF-8. */
export interface ZipPart {
  readonly name: string
  readonly content: Uint8Array | string
}

/** A new zip, its entries in the order given. The same parts give the same bytes on any day. */
export function makeZip(parts: readonly ZipPart[]): Uint8Array<ArrayBuffer> {
  const pieces: Uint8Array[] = []
  const records: Uint8Array[] = []
  let at = 0
  for (const part of parts) {
    const packed = packedPart(part.name, bytesOf(part.content))
    pieces.push(packed.header, packed.data)
    records.push(withStart(packed.record, at))
    at += packed.header.length + packed.data.length
  }
  return joined([...pieces, ...ending(records, at, new Uint8Array())])
}

/**
 * The same zip with other content for some of its entries. Entries of other names are added at the
 * end. What is not named is copied, headers and packed bytes, in the same order; with nothing to
 * change the bytes are the same.
 */
export function rewriteZip(
  zip: Zip,
  changes: ReadonlyMap<string, Uint8Array | string>,
): Uint8Array<ArrayBuffer> {
  if (changes.size === 0) return Uint8Array.from(zip.bytes)
  const placed = [...zip.entries].sort((a, b) => a.start - b.start)
  const first = placed[0]?.start ?? zip.directory.start
  const written = new Map<ZipEntry, Uint8Array>()
  const pieces = [zip.bytes.subarray(0, first)]
  let at = first
  const push = (...more: Uint8Array[]) => {
    for (const one of more) at += one.length
    pieces.push(...more)
  }
  placed.forEach((entry, n) => {
    const content = changes.get(entry.name)
    const packed = content === undefined ? null : packedPart(entry.name, bytesOf(content))
    written.set(entry, withStart(packed?.record ?? entry.record, at))
    const end = placed[n + 1]?.start ?? zip.directory.start
    push(...(packed ? [packed.header, packed.data] : [zip.bytes.subarray(entry.start, end)]))
  })
  const records = zip.entries.map((entry) => written.get(entry) ?? entry.record)
  const known = new Set(zip.entries.map(({ name }) => name))
  for (const [name, content] of changes) {
    if (known.has(name)) continue
    const packed = packedPart(name, bytesOf(content))
    records.push(withStart(packed.record, at))
    push(packed.header, packed.data)
  }
  return joined([...pieces, ...ending(records, at, zip.directory.comment)])
}

interface Packed {
  readonly header: Uint8Array
  readonly data: Uint8Array
  readonly record: Uint8Array
}

function packedPart(name: string, bytes: Uint8Array): Packed {
  const deflated = deflateSync(bytes)
  const isSmaller = deflated.length < bytes.length
  const data = isSmaller ? deflated : bytes
  const encoded = new TextEncoder().encode(name)
  // Version 2.0, names in UTF-8, the method, and 1 January 1980 at midnight.
  const common = [20, UTF8, isSmaller ? 8 : 0, 0, 0x21]
  const sizes = [crc32(bytes), data.length, bytes.length]
  const header = fields([[HEADER], common, sizes, [encoded.length, 0]], encoded)
  const tail = [encoded.length, 0, 0, 0, 0]
  const record = fields([[RECORD], [20, ...common], sizes, tail, [0, 0]], encoded)
  return { header, data, record }
}

/** Numbers as zip has them, groups of 32 and 16 bits by turns as the headers are, then a name. */
function fields(groups: readonly (readonly number[])[], name: Uint8Array): Uint8Array {
  const widths = groups.map((_, n) => (n % 2 === 0 ? 4 : 2))
  const length = groups.reduce((sum, group, n) => sum + group.length * (widths[n] ?? 0), 0)
  const bytes = new Uint8Array(length + name.length)
  const view = viewOf(bytes)
  let at = 0
  groups.forEach((group, n) => {
    for (const value of group) {
      if (n % 2 === 0) view.setUint32(at, value, true)
      else view.setUint16(at, value, true)
      at += widths[n] ?? 0
    }
  })
  bytes.set(name, at)
  return bytes
}

/** A record that says where its entry stands now. */
function withStart(record: Uint8Array, start: number): Uint8Array {
  const copy = Uint8Array.from(record)
  viewOf(copy).setUint32(42, start, true)
  return copy
}

function ending(records: readonly Uint8Array[], at: number, comment: Uint8Array): Uint8Array[] {
  const size = records.reduce((sum, { length }) => sum + length, 0)
  const counts = [0, 0, records.length, records.length]
  return [...records, fields([[END], counts, [size, at], [comment.length]], comment)]
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}

function bytesOf(content: Uint8Array | string): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content
}

const HEADER = 0x04034b50
const RECORD = 0x02014b50
const END = 0x06054b50
const UTF8 = 0x0800
