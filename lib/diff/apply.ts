import { concatAll, slice } from '@/lib/inline/content'
import type { Content } from '@/lib/model/content'
import type { Hunk } from './hunks'

/**
 * The text in which each hunk is as `isKept` says: kept, the new words stand; else the old ones. All
 * kept give `b`, none gives `a`, all but one give `b` with that one reverted.
 */
export function resolve(
  a: Content,
  b: Content,
  hunks: readonly Hunk[],
  isKept: (n: number) => boolean,
): Content {
  const pieces = hunks.flatMap(({ fromA, toA, fromB, toB }, n) => [
    slice(b, hunks[n - 1]?.toB ?? 0, fromB),
    isKept(n) ? slice(b, fromB, toB) : slice(a, fromA, toA),
  ])
  return concatAll([...pieces, slice(b, hunks.at(-1)?.toB ?? 0)])
}

/**
 * The offset in the old text that answers to one in the new text: inside a hunk its nearer end, so
 * that no grapheme is cut.
 */
export function offsetInOld(hunks: readonly Hunk[], offset: number): number {
  const last = hunks.findLast(({ fromB }) => fromB <= offset)
  if (!last) return offset
  if (offset >= last.toB) return last.toA + offset - last.toB
  return offset - last.fromB < last.toB - offset ? last.fromA : last.toA
}
