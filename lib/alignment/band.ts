import { MAX_SIDE } from './bead-types'

/**
 * The part of the lattice that is looked at. Node (i, j) stands after i source and j target sentences;
 * row i holds the nodes j in `[lo[i], hi[i]]`, both ends ascending with i. `starts[i]` is the number
 * of the row's first node.
 */
export interface Band {
  readonly lo: Int32Array
  readonly hi: Int32Array
  readonly starts: Int32Array
  readonly size: number
}

/**
 * A band along the diagonal that the lengths draw. `sourceEnds` and `targetEnds` are running totals
 * of characters with a leading 0; `width` is in sentences, to either side, on both sides.
 */
export function diagonalBand(
  sourceEnds: Float64Array,
  targetEnds: Float64Array,
  width: number,
): Band {
  const [n, m] = [sourceEnds.length - 1, targetEnds.length - 1]
  const centers = diagonal(sourceEnds, targetEnds)
  const at = (i: number) => centers[Math.min(n, Math.max(0, i))] ?? 0
  return bandOf(n, m, (i) => [
    Math.min(at(i) - width, at(i - width)),
    Math.max(at(i) + width, at(i + width)),
  ])
}

/**
 * A band of n + 1 rows from the ends that `rowOf` wants for each. Ends are clipped, made ascending,
 * and each row reaches the next, so that a path from (0, 0) to (n, m) exists.
 */
export function bandOf(
  n: number,
  m: number,
  rowOf: (i: number) => readonly [number, number],
): Band {
  const [lo, hi] = [new Int32Array(n + 1), new Int32Array(n + 1)]
  for (let i = 0; i <= n; i += 1) [lo[i], hi[i]] = clipped(rowOf(i), m)
  lo[0] = 0
  hi[n] = m
  for (let i = 1; i <= n; i += 1) hi[i] = Math.max(hi[i] ?? 0, hi[i - 1] ?? 0)
  for (let i = n - 1; i >= 0; i -= 1) lo[i] = Math.min(lo[i] ?? 0, lo[i + 1] ?? 0)
  for (let i = 1; i <= n; i += 1) lo[i] = Math.min(lo[i] ?? 0, hi[i - 1] ?? 0)
  return { lo, hi, ...numbered(lo, hi) }
}

/**
 * The band of sentence pairs (i, j) that beads inside `band` can hold, and of those that can stand in
 * one bead with them: row i from the lowest node of the rows whose beads reach it, on.
 */
export function pairBand({ lo, hi }: Band, m: number): Band {
  const n = lo.length - 1
  const [first, last] = [new Int32Array(n), new Int32Array(n)]
  for (let i = 0; i < n; i += 1) {
    first[i] = lo[Math.max(0, i - MAX_SIDE + 1)] ?? 0
    last[i] = Math.min(m - 1, (hi[i] ?? 0) + MAX_SIDE - 1)
  }
  return { lo: first, hi: last, ...numbered(first, last) }
}

function numbered(lo: Int32Array, hi: Int32Array): { starts: Int32Array; size: number } {
  const starts = new Int32Array(lo.length + 1)
  for (let i = 0; i < lo.length; i += 1)
    starts[i + 1] = (starts[i] ?? 0) + Math.max(0, (hi[i] ?? 0) - (lo[i] ?? 0) + 1)
  return { starts, size: starts[lo.length] ?? 0 }
}

function clipped([from, to]: readonly [number, number], m: number): [number, number] {
  return [Math.max(0, Math.min(m, from)), Math.max(0, Math.min(m, to))]
}

/** For each row the node whose share of the target's characters is that of the source's. */
function diagonal(sourceEnds: Float64Array, targetEnds: Float64Array): Int32Array {
  const [n, m] = [sourceEnds.length - 1, targetEnds.length - 1]
  const scale = (targetEnds[m] ?? 0) / Math.max(1, sourceEnds[n] ?? 0)
  let j = 0
  return Int32Array.from(sourceEnds, (end) => {
    while (j < m && (targetEnds[j + 1] ?? 0) <= end * scale) j += 1
    return j
  })
}
