import type { ReactNode } from 'react'
import type { ReportView } from './report-view'

/** The six figures on top. */
export function ReportFigures({ report, t, numbers }: ReportView) {
  const { segments, effort, mqm, time } = report
  const counted = (show: (value: NonNullable<typeof effort>) => string) =>
    effort ? show(effort) : <Counting label={t('counting')} />
  const known = (value: number | null, write: (value: number) => string) =>
    value === null ? numbers.none : write(value)
  const { approved, all } = segments
  const isMachine = report.filter.against === 'machine'
  return (
    <dl className="report-figures" aria-label={t('figures')}>
      <Figure name={t('figure.approved', { count: approved })}>
        {numbers.whole(approved)} <small>{t('figure.of', { all })}</small>
      </Figure>
      <Figure name={t('figure.hter')}>
        {counted(({ hter }) => known(hter.median, numbers.hundredths))}
      </Figure>
      <Figure name={t(isMachine ? 'figure.alive' : 'figure.alive.before')}>
        {counted(({ shareAlive }) => known(shareAlive, numbers.percent))}
      </Figure>
      <Figure name={t('figure.untouched')}>
        {counted(({ shareUntouched }) => known(shareUntouched, numbers.percent))}
      </Figure>
      <Figure name={t('figure.mqm')}>{known(mqm.pointsPerThousandWords, numbers.tenths)}</Figure>
      <Figure name={t('figure.time')}>{known(time.activeMs, numbers.duration)}</Figure>
    </dl>
  )
}

function Counting({ label }: { readonly label: string }) {
  return (
    <>
      <span aria-hidden>…</span>
      <span className="sr-only">{label}</span>
    </>
  )
}

interface FigureProps {
  readonly name: string
  readonly children: ReactNode
}

function Figure({ name, children }: FigureProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <bdi>{children}</bdi>
      </dd>
    </div>
  )
}
