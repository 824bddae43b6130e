import { Inflate } from 'fflate'
import { nodeZlib } from './node-zlib'

/**
 * Deflated bytes, unpacked; null where they are broken, cut off, or not `size` bytes. Never much more
 * than that is unpacked.
 */
export function inflated(packed: Uint8Array, size: number): Uint8Array | null {
  return inflatedByNode(packed, size) ?? inflatedHere(packed, size)
}

/** In a fifth of the time; null also for what Node is stricter about, and where there is no Node. */
function inflatedByNode(packed: Uint8Array, size: number): Uint8Array | null {
  if (!nodeZlib || size === 0) return null
  try {
    // In one piece, which is not copied: with a byte more than it needs it is known to be the last.
    const chunkSize = Math.max(64, size + 1)
    const unpacked = nodeZlib.inflateRawSync(packed, { maxOutputLength: size, chunkSize })
    const { buffer, byteOffset, length } = unpacked
    return length === size ? new Uint8Array(buffer, byteOffset, length) : null
  } catch (error) {
    if (isOfNode(error)) return null
    throw error
  }
}

function isOfNode(error: unknown): boolean {
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) return false
  return error.code.startsWith('Z_') || error.code === 'ERR_BUFFER_TOO_LARGE'
}

/** In whatever runs this. */
export function inflatedHere(packed: Uint8Array, size: number): Uint8Array | null {
  const unpacked = new Uint8Array(size)
  let length = 0
  const stream = new Inflate((piece) => {
    if (length + piece.length <= size) unpacked.set(piece, length)
    length += piece.length
  })
  try {
    for (let at = 0; at === 0 || at < packed.length; at += PIECE) {
      stream.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length)
      if (length > size) return null
    }
  } catch (error) {
    if (isOfFlate(error)) return null
    throw error
  }
  return length === size ? unpacked : null
}

// What fflate throws for broken data has a number; whatever else is thrown is a bug.
function isOfFlate(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'number'
}

// One piece can unpack to 16 MB at most: so much more than the entry declares is held for a moment.
const PIECE = 16_384
