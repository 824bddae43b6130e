import type { ReportDay, ReportReviewer } from '@/lib/api/report-answers'
import { ActiveTimeChart } from './active-time-chart'
import { ChartCard } from './chart-card'
import { EmptyPart } from './empty-part'
import { ReportTable } from './report-table'
import type { ReportView } from './report-view'
import { Who } from './reviewers-part'
import { TableCard } from './table-card'

/** Time for 1,000 words, by reviewer: a table whose bars are its chart. */
export function PacePart({ view }: { readonly view: ReportView }) {
  const { report, t, fileOf } = view
  const rows = report.reviewers.filter(({ msPerThousandWords }) => msPerThousandWords !== null)
  if (rows.length === 0)
    return (
      <TableCard title={t('pace')}>
        <EmptyPart>{t('pace.none')}</EmptyPart>
      </TableCard>
    )
  return (
    <TableCard title={t('pace')} file={fileOf('reviewers')}>
      <PaceTable view={view} rows={rows} />
      <p className="report-foot">{t('pace.foot', { count: report.time.timed.segments })}</p>
    </TableCard>
  )
}

type Row = Pick<ReportReviewer, 'activeMs' | 'msPerThousandWords'> & {
  readonly person: string | null
}

interface PaceTableProps {
  readonly view: ReportView
  readonly rows: readonly ReportReviewer[]
}

function PaceTable({ view, rows }: PaceTableProps) {
  const { report, t, numbers } = view
  const { activeMs, msPerThousandWords } = report.time
  const most = Math.max(
    1,
    msPerThousandWords ?? 0,
    ...rows.map((row) => row.msPerThousandWords ?? 0),
  )
  const time = (ms: number | null) => (ms === null ? numbers.none : numbers.duration(ms))
  return (
    <ReportTable<Row>
      caption={t('pace')}
      rows={rows}
      keyOf={({ person }) => person ?? ''}
      total={{ person: null, activeMs, msPerThousandWords }}
      columns={[
        { name: t('column.reviewer'), cell: ({ person }) => <Who view={view} person={person} /> },
        {
          name: t('column.bar'),
          isBar: true,
          cell: ({ msPerThousandWords: ms }) => <Length share={(ms ?? 0) / most} />,
        },
        {
          name: t('column.pace'),
          isFigure: true,
          cell: ({ msPerThousandWords: ms }) => time(ms),
        },
        { name: t('column.activeTime'), isFigure: true, cell: (row) => time(row.activeMs) },
      ]}
    />
  )
}

/** Says nothing that its neighbour in the row does not say. */
function Length({ share }: { readonly share: number }) {
  return (
    <span aria-hidden className="report-bar">
      <i className="is-time" style={{ inlineSize: `${(100 * share).toFixed(2)}%` }} />
    </span>
  )
}

/** Active time, day by day. */
export function ActiveTimePart({ view }: { readonly view: ReportView }) {
  const { report, t, numbers, fileOf } = view
  if (!report.progress.some(({ activeMs }) => activeMs > 0)) return null
  return (
    <ChartCard
      title={t('active')}
      legend={<p className="report-note">{t('active.note')}</p>}
      chart={<ActiveTimeChart {...view} />}
      table={
        <ReportTable<ReportDay>
          caption={t('active')}
          rows={report.progress.toReversed()}
          keyOf={({ day }) => day}
          columns={[
            { name: t('column.day'), cell: ({ day }) => numbers.fullDay(day) },
            {
              name: t('column.activeTime'),
              isFigure: true,
              cell: ({ activeMs }) => numbers.duration(activeMs),
            },
          ]}
        />
      }
      file={fileOf('progress')}
    />
  )
}
