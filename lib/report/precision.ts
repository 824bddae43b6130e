import type { ReportFilter, ReportPrecision } from '@/lib/api/report-answers'
import { isWithin } from './days'
import { isBy, type ScopedDocument } from './scoped'

/**
 * How often people agreed with each check: fixes that they applied against findings that they dismissed,
 * in the period and by the reviewer. What they mended by hand, or left standing, says neither.
 */
export function reportPrecision(
  scope: readonly ScopedDocument[],
  filter: ReportFilter,
): ReportPrecision[] {
  const counts = new Map<string, { accepted: number; dismissed: number }>()
  for (const { document, dayOf } of scope)
    for (const { check, verdict, times, author, at } of document.judged) {
      if (!isBy(filter, author) || !isWithin(dayOf(at), filter)) continue
      const count = counts.get(check) ?? { accepted: 0, dismissed: 0 }
      count[verdict] += times
      counts.set(check, count)
    }
  return [...counts]
    .map(([check, { accepted, dismissed }]) => {
      const judged = accepted + dismissed
      return { check, accepted, dismissed, precision: judged > 0 ? accepted / judged : null }
    })
    .sort((a, b) => (a.check < b.check ? -1 : 1))
}
