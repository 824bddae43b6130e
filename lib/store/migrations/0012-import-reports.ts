import type { Migration } from 'kysely'

/** What was said at an import, to be looked at later. A table of its own: every action reads `documents`. */
export const importReports: Migration = {
  async up(db) {
    await db.schema
      .createTable('import_reports')
      .addColumn('document', 'text', (column) =>
        column.primaryKey().notNull().references('documents.id'),
      )
      .addColumn('body', 'text', (column) => column.notNull())
      .execute()
  },
}
