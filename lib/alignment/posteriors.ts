import { has, offsetOf } from './band'
import type { Band } from './band'
import { BEAD_TYPES } from './bead-types'
import type { BeadAt } from './scores'

/** A bead with a probability. */
export interface WeighedBead extends BeadAt {
  readonly type: number
  readonly weight: number
}

/**
 * The probability of each bead of the band, by the forward–backward algorithm; laid out as `scores`.
 * `temperature` below 1 flattens them: early passes must not believe themselves too much.
 */
export function posteriorsOf(band: Band, scores: Float32Array, temperature: number): Float32Array {
  const logs = scores.map((score) => score * temperature)
  const backward = backwardLogs(band, logs)
  const forward = forwardLogs(band, logs)
  const all = backward[0] ?? 0
  const posteriors = new Float32Array(scores.length)
  for (let i = 0; i < band.lo.length; i += 1)
    for (let j = band.lo[i] ?? 0; j <= (band.hi[i] ?? -1); j += 1) {
      const node = offsetOf(band, i) + j
      const before = (forward[node] ?? 0) - all
      for (let type = 0; type < TYPES; type += 1) {
        const log = logs[node * TYPES + type] ?? -Infinity
        if (log === -Infinity) continue
        const path = before + log + (backward[endOf(band, i, j, type)] ?? 0)
        if (path > LEAST_LOG) posteriors[node * TYPES + type] = Math.exp(path)
      }
    }
  return posteriors
}

/** The beads of the band whose weight is `least` or more, by node. */
export function weighedBeads(band: Band, weights: Float32Array, least: number): WeighedBead[] {
  const beads: WeighedBead[] = []
  for (let i = 0; i < band.lo.length; i += 1)
    for (let j = band.lo[i] ?? 0; j <= (band.hi[i] ?? -1); j += 1) {
      const first = (offsetOf(band, i) + j) * TYPES
      for (let type = 0; type < TYPES; type += 1) {
        const weight = weights[first + type] ?? 0
        if (weight >= least) beads.push({ i, j, ...(BEAD_TYPES[type] ?? NONE), type, weight })
      }
    }
  return beads
}

const TYPES = BEAD_TYPES.length
const NONE = { source: 0, target: 0 }
const SOURCES = Int32Array.from(BEAD_TYPES, ({ source }) => source)
const TARGETS = Int32Array.from(BEAD_TYPES, ({ target }) => target)

// Beads less likely than e^−16 are none, and what is e^−20 of the most adds nothing to a sum.
const LEAST_LOG = -16
const FAR = 20

/** The node where a bead of the band ends. */
function endOf(band: Band, i: number, j: number, type: number): number {
  return offsetOf(band, i + (SOURCES[type] ?? 0)) + j + (TARGETS[type] ?? 0)
}

/** Log of the summed weight of all paths from the first node to each. */
function forwardLogs(band: Band, logs: Float32Array): Float64Array {
  const sums = new Float64Array(band.size).fill(-Infinity)
  sums[0] = 0
  const values = new Float64Array(TYPES)
  for (let i = 0; i < band.lo.length; i += 1)
    for (let j = band.lo[i] ?? 0; j <= (band.hi[i] ?? -1); j += 1) {
      const node = offsetOf(band, i) + j
      if (node === 0) continue
      for (let type = 0; type < TYPES; type += 1) {
        const [row, column] = [i - (SOURCES[type] ?? 0), j - (TARGETS[type] ?? 0)]
        const isThere = row >= 0 && has(band, row, column)
        const from = isThere ? offsetOf(band, row) + column : 0
        values[type] = isThere ? (sums[from] ?? 0) + (logs[from * TYPES + type] ?? 0) : -Infinity
      }
      sums[node] = logSum(values)
    }
  return sums
}

/** Log of the summed weight of all paths from each node to the last. */
function backwardLogs(band: Band, logs: Float32Array): Float64Array {
  const sums = new Float64Array(band.size).fill(-Infinity)
  sums[band.size - 1] = 0
  const values = new Float64Array(TYPES)
  for (let i = band.lo.length - 1; i >= 0; i -= 1)
    for (let j = band.hi[i] ?? -1; j >= (band.lo[i] ?? 0); j -= 1) {
      const node = offsetOf(band, i) + j
      if (node === band.size - 1) continue
      for (let type = 0; type < TYPES; type += 1) {
        const log = logs[node * TYPES + type] ?? -Infinity
        values[type] = log === -Infinity ? log : log + (sums[endOf(band, i, j, type)] ?? 0)
      }
      sums[node] = logSum(values)
    }
  return sums
}

/** ln of the sum of the exponentials. */
function logSum(values: Float64Array): number {
  let most = -Infinity
  for (let type = 0; type < TYPES; type += 1) most = Math.max(most, values[type] ?? 0)
  if (most === -Infinity) return most
  let sum = 0
  for (let type = 0; type < TYPES; type += 1) {
    const less = (values[type] ?? 0) - most
    if (less > -FAR) sum += less === 0 ? 1 : Math.exp(less)
  }
  return sum === 1 ? most : most + Math.log(sum)
}
