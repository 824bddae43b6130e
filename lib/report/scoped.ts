import type { ReportBasis, ReportFilter } from '@/lib/api/report-answers'
import type { Comparison, ReportedDocument } from './data'
import { type Day, daysIn, isWithin } from './days'
import { replay, type Replayed, type StateThen } from './replay'
import { isApproved } from './statuses'

/** A document as it stood at the end of the period, and what of it a filter asks about. */
export interface ScopedDocument {
  readonly document: ReportedDocument
  readonly days: Replayed['days']
  /** All live segments. */
  readonly all: readonly StateThen[]
  /** Those whose state the reviewer made, in the period. */
  readonly inScope: readonly StateThen[]
  readonly dayOf: (at: string) => Day
}

export function scoped(document: ReportedDocument, filter: ReportFilter): ScopedDocument {
  const dayOf = daysIn(filter.zone)
  const { states, days } = replay(document, dayOf, filter.to)
  const inScope = states.filter(({ author, day }) => isBy(filter, author) && isWithin(day, filter))
  return { document, days, all: states, inScope, dayOf }
}

/** Whether a person is the one that a filter names, if it names one. */
export function isBy({ reviewer }: Pick<ReportFilter, 'reviewer'>, person: string | null): boolean {
  return reviewer === null || person === reviewer
}

/** The texts of approved segments in scope, each with what its effort is measured against. */
export function comparisonsOf(
  { inScope }: Pick<ScopedDocument, 'inScope'>,
  against: ReportBasis,
): Comparison[] {
  return inScope
    .filter(({ status }) => isApproved(status))
    .map((state) => comparisonOf(state, against))
}

export function comparisonOf(
  { segment, number, before }: StateThen,
  against: ReportBasis,
): Comparison {
  return { segment, number, base: against === 'machine' ? null : before }
}
