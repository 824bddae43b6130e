import type { Hunk } from '@/lib/diff/hunks'

/** The offset in the older text that answers to one in the newer; inside a hunk, its beginning. */
export function placeBefore(hunks: readonly Hunk[], offset: number): number {
  const last = hunks.findLast((hunk) => hunk.fromB < offset || hunk.toB <= offset)
  if (!last) return offset
  return offset < last.toB ? last.fromA : last.toA + offset - last.toB
}
