import { projectReportSchema } from '@/lib/api/report-requests'
import { reportProject } from '@/lib/workflows/report-project'
import { route } from '@/app/_server/handle'
import { queryOf } from '@/app/_server/query'
import { reportResponse } from '@/app/_server/report-response'
import { respond } from '@/app/_server/respond'

export const dynamic = 'force-dynamic'

export const GET = route(async (context, request) => {
  const query = queryOf(projectReportSchema, request)
  if (!query.ok) return respond(query)
  const { project, format, table, ...asked } = query.value
  return reportResponse({ format, table }, (limitMs) =>
    reportProject(context, { project, asked, limitMs }),
  )
})
