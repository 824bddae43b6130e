import type { FindingView } from '@/lib/api/findings-answers'
import type { Severity } from '@/lib/model/finding'

/** A finding of words `[start, end)` of a target, or of none. */
export function finding(
  key: string,
  place: readonly [number, number] | null,
  severity: Severity = 'warning',
  more: Partial<FindingView> = {},
): FindingView {
  return {
    ...{ check: 'spelling', kind: 'unknown', severity, key, dismissedBy: null },
    ...{ target: place && { start: place[0], end: place[1] }, source: null },
    ...{ args: {}, fixes: [], confidence: 0.9 },
    ...more,
  }
}
