import Link from 'next/link'
import type { ReportDocument } from '@/lib/api/report-answers'
import { type ReportColumn, ReportTable } from './report-table'
import type { ReportView } from './report-view'
import { StatusBar } from './status-bar'
import { TableCard } from './table-card'

/** The documents of a project, each with a report of its own. */
export function DocumentsPart({ view }: { readonly view: ReportView }) {
  const { report, t, fileOf } = view
  if (report.documents.length === 0) return null
  return (
    <TableCard title={t('documents')} file={fileOf('documents')}>
      <ReportTable
        caption={t('documents')}
        rows={report.documents}
        keyOf={({ id }) => id}
        columns={columnsOf(view)}
      />
    </TableCard>
  )
}

function columnsOf({ t, numbers }: ReportView): readonly ReportColumn<ReportDocument>[] {
  const figure = (
    name: string,
    of: (row: ReportDocument) => number | null,
    write: (value: number) => string,
    isExtra = false,
  ): ReportColumn<ReportDocument> => ({
    ...{ name, isFigure: true, isExtra },
    cell: (row) => {
      const value = of(row)
      return value === null ? numbers.none : write(value)
    },
  })
  return [
    {
      name: t('column.document'),
      cell: ({ id, title }) => (
        <Link
          href={`/documents/${encodeURIComponent(id)}/report`}
          className="report-link font-medium"
        >
          <bdi>{title}</bdi>
        </Link>
      ),
    },
    { name: t('column.status'), cell: ({ byStatus }) => <StatusBar {...{ t, byStatus }} /> },
    figure(t('column.approved'), ({ approved }) => approved, numbers.whole),
    figure(t('column.all'), ({ all }) => all, numbers.whole),
    figure(t('column.hter'), ({ hterMedian }) => hterMedian, numbers.hundredths),
    figure(t('column.alive'), ({ shareAlive }) => shareAlive, numbers.percent, true),
    figure(t('column.mqm'), (row) => row.mqmPointsPerThousandWords, numbers.tenths, true),
    figure(t('column.activeTime'), ({ activeMs }) => activeMs, numbers.duration, true),
  ]
}
