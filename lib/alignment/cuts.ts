import type { Bead } from '@/lib/model/bitext'
import type { Place, Stretch } from './stretch'

/**
 * Where a stretch that begins at `from` ends: about `rows` source sentences on and as large a share of
 * the target's remaining characters; at the end of both when little more is left.
 */
export function endOf({ source, target }: Stretch, from: Place, rows: number): Place {
  const rest = { i: source.size - from.i, j: target.size - from.j }
  if (Math.max(rest.i, rest.j) <= rows * LAST) return { i: source.size, j: target.size }
  const i = Math.min(source.size, from.i + rows)
  const share =
    ((source.ends[i] ?? 0) - (source.ends[from.i] ?? 0)) /
    Math.max(1, (source.ends[source.size] ?? 0) - (source.ends[from.i] ?? 0))
  const start = target.ends[from.j] ?? 0
  const wanted = start + share * ((target.ends[target.size] ?? 0) - start)
  let j = from.j + 1
  while (j < target.size && j - from.j < rows * LONGEST && (target.ends[j] ?? 0) < wanted) j += 1
  return { i, j }
}

/**
 * How many beads of a stretch that is not the last are kept: up to the last run of `RUN` confident
 * 1-1 beads before its tail, which was bent to meet an end that is not the text's.
 */
export function cutOf(beads: readonly Bead[]): number {
  const tail = beads.length - Math.min(MOST_TAIL, Math.ceil(beads.length * TAIL))
  let run = 0
  let cut = 0
  for (const [n, { source, target, confidence }] of beads.slice(0, tail).entries()) {
    run = source.length * target.length === 1 && confidence >= CONFIDENT ? run + 1 : 0
    if (run >= RUN) cut = n + 1
  }
  return cut > 0 ? cut : tail
}

// A last stretch may be so many times longer, and a target stretch longer than a source stretch.
const LAST = 1.5
const LONGEST = 3
const RUN = 4
const CONFIDENT = 0.9
const TAIL = 0.2
const MOST_TAIL = 200
