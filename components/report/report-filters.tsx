'use client'

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { REPORT_BASES, type ReportAnswer } from '@/lib/api/report-answers'
import { LiveRegion } from '../ui/live-region'
import { Select, type SelectOption } from '../ui/select'
import { Spinner } from '../ui/spinner'
import { DaysDialog } from './days-dialog'
import { lastDays, rangeOf } from './period'
import { useReportAddress } from './use-report-address'

export interface ReportFiltersProps extends Pick<ReportAnswer, 'filter' | 'span'> {
  readonly people: readonly { readonly id: string; readonly name: string }[]
}

/** Whose work, of when, compared with what. */
export function ReportFilters({ filter, span, people }: ReportFiltersProps) {
  const { t } = useTranslation('report')
  const { change, isComing } = useReportAddress()
  const everybody = { value: ALL, label: t('filter.everybody') }
  const persons = people.map(({ id, name }) => ({ value: `=${id}`, label: name }))
  return (
    <div role="group" aria-label={t('filter')} className="report-filters">
      {isComing && <Spinner size={14} />}
      <LiveRegion>{isComing ? t('filter.coming') : ''}</LiveRegion>
      <Select
        label={t('filter.reviewer')}
        value={filter.reviewer === null ? ALL : `=${filter.reviewer}`}
        options={[everybody, ...persons]}
        onChange={(value) => change({ reviewer: value === ALL ? null : value.slice(1) })}
      />
      <PeriodChoice {...{ filter, span, change }} />
      <Select
        label={t('filter.against')}
        value={filter.against}
        options={REPORT_BASES.map((basis) => ({ value: basis, label: t(`against.${basis}`) }))}
        onChange={(against) => change({ against: against === 'machine' ? null : against })}
      />
    </div>
  )
}

/** No id begins so. */
const ALL = '*'

type Period = 'all' | 'chosen' | 'week' | 'month' | 'choose'

interface PeriodChoiceProps extends Pick<ReportFiltersProps, 'filter' | 'span'> {
  readonly change: ReturnType<typeof useReportAddress>['change']
}

function PeriodChoice({ filter, span, change }: PeriodChoiceProps) {
  const { t, i18n } = useTranslation('report')
  const [isChoosing, setChoosing] = useState(false)
  const { from, to } = filter
  const isChosen = from !== null || to !== null
  const range = rangeOf(
    { from: from ?? span?.from ?? to, to: to ?? span?.to ?? from },
    i18n.language,
  )
  const choose = (period: Period) => {
    if (period === 'all') change({ from: null, to: null })
    if (period === 'week') change(lastDays(7, new Date()))
    if (period === 'month') change(lastDays(30, new Date()))
    if (period === 'choose') setChoosing(true)
  }
  const options: readonly SelectOption<Period>[] = [
    { value: 'all', label: t('period.all') },
    ...(isChosen ? [{ value: 'chosen' as const, label: range }] : []),
    { value: 'week', label: t('period.last', { count: 7 }) },
    { value: 'month', label: t('period.last', { count: 30 }) },
    { value: 'choose', label: t('period.choose') },
  ]
  return (
    <>
      <Select
        label={t('filter.period')}
        value={isChosen ? 'chosen' : 'all'}
        options={options}
        onChange={choose}
      />
      <DaysDialog
        open={isChoosing}
        onOpenChange={setChoosing}
        from={from ?? span?.from ?? ''}
        to={to ?? span?.to ?? ''}
        onChoose={change}
      />
    </>
  )
}
