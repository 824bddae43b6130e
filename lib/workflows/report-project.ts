import type { ReportAnswer } from '@/lib/api/report-answers'
import type { ReportRequest } from '@/lib/api/report-requests'
import type { Result } from '@/lib/model/result'
import { allDocuments } from '@/lib/store/documents'
import type { Context } from './context'
import { reportOn } from './report-on'

export interface ProjectReportCommand {
  readonly project: string | null
  readonly asked: ReportRequest
  readonly limitMs: number
}

/** The same of all documents of a project, null for those without one. Fails as the engine does. */
export async function reportProject(
  context: Pick<Context, 'store' | 'engine' | 'languageTool'>,
  { project, asked, limitMs }: ProjectReportCommand,
): Promise<Result<ReportAnswer>> {
  const rows = (await allDocuments(context.store.db)).filter((row) => row.project === project)
  return reportOn(context, { rows, document: null, project, asked, limitMs })
}
