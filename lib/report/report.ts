import type {
  ReportAnswer,
  ReportDocument,
  ReportEffort,
  ReportFilter,
  ReportReviewer,
  ReportSegments,
} from '@/lib/api/report-answers'
import type { MqmWeights } from '@/lib/metrics/mqm-weights'
import type { EffortOf, ReportedDocument } from './data'
import { daysIn, type Day } from './days'
import { reportEffort } from './effort'
import { reportFindings } from './findings'
import { reportMqm } from './mqm'
import { reportPrecision } from './precision'
import { reportProgress } from './progress'
import { comparisonsOf, type ScopedDocument } from './scoped'
import { approvedIn, countedStatuses, isApproved } from './statuses'
import { reportTime } from './time'

export interface ReportQuestion {
  /** The one that it is of; null for that of a project. */
  readonly document: { readonly id: string; readonly title: string } | null
  readonly project: string | null
  /** By the same filter. */
  readonly scope: readonly ScopedDocument[]
  readonly weights: MqmWeights
}

/** The report of some documents, by a filter: see `ReportAnswer`. */
export function reportOf(
  { document, project, scope, weights }: ReportQuestion,
  filter: ReportFilter,
  effortOf: EffortOf,
): ReportAnswer {
  const documents = scope.map((one) => one.document)
  const span = spanOf(documents, filter.zone)
  const people = peopleIn(documents)
  return {
    ...{ document, project, filter, span, people },
    segments: segmentsIn(scope),
    effort: effortIn(scope, filter, effortOf),
    progress: reportProgress(scope, span, filter),
    time: reportTime(scope, filter),
    findings: reportFindings(scope),
    precision: reportPrecision(scope, filter),
    mqm: reportMqm(scope, filter, weights),
    reviewers: reviewersIn(scope, people, filter, effortOf),
    documents: document ? [] : byTitle(scope).map((one) => rowOf(one, filter, effortOf, weights)),
  }
}

/** From the first import to the last thing that was done, time that was spent included. */
function spanOf(documents: readonly ReportedDocument[], zone: string): ReportAnswer['span'] {
  const dayOf = daysIn(zone)
  let span: { from: Day; to: Day } | null = null
  const reach = (day: Day) => {
    span ??= { from: day, to: day }
    if (day < span.from) span.from = day
    if (day > span.to) span.to = day
  }
  for (const { createdAt, deeds, times } of documents) {
    reach(dayOf(createdAt))
    for (const { at } of deeds.values()) reach(dayOf(at))
    for (const { day } of times) reach(day)
  }
  return span
}

function peopleIn(documents: readonly ReportedDocument[]): string[] {
  const people = new Set<string>()
  for (const { deeds, times, marked, judged } of documents) {
    for (const { author } of deeds.values()) people.add(author)
    for (const { author } of [...marked, ...judged]) people.add(author)
    for (const { person } of times) people.add(person)
  }
  return [...people].sort()
}

function segmentsIn(scope: readonly ScopedDocument[]): ReportSegments {
  const wordsOf = (of: (one: ScopedDocument) => ScopedDocument['all']) =>
    scope.reduce(
      (sum, one) =>
        of(one).reduce((all, { segment }) => all + (one.document.words.get(segment) ?? 0), sum),
      0,
    )
  const byStatus = statusesIn(scope)
  return {
    all: scope.reduce((sum, { all }) => sum + all.length, 0),
    words: wordsOf(({ all }) => all),
    byStatus,
    approved: approvedIn(byStatus),
    approvedWords: wordsOf(({ inScope }) => inScope.filter(({ status }) => isApproved(status))),
  }
}

function statusesIn(scope: readonly ScopedDocument[]) {
  return countedStatuses(scope.flatMap(({ inScope }) => inScope.map(({ status }) => status)))
}

/** Null unless the effort on every one of them is known. */
function effortIn(
  scope: readonly ScopedDocument[],
  { against }: ReportFilter,
  effortOf: EffortOf,
): ReportEffort | null {
  const efforts = []
  for (const one of scope)
    for (const comparison of comparisonsOf(one, against)) {
      const effort = effortOf(one.document.id, comparison)
      if (!effort) return null
      efforts.push(effort)
    }
  return reportEffort(efforts)
}

/** Who made the state of a segment in scope, or spent time. */
function reviewersIn(
  scope: readonly ScopedDocument[],
  people: readonly string[],
  filter: ReportFilter,
  effortOf: EffortOf,
): ReportReviewer[] {
  const asked = filter.reviewer === null ? people : people.filter((id) => id === filter.reviewer)
  const rows = asked.map((person) => {
    const own = { ...filter, reviewer: person }
    const part = scope.map((one) => ({
      ...one,
      inScope: one.inScope.filter(({ author }) => author === person),
    }))
    const { byStatus, approved, approvedWords } = segmentsIn(part)
    const { activeMs, wordsPerHour, msPerThousandWords } = reportTime(part, own)
    const effort = effortIn(part, filter, effortOf)
    return {
      ...{ person, byStatus, approved, approvedWords },
      ...{ hterMedian: effort?.hter.median ?? null, shareAlive: effort?.shareAlive ?? null },
      ...{ shareUntouched: effort?.shareUntouched ?? null },
      ...{ activeMs, wordsPerHour, msPerThousandWords },
    }
  })
  return rows
    .filter(({ byStatus, activeMs }) => hasAny(byStatus) || (activeMs ?? 0) > 0)
    .sort((a, b) => b.approved - a.approved)
}

function hasAny(byStatus: ReportReviewer['byStatus']): boolean {
  return Object.values(byStatus).some((count) => count > 0)
}

function byTitle(scope: readonly ScopedDocument[]): ScopedDocument[] {
  return scope.toSorted((a, b) => (a.document.title < b.document.title ? -1 : 1))
}

function rowOf(
  one: ScopedDocument,
  filter: ReportFilter,
  effortOf: EffortOf,
  weights: MqmWeights,
): ReportDocument {
  const { id, title, sourceLang, targetLang } = one.document
  const { all, byStatus, approved } = segmentsIn([one])
  const effort = effortIn([one], filter, effortOf)
  return {
    ...{ id, title, sourceLang, targetLang, all, byStatus, approved },
    ...{ hterMedian: effort?.hter.median ?? null, shareAlive: effort?.shareAlive ?? null },
    activeMs: reportTime([one], filter).activeMs,
    mqmPointsPerThousandWords: reportMqm([one], filter, weights).pointsPerThousandWords,
  }
}
