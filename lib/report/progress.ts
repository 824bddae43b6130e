import type { ReportDay, ReportFilter } from '@/lib/api/report-answers'
import { type Day, daysBetween, isWithin } from './days'
import type { DayCounts } from './replay'
import { isBy, type ScopedDocument } from './scoped'
import { addedStatuses, type ByStatus } from './statuses'

/**
 * Segments by status at the end of each day of a period, as far as anything was done in it; null for no
 * day at all. Long years are cut to their end.
 */
export function reportProgress(
  scope: readonly ScopedDocument[],
  span: { readonly from: Day; readonly to: Day } | null,
  filter: ReportFilter,
): ReportDay[] {
  if (!span) return []
  const from = filter.from !== null && filter.from > span.from ? filter.from : span.from
  const to = filter.to !== null && filter.to < span.to ? filter.to : span.to
  const active = activeByDay(scope, filter)
  const walks = scope.map(({ days }) => walk(days))
  return daysBetween(from, to, MOST_DAYS).map((day) => {
    const then = walks.map((at) => at(day))
    const mine = then.flatMap((counts) => [...counts].filter(([author]) => isBy(filter, author)))
    return {
      day,
      byStatus: addedStatuses(mine.map(([, byStatus]) => byStatus)),
      all: then.reduce((sum, counts) => sum + sizeOf(counts), 0),
      activeMs: active.get(day) ?? 0,
    }
  })
}

/** Ten years: a chart shows no more, and a clock that was wrong once makes no more rows. */
const MOST_DAYS = 3_660

/** Tells what stood at the end of a day; asked of days in order. */
function walk(days: ScopedDocument['days']): (day: Day) => DayCounts {
  let at = -1
  return (day) => {
    while (at + 1 < days.length && (days[at + 1]?.day ?? day) <= day) at += 1
    return days[at]?.counts ?? NOTHING
  }
}

const NOTHING: DayCounts = new Map()

function sizeOf(counts: DayCounts): number {
  return [...counts.values()].reduce((sum, byStatus) => sum + totalOf(byStatus), 0)
}

function totalOf(byStatus: ByStatus): number {
  return Object.values(byStatus).reduce((sum, one) => sum + one, 0)
}

function activeByDay(scope: readonly ScopedDocument[], filter: ReportFilter): Map<Day, number> {
  const byDay = new Map<Day, number>()
  for (const { document } of scope)
    for (const { person, day, ms } of document.times)
      if (isBy(filter, person) && isWithin(day, filter)) byDay.set(day, (byDay.get(day) ?? 0) + ms)
  return byDay
}
