import type { ReportMqm } from '@/lib/api/report-answers'
import { MQM_SEVERITIES } from '@/lib/model/mqm'
import { EmptyPart } from './empty-part'
import { ReportTable } from './report-table'
import type { ReportView } from './report-view'
import { TableCard } from './table-card'
import { WeightsChoice } from './weights-choice'

/** The score card: errors that people marked, by category and severity, and what they cost. */
export function MqmPart({ view }: { readonly view: ReportView }) {
  const { report, t, numbers, fileOf } = view
  const { mqm } = report
  if (mqm.errors === 0)
    return (
      <TableCard title={t('mqm')}>
        <EmptyPart>{t('mqm.none')}</EmptyPart>
      </TableCard>
    )
  const perThousand = mqm.pointsPerThousandWords
  return (
    <TableCard
      title={t('mqm')}
      legend={<WeightsChoice weights={report.filter.weights} />}
      file={fileOf('mqm')}
    >
      <MqmTable view={view} />
      <p className="report-foot">
        {t('mqm.foot', {
          count: mqm.sourceWords,
          points: perThousand === null ? numbers.none : numbers.tenths(perThousand),
        })}
      </p>
    </TableCard>
  )
}

type Row = Pick<ReportMqm, 'errors' | 'points' | 'bySeverity'> & {
  readonly category: ReportMqm['byCategory'][number]['category'] | null
}

function MqmTable({ view }: { readonly view: ReportView }) {
  const { report, t, numbers, categoryName, severityName } = view
  return (
    <ReportTable<Row>
      caption={t('mqm')}
      rows={report.mqm.byCategory}
      keyOf={({ category }) => category ?? ''}
      total={{ ...report.mqm, category: null }}
      columns={[
        {
          name: t('column.category'),
          cell: ({ category }) =>
            category === null ? (
              t('together')
            ) : (
              <span className={category.includes('/') ? 'report-kind' : undefined}>
                {categoryName(category)}
              </span>
            ),
        },
        ...MQM_SEVERITIES.toReversed().map(({ id }) => ({
          name: severityName(id),
          isFigure: true,
          isExtra: id === 'neutral',
          cell: ({ bySeverity }: Row) => numbers.whole(bySeverity[id].errors),
        })),
        { name: t('column.points'), isFigure: true, cell: ({ points }) => numbers.tenths(points) },
      ]}
    />
  )
}
