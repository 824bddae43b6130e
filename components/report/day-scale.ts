import { scaleBand } from '@visx/scale'
import type { Plot } from './chart-frame'

/**
 * Places of days from the leading side on: where days are few, their columns are no broader than
 * where they are many, and the rest stays empty.
 */
export function dayScale(days: readonly string[], plot: Plot, isMirrored: boolean) {
  const length = Math.min(plot.right - plot.left, days.length * BROADEST)
  return scaleBand<string>({
    domain: [...days],
    range: isMirrored ? [plot.right, plot.right - length] : [plot.left, plot.left + length],
    padding: 0.35,
  })
}

/** A column and the space beside it: names of days have room below. */
const BROADEST = 44
