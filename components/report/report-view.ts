import type { TFunction } from 'i18next'
import type { ReportAnswer } from '@/lib/api/report-answers'
import type { ReportTable } from '@/lib/api/report-requests'
import type { MqmCategory, MqmSeverity } from '@/lib/model/mqm'
import type { AvatarPerson } from '../history/avatar'
import type { Numbers } from './numbers'

/** A report with what every part of its page needs to write it: words, figures, names, addresses. */
export interface ReportView {
  readonly report: ReportAnswer
  readonly t: TFunction<'report'>
  readonly numbers: Numbers
  readonly direction: 'ltr' | 'rtl'
  readonly personOf: (id: string) => AvatarPerson
  readonly checkName: (check: string) => string
  readonly categoryName: (category: MqmCategory) => string
  readonly severityName: (severity: MqmSeverity) => string
  /** Address of a table as CSV, under the filters of the page. */
  readonly fileOf: (table: ReportTable) => string
}
