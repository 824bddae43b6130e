import type { ReportAnswer } from '@/lib/api/report-answers'
import type { ReportTable } from '@/lib/api/report-requests'
import type { Result } from '@/lib/model/result'
import { exportReport } from '@/lib/workflows/export-report'
import type { Context } from '@/lib/workflows/context'
import { attachment } from './attachment'
import { theChecks } from './context'
import { respond } from './respond'

export interface WantedReport {
  readonly format: 'json' | 'csv'
  readonly table: ReportTable
}

/** A report, or one of its tables as a file: whoever saves one waits until it is whole. */
export async function reportResponse(
  context: Context,
  { format, table }: WantedReport,
  report: (limitMs: number) => Promise<Result<ReportAnswer>>,
): Promise<Response> {
  if (format === 'json') {
    const answer = await report(PATIENCE_MS)
    if (answer.ok && answer.value.findings === null) checkDue(context, answer.value)
    return respond(answer)
  }
  const whole = await report(Infinity)
  if (!whole.ok) return respond(whole)
  const file = exportReport(whole.value, table)
  return file.ok ? attachment(file.value) : respond(file)
}

/** How long a page waits for its figures before it is given those that there are. */
const PATIENCE_MS = 1_500

/** Where findings are not known yet, asking makes sure that they are looked for. */
function checkDue(context: Context, { document, documents }: ReportAnswer): void {
  const ids = document ? [document.id] : documents.map(({ id }) => id)
  for (const id of ids) theChecks(context).due(id)
}
