import { fail, ok, type Result } from '@/lib/model/result'
import { ZIP } from '../limits'
import { crc32 } from './crc32'
import { type Directory, directoryOf } from './directory'
import { entriesOf, shown, type ZipEntry } from './entries'
import { inflated } from './inflate'

/** A zip of which the table of contents was read and found sound; nothing is unpacked yet. */
export interface Zip {
  readonly bytes: Uint8Array
  readonly directory: Directory
  /** In the order of the central directory. */
  readonly entries: readonly ZipEntry[]
}

/**
 * Reads the table of contents of a zip, and refuses what no honest writer makes. Fails with codes
 * `zip.…`, and `file.empty`: no zip, cut off, in several volumes, encrypted, too much in it, names that lead elsewhere.
 */
export function readZip(bytes: Uint8Array): Result<Zip> {
  const directory = directoryOf(bytes)
  if (!directory.ok) return directory
  const entries = entriesOf(bytes, directory.value)
  if (!entries.ok) return entries
  return ok({ bytes, directory: directory.value, entries: entries.value })
}

/**
 * The bytes of one entry. Never more than it declares are unpacked, and never more than a limit.
 * Fails with `zip.partTooLarge` {name, megabytes} and `zip.damaged` {name}.
 */
export function unpack({ bytes }: Zip, entry: ZipEntry): Result<Uint8Array> {
  const name = shown(entry.name)
  if (entry.size > ZIP.partBytes)
    return fail('zip.partTooLarge', { part: name, megabytes: ZIP.partBytes / 2 ** 20 })
  const packed = bytes.subarray(entry.dataStart, entry.dataStart + entry.compressedSize)
  const unpacked = entry.method === 0 ? packed : inflated(packed, entry.size)
  if (unpacked?.length !== entry.size || crc32(unpacked) !== entry.crc)
    return fail('zip.damaged', { part: name })
  return ok(unpacked)
}
