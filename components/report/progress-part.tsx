import type { ReportDay } from '@/lib/api/report-answers'
import { ChartCard } from './chart-card'
import { EmptyPart } from './empty-part'
import { approvedOf, ProgressChart } from './progress-chart'
import { type ReportColumn, ReportTable } from './report-table'
import type { ReportView } from './report-view'
import { TableCard } from './table-card'

/** Segments by status, day by day. */
export function ProgressPart({ view }: { readonly view: ReportView }) {
  const { report, t, fileOf } = view
  if (!report.progress.some(isBegun))
    return (
      <TableCard title={t('progress')}>
        <EmptyPart>{t('progress.none')}</EmptyPart>
      </TableCard>
    )
  return (
    <ChartCard
      title={t('progress')}
      legend={<Legend view={view} />}
      chart={<ProgressChart {...view} />}
      table={<DaysTable view={view} />}
      file={fileOf('progress')}
    />
  )
}

function isBegun({ byStatus }: ReportDay): boolean {
  return approvedOf({ byStatus }) + byStatus.rejected + byStatus.draft > 0
}

function Legend({ view: { t } }: { readonly view: ReportView }) {
  return (
    <ul className="report-legend">
      {(['draft', 'rejected', 'approved'] as const).map((part) => (
        <li key={part}>
          <i aria-hidden className={`legend-${part}`} />
          {t(`legend.${part}`)}
        </li>
      ))}
    </ul>
  )
}

/** The last day first: it is the one that is asked for. */
function DaysTable({ view: { report, t, numbers } }: { readonly view: ReportView }) {
  const figure = (name: string, of: (day: ReportDay) => number): ReportColumn<ReportDay> => ({
    name,
    isFigure: true,
    cell: (day) => numbers.whole(of(day)),
  })
  return (
    <ReportTable
      caption={t('progress')}
      rows={report.progress.toReversed()}
      keyOf={({ day }) => day}
      columns={[
        { name: t('column.day'), cell: ({ day }) => numbers.fullDay(day) },
        figure(t('column.approved'), approvedOf),
        figure(t('column.rejected'), ({ byStatus }) => byStatus.rejected),
        figure(t('column.draft'), ({ byStatus }) => byStatus.draft),
        figure(t('column.all'), ({ all }) => all),
      ]}
    />
  )
}
