import type { Migration } from 'kysely'

/** Time that people spend in segments, and what checks find in the machine's own text, a cache. */
export const report: Migration = {
  async up(db) {
    await db.schema
      .createTable('active_time')
      .addColumn('document', 'text', (column) => column.notNull().references('documents.id'))
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('session', 'text', (column) => column.notNull())
      .addColumn('segment', 'text', (column) => column.notNull())
      .addColumn('day', 'text', (column) => column.notNull())
      .addColumn('ms', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('active_time_key', [
        ...(['document', 'person', 'session', 'segment', 'day'] as const),
      ])
      .execute()
    await db.schema
      .createTable('machine_findings')
      .addColumn('document', 'text', (column) =>
        column.primaryKey().notNull().references('documents.id'),
      )
      .addColumn('version', 'text', (column) => column.notNull())
      .addColumn('links_seq', 'integer', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .execute()
  },
}
