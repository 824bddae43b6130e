import type { Range } from '@/lib/model/range'
import type { Hunk } from './hunks'

/**
 * Where a stretch of the old text stands in the new one. What was replaced in part is followed whole:
 * the stretch then reaches round the new words. Empty when nothing of it is left.
 */
export function mapRange(hunks: readonly Hunk[], { start, end }: Range): Range {
  const from = mapped(hunks, start, 'start')
  const to = mapped(hunks, end, 'end')
  return { start: from, end: Math.max(from, to) }
}

/** A start at the end of a hunk is behind it; an end at the start of one is before it. */
function mapped(hunks: readonly Hunk[], offset: number, edge: 'start' | 'end'): number {
  let shift = 0
  for (const { fromA, toA, fromB, toB } of hunks) {
    if (edge === 'start' ? offset < fromA : offset <= fromA) break
    if (edge === 'start' ? offset < toA : offset <= toA) return edge === 'start' ? fromB : toB
    shift = toB - toA
  }
  return offset + shift
}
