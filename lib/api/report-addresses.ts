import type { ReportRequest, ReportTable } from './report-requests'

/** Where the report of a document is asked for; with `table` that table of it as CSV. */
export function documentReportUrl(document: string, filter: ReportRequest, table?: ReportTable) {
  return `${document}/report${query(filter, table)}`
}

/** Of a project; null stands for documents without one. */
export function projectReportUrl(
  api: string,
  project: string | null,
  filter: ReportRequest,
  table?: ReportTable,
) {
  return `${api}/report${query({ project: project ?? '', ...filter }, table)}`
}

/** What is not filtered by is left out. */
function query(named: Readonly<Record<string, string | undefined>>, table?: ReportTable): string {
  const file: [string, string][] = table ? Object.entries({ format: 'csv', table }) : []
  const given = [...Object.entries(named), ...file].flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
  )
  return given.length === 0 ? '' : `?${given.join('&')}`
}
