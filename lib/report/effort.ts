import type { ReportEffort } from '@/lib/api/report-answers'
import {
  addedEffort,
  type Effort,
  hterOf,
  NO_EFFORT,
  shareAlive,
  shareUntouched,
} from '@/lib/metrics/effort'
import { medianOf } from './median'

/** The effort on some segments, one each. */
export function reportEffort(efforts: readonly Effort[]): ReportEffort {
  const sum = efforts.reduce(addedEffort, NO_EFFORT)
  const rates = efforts.map(rateOf)
  return {
    segments: sum.segments,
    untouched: sum.untouched,
    shareUntouched: shareUntouched(sum),
    words: sum.words,
    shareAlive: shareAlive(sum),
    characterEdits: sum.characters.edited,
    hter: {
      median: medianOf(rates),
      whole: sum.segments === 0 ? null : rateOf(sum),
      ...{ edits: sum.edits.edits, words: sum.edits.refLength },
      bins: binned(rates),
    },
  }
}

/** HTER as a share: edits for each word of the final text. */
function rateOf(effort: Effort): number {
  return hterOf(effort) / 100
}

/** Rates by tenths: `[0, 0.1)` first, everything from 0.9 on last. */
function binned(rates: readonly number[]): ReportEffort['hter']['bins'] {
  const counts = new Array<number>(BINS).fill(0)
  for (const rate of rates) {
    const bin = tenthOf(rate)
    counts[bin] = (counts[bin] ?? 0) + 1
  }
  return counts.map((segments, n) => ({
    from: n / BINS,
    to: n === BINS - 1 ? null : (n + 1) / BINS,
    segments,
  }))
}

const BINS = 10

/** Ten times 0.3 is 3, but 0.7 is 7 only without the dust of a division: 7 edits of 10 words count there. */
function tenthOf(rate: number): number {
  return Math.min(BINS - 1, Math.floor(rate * BINS + 1e-9))
}
