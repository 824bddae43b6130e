import type { ReportAnswer } from '@/lib/api/report-answers'
import type { ReportRequest } from '@/lib/api/report-requests'
import type { Result } from '@/lib/model/result'
import { fail } from '@/lib/model/result'
import { documentOf } from '@/lib/store/documents'
import type { Context } from './context'
import { reportOn } from './report-on'

export interface DocumentReportCommand {
  readonly document: string
  readonly asked: ReportRequest
  readonly limitMs: number
}

/** How a document came along: see `ReportAnswer`. Fails with `document.missing`, or as the engine does. */
export async function reportDocument(
  context: Pick<Context, 'store' | 'engine' | 'languageTool'>,
  { document, asked, limitMs }: DocumentReportCommand,
): Promise<Result<ReportAnswer>> {
  const row = await documentOf(context.store.db, document)
  if (!row) return fail('document.missing')
  return reportOn(context, { rows: [row], document: row, project: row.project, asked, limitMs })
}
