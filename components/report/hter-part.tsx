import { ChartCard } from './chart-card'
import { EmptyPart } from './empty-part'
import { HterChart } from './hter-chart'
import { ReportTable } from './report-table'
import type { ReportView } from './report-view'
import { TableCard } from './table-card'

/** How much was changed: approved segments by HTER. */
export function HterPart({ view }: { readonly view: ReportView }) {
  const { report, t, fileOf } = view
  const { effort } = report
  if (!effort || effort.segments === 0)
    return (
      <TableCard title={t('hter')}>
        <EmptyPart>{t(effort ? 'hter.none' : 'counting')}</EmptyPart>
      </TableCard>
    )
  return (
    <ChartCard
      title={t('hter')}
      legend={<p className="report-note">{t('hter.note')}</p>}
      chart={<HterChart hter={effort.hter} t={t} numbers={view.numbers} />}
      table={<BinsTable view={view} />}
      file={fileOf('hter')}
    />
  )
}

function BinsTable({ view: { report, t, numbers } }: { readonly view: ReportView }) {
  const bins = report.effort?.hter.bins ?? []
  const all = report.effort?.segments ?? 0
  const [from, to] = [numbers.tenths, numbers.tenths]
  return (
    <ReportTable
      caption={t('hter')}
      rows={bins}
      keyOf={(bin) => String(bin.from)}
      columns={[
        {
          name: t('column.hter'),
          cell: (bin) =>
            bin.to === null
              ? t('hter.upwards', { from: from(bin.from) })
              : t('hter.bin', { from: from(bin.from), to: to(bin.to) }),
        },
        {
          name: t('column.segments'),
          isFigure: true,
          cell: ({ segments }) => numbers.whole(segments),
        },
        {
          name: t('column.share'),
          isFigure: true,
          cell: ({ segments }) => numbers.percent(segments / all),
        },
      ]}
    />
  )
}
