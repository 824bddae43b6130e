import type { ReportReviewer } from '@/lib/api/report-answers'
import { Avatar } from '../history/avatar'
import { EmptyPart } from './empty-part'
import { type ReportColumn, ReportTable } from './report-table'
import type { ReportView } from './report-view'
import { StatusBar } from './status-bar'
import { TableCard } from './table-card'

/** Who did how much, and all together. */
export function ReviewersPart({ view }: { readonly view: ReportView }) {
  const { report, t, fileOf } = view
  if (report.reviewers.length === 0)
    return (
      <TableCard title={t('reviewers')}>
        <EmptyPart>{t('reviewers.none')}</EmptyPart>
      </TableCard>
    )
  return (
    <TableCard title={t('reviewers')} file={fileOf('reviewers')}>
      <ReportTable
        caption={t('reviewers')}
        rows={report.reviewers}
        keyOf={({ person }) => person ?? ''}
        total={together(view)}
        columns={columnsOf(view)}
      />
      <p className="report-foot">{t('reviewers.foot')}</p>
    </TableCard>
  )
}

/** Nobody's name stands before the line of all. */
type Row = Omit<ReportReviewer, 'person'> & { readonly person: string | null }

function together({ report }: ReportView): Row {
  const { segments, effort, time } = report
  return {
    person: null,
    byStatus: segments.byStatus,
    approved: segments.approved,
    approvedWords: segments.approvedWords,
    hterMedian: effort?.hter.median ?? null,
    shareAlive: effort?.shareAlive ?? null,
    shareUntouched: effort?.shareUntouched ?? null,
    activeMs: time.activeMs,
    wordsPerHour: time.wordsPerHour,
    msPerThousandWords: time.msPerThousandWords,
  }
}

function columnsOf(view: ReportView): readonly ReportColumn<Row>[] {
  const { t, numbers } = view
  const figure = (
    name: string,
    of: (row: Row) => number | null,
    write: (value: number) => string,
  ): ReportColumn<Row> => ({
    name,
    isFigure: true,
    cell: (row) => {
      const value = of(row)
      return value === null ? numbers.none : write(value)
    },
  })
  return [
    { name: t('column.reviewer'), cell: ({ person }) => <Who view={view} person={person} /> },
    {
      name: t('column.status'),
      isExtra: true,
      cell: ({ byStatus }) => <StatusBar {...{ t, byStatus }} />,
    },
    figure(t('column.approved'), ({ approved }) => approved, numbers.whole),
    figure(t('column.hter'), ({ hterMedian }) => hterMedian, numbers.hundredths),
    figure(t('column.alive'), ({ shareAlive }) => shareAlive, numbers.percent),
    figure(t('column.wordsPerHour'), ({ wordsPerHour }) => wordsPerHour, numbers.whole),
  ]
}

export function Who({
  view,
  person,
}: {
  readonly view: ReportView
  readonly person: string | null
}) {
  if (person === null) return view.t('together')
  const who = view.personOf(person)
  return (
    <span className="report-who">
      <span aria-hidden className="contents">
        <Avatar person={who} size="s" />
      </span>
      <bdi className="truncate" title={who.name}>
        {who.name}
      </bdi>
    </span>
  )
}
