import type { Band } from './band'
import { BEAD_TYPES } from './bead-types'
import { isInside } from './scores'
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
  const steps = stepsOf(band)
  const logs = scores.map((score) => score * temperature)
  const forward = forwardLogs(band, logs, steps)
  const backward = backwardLogs(band, logs, steps)
  const all = backward[0] ?? 0
  const posteriors = new Float32Array(scores.length)
  for (let at = 0; at < logs.length; at += 1) {
    const log = logs[at] ?? -Infinity
    if (log === -Infinity) continue
    const node = Math.floor(at / TYPES)
    const path = (forward[node] ?? 0) + log + (backward[steps[at] ?? 0] ?? 0) - all
    if (path > LEAST_LOG) posteriors[at] = Math.exp(path)
  }
  return posteriors
}

/** The path whose values add up to the most, as beads from first to last. */
export function bestPath(band: Band, values: Float32Array): BeadAt[] {
  const steps = stepsOf(band)
  const best = new Float64Array(band.size)
  const choice = new Int8Array(band.size)
  for (let node = band.size - 2; node >= 0; node -= 1) {
    best[node] = -Infinity
    for (let type = 0; type < TYPES; type += 1) {
      const at = node * TYPES + type
      const value = (values[at] ?? -Infinity) + (best[steps[at] ?? 0] ?? 0)
      if (value <= (best[node] ?? 0)) continue
      best[node] = value
      choice[node] = type
    }
  }
  return follow(band, choice)
}

/** The beads of the band whose weight is `least` or more, by node. */
export function weighedBeads(band: Band, weights: Float32Array, least: number): WeighedBead[] {
  const beads: WeighedBead[] = []
  for (let i = 0; i < band.lo.length; i += 1)
    for (let j = band.lo[i] ?? 0; j <= (band.hi[i] ?? -1); j += 1) {
      const first = ((band.starts[i] ?? 0) + j - (band.lo[i] ?? 0)) * TYPES
      for (let type = 0; type < TYPES; type += 1) {
        const weight = weights[first + type] ?? 0
        if (weight < least) continue
        const { source, target } = BEAD_TYPES[type] ?? NONE
        beads.push({ i, j, source, target, type, weight })
      }
    }
  return beads
}

const TYPES = BEAD_TYPES.length
const NONE = { source: 0, target: 0 }

// Beads less likely than e^−16 are none.
const LEAST_LOG = -16

/** For each bead the node where it ends; 0 where it leaves the band (its score is −∞ there). */
function stepsOf(band: Band): Int32Array {
  const steps = new Int32Array(band.size * TYPES)
  for (let i = 0; i < band.lo.length; i += 1)
    for (let j = band.lo[i] ?? 0; j <= (band.hi[i] ?? -1); j += 1) {
      const first = ((band.starts[i] ?? 0) + j - (band.lo[i] ?? 0)) * TYPES
      for (let type = 0; type < TYPES; type += 1) {
        const { source, target } = BEAD_TYPES[type] ?? NONE
        if (!isInside(band, i + source, j + target)) continue
        const row = i + source
        steps[first + type] = (band.starts[row] ?? 0) + j + target - (band.lo[row] ?? 0)
      }
    }
  return steps
}

/** Log of the summed weight of all paths from the first node to each. */
function forwardLogs(band: Band, logs: Float32Array, steps: Int32Array): Float64Array {
  const sums = new Float64Array(band.size).fill(-Infinity)
  sums[0] = 0
  for (let node = 0; node < band.size; node += 1) {
    const here = sums[node] ?? -Infinity
    if (here === -Infinity) continue
    for (let at = node * TYPES; at < (node + 1) * TYPES; at += 1) {
      const log = logs[at] ?? -Infinity
      if (log === -Infinity) continue
      const end = steps[at] ?? 0
      sums[end] = addLogs(sums[end] ?? -Infinity, here + log)
    }
  }
  return sums
}

/** Log of the summed weight of all paths from each node to the last. */
function backwardLogs(band: Band, logs: Float32Array, steps: Int32Array): Float64Array {
  const sums = new Float64Array(band.size).fill(-Infinity)
  sums[band.size - 1] = 0
  for (let node = band.size - 2; node >= 0; node -= 1)
    for (let at = node * TYPES; at < (node + 1) * TYPES; at += 1) {
      const log = logs[at] ?? -Infinity
      if (log === -Infinity) continue
      sums[node] = addLogs(sums[node] ?? -Infinity, log + (sums[steps[at] ?? 0] ?? -Infinity))
    }
  return sums
}

function addLogs(a: number, b: number): number {
  const [more, less] = a > b ? [a, b] : [b, a]
  if (less === -Infinity || less - more < -30) return more
  return more + Math.log1p(Math.exp(less - more))
}

function follow(band: Band, choice: Int8Array): BeadAt[] {
  const beads: BeadAt[] = []
  const n = band.lo.length - 1
  let [i, j] = [0, 0]
  while (i < n || j < (band.hi[n] ?? 0)) {
    const node = (band.starts[i] ?? 0) + j - (band.lo[i] ?? 0)
    const { source, target } = BEAD_TYPES[choice[node] ?? 0] ?? NONE
    beads.push({ i, j, source, target })
    i += source
    j += target
  }
  return beads
}
