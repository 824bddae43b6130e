import type { ReportAnswer, ReportFilter } from '@/lib/api/report-answers'
import type { Effort } from '@/lib/metrics/effort'
import { NO_EFFORT } from '@/lib/metrics/effort'
import { LINEAR_WEIGHTS } from '@/lib/metrics/mqm-weights'
import type { Severity } from '@/lib/model/finding'
import type { Status } from '@/lib/model/review'
import { STATUSES } from '@/lib/model/review'
import type { Comparison, EffortOf, Found, ReportedDocument, StateMade } from './data'
import { reportOf } from './report'
import { scoped } from './scoped'

/** What one person did: `[author, at, segment, status, restores]`. */
export type Step = readonly [
  author: string,
  at: string,
  segment: string,
  status: Status,
  restores?: number,
]

/** A document of segments as imported, of ten words each, and then one action a step. */
export function reviewed(
  segments: readonly string[],
  steps: readonly Step[],
  more: Partial<ReportedDocument> = {},
): ReportedDocument {
  const numbers = new Map(segments.map((id) => [id, 0]))
  const made = steps.map(([, , segment, status, restores = null], n): StateMade => {
    const number = (numbers.get(segment) ?? -1) + 1
    numbers.set(segment, number)
    return { segment, number, seq: n + 1, status, restores }
  })
  return {
    ...{ id: 'ferry', title: 'Ferry', sourceLang: 'de', targetLang: 'en' },
    createdAt: '2026-03-01T08:00:00.000Z',
    sourceWords: 10 * segments.length,
    words: new Map(segments.map((id) => [id, 10])),
    states: [...segments.map(imported), ...made],
    deeds: new Map(steps.map(([author, at], n) => [n + 1, { author, at }])),
    ...{ moves: [], times: [], marked: [], judged: [], found: NOTHING_FOUND },
    ...more,
  }
}

function imported(segment: string): StateMade {
  return { segment, number: 0, seq: 0, status: 'initial', restores: null }
}

export const NOTHING_FOUND: Found = { machine: new Map(), now: new Map() }

export const NO_FILTER: ReportFilter = {
  ...{ reviewer: null, from: null, to: null },
  ...{ against: 'machine', weights: 'linear', zone: 'UTC' },
}

/** As many edits as the number of the state, in a text of ten words. */
export const editsByNumber: EffortOf = (_document, { number }: Comparison): Effort => ({
  ...NO_EFFORT,
  ...{ segments: 1, untouched: number === 0 ? 1 : 0 },
  words: { kept: Math.max(0, 10 - number), moved: 0, replaced: number, deleted: 0, inserted: 0 },
  edits: { edits: number, refLength: 10 },
})

/** `check severity key` as a finding. */
export function findings<T extends object>(list: readonly string[], more: T) {
  return list.map((one) => {
    const [check = '', severity = 'error', key = check] = one.split(' ')
    return { check, severity: severity as Severity, key, ...more }
  })
}

/** Counts of the statuses that there are any of, as `2 approved, 1 draft`. */
export function shownStatuses(byStatus: Readonly<Record<Status, number>>): string {
  return STATUSES.toReversed()
    .filter((status) => byStatus[status] > 0)
    .map((status) => `${String(byStatus[status])} ${status}`)
    .join(', ')
}

/** A report in which the number of a state is how many edits it took. */
export function answer(
  documents: ReportedDocument[],
  filter: Partial<ReportFilter> = {},
  effortOf = editsByNumber,
): ReportAnswer {
  const whole = { ...NO_FILTER, ...filter }
  const scope = documents.map((one) => scoped(one, whole))
  return reportOf(
    { document: null, project: null, scope, weights: LINEAR_WEIGHTS },
    whole,
    effortOf,
  )
}
