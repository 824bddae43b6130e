import type { ImportReport } from '@/lib/model/import-report'
import type { Db, ImportReportRow } from './schema'

export async function insertImportReport(db: Db, row: ImportReportRow): Promise<void> {
  await db.insertInto('import_reports').values(row).execute()
}

/** What was said at the import of a document; null where it was imported before that was kept. */
export async function importReportOf(db: Db, document: string): Promise<ImportReport | null> {
  const row = await db
    .selectFrom('import_reports')
    .select('body')
    .where('document', '=', document)
    .executeTakeFirst()
  return row ? (JSON.parse(row.body) as ImportReport) : null
}
