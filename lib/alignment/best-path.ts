import { offsetOf } from './band'
import type { Band } from './band'
import { BEAD_TYPES } from './bead-types'
import type { BeadAt } from './scores'

/**
 * The path whose values add up to the most, as beads from first to last. `values` are laid out as
 * scores; −∞ for a bead that leaves the band.
 */
export function bestPath(band: Band, values: Float32Array): BeadAt[] {
  const best = new Float64Array(band.size)
  const choice = new Int8Array(band.size)
  for (let i = band.lo.length - 1; i >= 0; i -= 1)
    for (let j = band.hi[i] ?? -1; j >= (band.lo[i] ?? 0); j -= 1) {
      const node = offsetOf(band, i) + j
      if (node === band.size - 1) continue
      let most = -Infinity
      for (let type = 0; type < TYPES; type += 1) {
        const own = values[node * TYPES + type] ?? -Infinity
        if (own === -Infinity) continue
        const { source, target } = BEAD_TYPES[type] ?? NONE
        const value = own + (best[offsetOf(band, i + source) + j + target] ?? 0)
        if (value <= most) continue
        most = value
        choice[node] = type
      }
      best[node] = most
    }
  return follow(band, choice)
}

const TYPES = BEAD_TYPES.length
const NONE = { source: 0, target: 0 }

function follow(band: Band, choice: Int8Array): BeadAt[] {
  const beads: BeadAt[] = []
  const n = band.lo.length - 1
  let [i, j] = [0, 0]
  while (i < n || j < (band.hi[n] ?? 0)) {
    const { source, target } = BEAD_TYPES[choice[offsetOf(band, i) + j] ?? 0] ?? NONE
    beads.push({ i, j, source, target })
    i += source
    j += target
  }
  return beads
}
