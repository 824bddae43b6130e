import type { ReportAnswer } from '@/lib/api/report-answers'
import type { ReportTable } from '@/lib/api/report-requests'
import type { Result } from '@/lib/model/result'
import { exportReport } from '@/lib/workflows/export-report'
import { attachment } from './attachment'
import { respond } from './respond'

export interface WantedReport {
  readonly format: 'json' | 'csv'
  readonly table: ReportTable
}

/** A report, or one of its tables as a file: whoever saves one waits until it is whole. */
export async function reportResponse(
  { format, table }: WantedReport,
  report: (limitMs: number) => Promise<Result<ReportAnswer>>,
): Promise<Response> {
  if (format === 'json') return respond(await report(PATIENCE_MS))
  const whole = await report(Infinity)
  if (!whole.ok) return respond(whole)
  const file = exportReport(whole.value, table)
  return file.ok ? attachment(file.value) : respond(file)
}

/** How long a page waits for its figures before it is given those that there are. */
const PATIENCE_MS = 1_500
