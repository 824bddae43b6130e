import type { Migration } from 'kysely'

/** What a person sets for the documents of a project. */
export const projectSettings: Migration = {
  async up(db) {
    await db.schema
      .createTable('project_settings')
      .addColumn('project', 'text', (column) => column.primaryKey())
      .addColumn('abbreviations', 'text', (column) => column.notNull())
      .addColumn('changed_at', 'text', (column) => column.notNull())
      .execute()
  },
}
