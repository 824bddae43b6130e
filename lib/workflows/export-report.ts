import type { ReportAnswer } from '@/lib/api/report-answers'
import type { ReportTable } from '@/lib/api/report-requests'
import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import { tableOf } from '@/lib/report/tables'
import { delimited } from '@/lib/text/delimited'
import type { ExportedFile } from './export-document'
import { safeName } from './file-names'

/**
 * One table of a report as CSV. Fails with `report.counting` where somebody changed the text over and
 * over while it was being counted.
 */
export function exportReport(report: ReportAnswer, table: ReportTable): Result<ExportedFile> {
  const rows = tableOf(report, table)
  if (!rows) return fail('report.counting')
  const title = report.document?.title ?? report.project ?? 'documents'
  return ok({
    name: safeName(`${title}.report.${table}.csv`),
    bytes: new TextEncoder().encode(BOM + delimited(rows, 'csv')),
    mediaType: 'text/csv; charset=utf-8; header=present',
  })
}

// Without it spreadsheets take UTF-8 for the legacy encoding of their system.
const BOM = '\u{feff}'
