import { MAX_SIDE } from './bead-types'

/**
 * The part of the lattice that is looked at. Node (i, j) stands after i source and j target sentences;
 * row i holds the nodes j in `[lo[i], hi[i]]`, both ends ascending with i. `starts[i]` is the number
 * of the row's first node. A row may be empty (`hi` below `lo`) only in bands of pairs.
 */
export interface Band {
  readonly lo: Int32Array
  readonly hi: Int32Array
  readonly starts: Int32Array
  readonly size: number
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
  return numbered(lo, hi)
}

/**
 * The band of sentence pairs (i, j) that beads inside `band` can hold, and of those that can stand in
 * one bead with them: row i from the lowest node of the rows whose beads reach it, on.
 */
export function pairBand({ lo, hi }: Band, m: number, reach = MAX_SIDE - 1): Band {
  const n = lo.length - 1
  const [first, last] = [new Int32Array(n), new Int32Array(n)]
  for (let i = 0; i < n; i += 1) {
    first[i] = lo[Math.max(0, i - reach)] ?? 0
    last[i] = Math.min(m - 1, (hi[i] ?? 0) + reach)
  }
  return numbered(first, last)
}

/** The same cells with rows and columns exchanged; `columns` of them. */
export function transposed({ lo, hi }: Band, columns: number): Band {
  const first = new Int32Array(columns).fill(lo.length)
  const last = new Int32Array(columns).fill(-1)
  for (let i = 0; i < lo.length; i += 1)
    for (let j = lo[i] ?? 0; j <= (hi[i] ?? -1); j += 1) {
      if (i < (first[j] ?? 0)) first[j] = i
      last[j] = i
    }
  return numbered(first, last)
}

/** Whether a band has a cell. */
export function has({ lo, hi }: Band, i: number, j: number): boolean {
  return i < lo.length && j >= (lo[i] ?? 0) && j <= (hi[i] ?? -1)
}

/** What must be added to j to get the number of cell (i, j). */
export function offsetOf({ lo, starts }: Band, i: number): number {
  return (starts[i] ?? 0) - (lo[i] ?? 0)
}

function numbered(lo: Int32Array, hi: Int32Array): Band {
  const starts = new Int32Array(lo.length + 1)
  for (let i = 0; i < lo.length; i += 1)
    starts[i + 1] = (starts[i] ?? 0) + Math.max(0, (hi[i] ?? 0) - (lo[i] ?? 0) + 1)
  return { lo, hi, starts, size: starts[lo.length] ?? 0 }
}

function clipped([from, to]: readonly [number, number], m: number): [number, number] {
  return [Math.max(0, Math.min(m, from)), Math.max(0, Math.min(m, to))]
}
