import { WEIGHTS } from './weights'

/** Adds up the figures of the pairs that each slot is in. */
export function addBySlot(pairs: Int32Array, at: Int32Array, t: Float32Array, sums: Float32Array) {
  for (let k = 0; k < pairs.length; k += 1) {
    const slot = at[k] ?? 0
    sums[slot] = (sums[slot] ?? 0) + (t[pairs[k] ?? 0] ?? 0)
  }
}

/** The mass of each given token: its counts, those without a pair here, and its likeness. */
export function totalsOf(
  likeness: Float32Array,
  given: Int32Array,
  counts: Float32Array,
  rest: Float32Array,
): Float64Array {
  const totals = new Float64Array(rest)
  const isAlike = new Uint8Array(rest.length)
  for (let pair = 0; pair < counts.length; pair += 1) {
    const v = given[pair] ?? 0
    totals[v] = (totals[v] ?? 0) + (counts[pair] ?? 0)
    if ((likeness[pair] ?? 0) > 0) isAlike[v] = 1
  }
  return totals.map((total, v) => total + (isAlike[v] === 1 ? WEIGHTS.likeness : 0))
}
