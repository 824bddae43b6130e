'use client'

import { useTranslation } from 'react-i18next'
import { REPORT_WEIGHTS, type ReportWeights } from '@/lib/api/report-answers'
import { Select } from '../ui/select'
import { useReportAddress } from './use-report-address'

/** What an error costs; the address says nothing for the project's own. */
export function WeightsChoice({ weights }: { readonly weights: ReportWeights }) {
  const { t } = useTranslation('report')
  const { change } = useReportAddress()
  return (
    <Select
      label={t('weights')}
      value={weights}
      options={REPORT_WEIGHTS.map((value) => ({ value, label: t(`weights.${value}`) }))}
      onChange={(value) => change({ weights: value === 'project' ? null : value })}
    />
  )
}
