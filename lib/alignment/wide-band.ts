import type { Band } from './band'
import { bandOf } from './band'
import type { Landmark } from './landmarks'

/**
 * The band that a text of n and m sentences is searched in at first: from landmark to landmark, along
 * the straight line between two. It is the wider the further the next landmark is, and where two of
 * them show that one side has much more than the `ratio` of target to source sentences.
 */
export function bandAlong(
  n: number,
  m: number,
  landmarks: readonly Landmark[],
  ratio: number,
): Band {
  const [lo, hi] = [new Int32Array(n + 1).fill(m), new Int32Array(n + 1)]
  const points = [{ i: 0, j: 0 }, ...landmarks, { i: n, j: m }]
  points.slice(1).forEach((to, k) => {
    const from = points[k] ?? to
    const [rows, columns] = [to.i - from.i, to.j - from.j]
    const bend = Math.min(MOST_BEND, Math.abs(columns - ratio * rows))
    for (let i = from.i; i <= to.i; i += 1) {
      const center = from.j + (columns / Math.max(1, rows)) * (i - from.i)
      const far = Math.min(i - from.i, to.i - i)
      const width = Math.min(MOST_WIDTH, LEAST_WIDTH + SPREAD * far) + bend
      lo[i] = Math.min(lo[i] ?? m, Math.floor(center - width))
      hi[i] = Math.max(hi[i] ?? 0, Math.ceil(center + width))
    }
  })
  return bandOf(n, m, (i) => [lo[i] ?? 0, hi[i] ?? 0])
}

// Sentences to either side: beside a landmark, for each sentence to the next one, and at most.
const LEAST_WIDTH = 30
const SPREAD = 0.15
const MOST_WIDTH = 300
const MOST_BEND = 1_200
