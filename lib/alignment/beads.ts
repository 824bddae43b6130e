import type { Bead } from '@/lib/model/bitext'
import { BEAD_TYPES } from './bead-types'
import type { Place } from './cuts'
import type { Fitted } from './em'
import { bestPath } from './posteriors'

/** The beads of a stretch that begins at `from`, with their probabilities. */
export function beadsOf({ band, scores, posteriors }: Fitted, from: Place): Bead[] {
  return bestPath(band, scores).map(({ i, j, source, target }) => {
    const type = BEAD_TYPES.findIndex((one) => one.source === source && one.target === target)
    const node = (band.starts[i] ?? 0) + j - (band.lo[i] ?? 0)
    const confidence = posteriors[node * BEAD_TYPES.length + type] ?? 0
    return {
      source: Array.from({ length: source }, (_, k) => from.i + i + k),
      target: Array.from({ length: target }, (_, k) => from.j + j + k),
      confidence: Math.min(1, Math.max(0, confidence)),
    }
  })
}

/** Mean confidence of the best path: a path that lost its way has a low one. */
export function confidenceOf(fitted: Fitted): number {
  const beads = beadsOf(fitted, { i: 0, j: 0 })
  return beads.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, beads.length)
}
