import type { Migration } from 'kysely'

/** How far into a document's log a person had come on leaving it. */
export const seen: Migration = {
  async up(db) {
    await db.schema
      .createTable('seen')
      .addColumn('document', 'text', (column) => column.notNull())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('seq', 'integer', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('seen_key', ['document', 'person'])
      .execute()
  },
}
