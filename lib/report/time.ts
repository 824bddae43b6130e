import type { ReportFilter, ReportTime } from '@/lib/api/report-answers'
import { isWithin } from './days'
import { isBy, type ScopedDocument } from './scoped'
import { isApproved } from './statuses'

/**
 * Active time in a period. The pace is that of the approved segments in scope alone, over all the time
 * that the reviewer, or whoever it was, spent in them in the period: time in others would make it look
 * slower, and segments without recorded time faster.
 */
export function reportTime(scope: readonly ScopedDocument[], filter: ReportFilter): ReportTime {
  const parts = scope.map((one) => timedIn(one, filter))
  const sum = (of: (part: TimedPart) => number) => parts.reduce((all, part) => all + of(part), 0)
  const timed = {
    segments: sum(({ segments }) => segments),
    words: sum(({ words }) => words),
    ms: sum(({ ms }) => ms),
  }
  const isRecorded = scope.some(({ document }) => document.times.length > 0)
  return { activeMs: isRecorded ? sum(({ activeMs }) => activeMs) : null, timed, ...paceOf(timed) }
}

interface TimedPart {
  readonly segments: number
  readonly words: number
  readonly ms: number
  readonly activeMs: number
}

function timedIn({ document, inScope }: ScopedDocument, filter: ReportFilter): TimedPart {
  const bySegment = new Map<string, number>()
  for (const { segment, person, day, ms } of document.times)
    if (isBy(filter, person) && isWithin(day, filter))
      bySegment.set(segment, (bySegment.get(segment) ?? 0) + ms)
  const timed = inScope.filter(
    ({ segment, status }) => isApproved(status) && (bySegment.get(segment) ?? 0) > 0,
  )
  const sum = (of: (segment: string) => number) =>
    timed.reduce((all, { segment }) => all + of(segment), 0)
  return {
    segments: timed.length,
    words: sum((segment) => document.words.get(segment) ?? 0),
    ms: sum((segment) => bySegment.get(segment) ?? 0),
    activeMs: [...bySegment.values()].reduce((all, ms) => all + ms, 0),
  }
}

function paceOf({ words, ms }: ReportTime['timed']) {
  const isKnown = words > 0 && ms > 0
  return {
    wordsPerHour: isKnown ? words / (ms / HOUR_MS) : null,
    msPerThousandWords: isKnown ? (1_000 * ms) / words : null,
  }
}

const HOUR_MS = 3_600_000
