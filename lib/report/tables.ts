import type { ReportAnswer } from '@/lib/api/report-answers'
import type { ReportTable } from '@/lib/api/report-requests'
import { SEVERITIES } from '@/lib/model/finding'
import { MQM_SEVERITIES } from '@/lib/model/mqm'
import { STATUSES } from '@/lib/model/review'
import type { Cell } from '@/lib/text/delimited'

export type Table = readonly (readonly Cell[])[]

/**
 * A table of a report, its head first, as programs and spreadsheets read it: names in English, numbers
 * as they are in the answer. Null while it is being counted.
 */
export function tableOf(report: ReportAnswer, table: ReportTable): Table | null {
  return TABLES[table](report)
}

const TABLES: Readonly<Record<ReportTable, (report: ReportAnswer) => Table | null>> = {
  figures,
  progress: ({ progress }) => [
    ['day', ...STATUSES, 'all', 'activeMs'],
    ...progress.map(({ day, byStatus, all, activeMs }) => [
      ...[day, ...STATUSES.map((status) => byStatus[status]), all, activeMs],
    ]),
  ],
  hter: ({ effort }) =>
    effort && [
      ['from', 'to', 'segments'],
      ...effort.hter.bins.map(({ from, to, segments }) => [from, to, segments]),
    ],
  effort: effortTable,
  findings: ({ findings }) =>
    findings && [
      [
        ...['check', ...SEVERITIES.map((one) => `found ${one}`), 'fixed', 'dismissed', 'open'],
        ...['introduced', ...SEVERITIES.map((one) => `after ${one}`)],
      ],
      ...findings.map(({ check, found, fixed, dismissed, open, introduced, after }) => [
        ...[check, ...SEVERITIES.map((one) => found[one]), fixed, dismissed, open, introduced],
        ...SEVERITIES.map((one) => after[one]),
      ]),
    ],
  precision: ({ precision }) => [
    ['check', 'accepted', 'dismissed', 'precision'],
    ...precision.map((one) => [one.check, one.accepted, one.dismissed, one.precision]),
  ],
  reviewers: ({ reviewers, effort }) =>
    effort && [
      [
        ...['reviewer', ...STATUSES, 'approvedWords', 'hterMedian', 'shareAlive'],
        ...['shareUntouched', 'activeMs', 'wordsPerHour', 'msPerThousandWords'],
      ],
      ...reviewers.map((one) => [
        ...[one.person, ...STATUSES.map((status) => one.byStatus[status]), one.approvedWords],
        ...[one.hterMedian, one.shareAlive, one.shareUntouched, one.activeMs, one.wordsPerHour],
        one.msPerThousandWords,
      ]),
    ],
  mqm: ({ mqm }) => [
    ['category', ...MQM_SEVERITIES.map(({ id }) => id), 'errors', 'points'],
    ...mqm.byCategory.map(({ category, bySeverity, errors, points }) => [
      ...[category, ...MQM_SEVERITIES.map(({ id }) => bySeverity[id].errors), errors, points],
    ]),
    ['', ...MQM_SEVERITIES.map(({ id }) => mqm.bySeverity[id].errors), mqm.errors, mqm.points],
  ],
  documents: ({ documents, effort }) =>
    effort && [
      [
        ...['id', 'title', 'sourceLang', 'targetLang', 'all', ...STATUSES, 'hterMedian'],
        ...['shareAlive', 'activeMs', 'mqmPointsPerThousandWords'],
      ],
      ...documents.map((one) => [
        ...[one.id, one.title, one.sourceLang, one.targetLang, one.all],
        ...[...STATUSES.map((status) => one.byStatus[status]), one.hterMedian, one.shareAlive],
        ...[one.activeMs, one.mqmPointsPerThousandWords],
      ]),
    ],
}

function figures({ segments, effort, mqm, time }: ReportAnswer): Table | null {
  return (
    effort && [
      ['figure', 'value'],
      ['segments', segments.all],
      ['sourceWords', mqm.sourceWords],
      ...STATUSES.map((status) => [status, segments.byStatus[status]]),
      ['approvedWords', segments.approvedWords],
      ['hterMedian', effort.hter.median],
      ['hterWhole', effort.hter.whole],
      ['shareAlive', effort.shareAlive],
      ['shareUntouched', effort.shareUntouched],
      ['mqmPointsPerThousandWords', mqm.pointsPerThousandWords],
      ['activeMs', time.activeMs],
      ['wordsPerHour', time.wordsPerHour],
      ['msPerThousandWords', time.msPerThousandWords],
    ]
  )
}

function effortTable({ effort }: ReportAnswer): Table | null {
  return (
    effort && [
      ['effort', 'count'],
      ['segments', effort.segments],
      ['untouched', effort.untouched],
      ...Object.entries(effort.words).map(([name, count]) => [`words ${name}`, count]),
      ['character edits', effort.characterEdits],
      ['hter edits', effort.hter.edits],
      ['hter words', effort.hter.words],
    ]
  )
}
