import type { Stretch } from './stretch'
import { WEIGHTS } from './weights'

/** What embeddings say of a bead: positive when its two sides are more alike than halves would be. */
export type Similarity = (i: number, source: number, j: number, target: number) => number

/**
 * Evidence from sentence embeddings, as a log likelihood ratio; nothing where a stretch has none.
 *
 * Several sentences are the sum of their vectors, weighed by their lengths. The cosine is taken
 * relative to that of sentences drawn at random from the two texts, which differs between models and
 * languages (Thompson & Koehn 2019 divide by it): 0 is chance, 1 the same vector.
 */
export function similarityOf(stretch: Stretch): Similarity {
  const [a, b] = [stretch.source.vectors, stretch.target.vectors]
  if (!a || !b || a.length === 0 || b.length === 0) return () => 0
  const chance = meanCosine(a, b)
  return (i, source, j, target) => {
    const [x, y] = [
      sumOf(a, stretch.source.ends, i, source),
      sumOf(b, stretch.target.ends, j, target),
    ]
    const alike = (cosine(x, y) - chance) / Math.max(LEAST_SPREAD, 1 - chance)
    return WEIGHTS.similarity * (alike - WEIGHTS.halfAlike)
  }
}

const LEAST_SPREAD = 0.05

/** The cosine of pairs that have nothing to do with each other. */
function meanCosine(a: readonly Float32Array[], b: readonly Float32Array[]): number {
  let sum = 0
  for (let k = 0; k < SAMPLES; k += 1) {
    const [x, y] = [a[(k * 7_919) % a.length], b[(k * 104_729 + (b.length >> 1)) % b.length]]
    if (x && y) sum += cosine(x, y)
  }
  return sum / SAMPLES
}

const SAMPLES = 200

function sumOf(
  vectors: readonly Float32Array[],
  ends: Float64Array,
  from: number,
  count: number,
): Float32Array {
  const [first] = vectors.slice(from, from + 1)
  if (!first || count === 1) return first ?? new Float32Array(0)
  const sum = new Float32Array(first.length)
  for (let n = from; n < from + count; n += 1) {
    const weight = (ends[n + 1] ?? 0) - (ends[n] ?? 0)
    vectors[n]?.forEach((value, at) => (sum[at] = (sum[at] ?? 0) + weight * value))
  }
  return sum
}

function cosine(x: Float32Array, y: Float32Array): number {
  let [dot, xx, yy] = [0, 0, 0]
  for (let at = 0; at < x.length; at += 1) {
    const [p, q] = [x[at] ?? 0, y[at] ?? 0]
    dot += p * q
    xx += p * p
    yy += q * q
  }
  return xx * yy === 0 ? 0 : dot / Math.sqrt(xx * yy)
}
