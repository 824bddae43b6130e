import type { ReportDay } from '@/lib/api/report-answers'
import { StackedProgress } from '../ui/stacked-progress'
import type { ReportView } from './report-view'

export interface StatusBarProps extends Pick<ReportView, 't'> {
  readonly byStatus: ReportDay['byStatus']
}

/** Shares of each status among some segments. */
export function StatusBar({ byStatus, t }: StatusBarProps) {
  const { final, rejected, draft, initial } = byStatus
  const approved = byStatus.approved + final
  const count = approved + rejected + draft + initial
  const label = t('statusBar', { approved, rejected, draft, initial, count })
  return <StackedProgress counts={byStatus} label={label} className="w-28 phone:w-20" />
}
