import type { Migration } from 'kysely'

/** Errors that people mark, and what each costs in a project. */
export const annotations: Migration = {
  async up(db) {
    await db.schema
      .createTable('annotations')
      .addColumn('document', 'text', (column) => column.notNull().references('documents.id'))
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('segment', 'text', (column) => column.notNull())
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('start', 'integer')
      .addColumn('end', 'integer')
      .addColumn('missing_start', 'integer')
      .addColumn('missing_end', 'integer')
      .addColumn('category', 'text', (column) => column.notNull())
      .addColumn('severity', 'text', (column) => column.notNull())
      .addColumn('note', 'text', (column) => column.notNull())
      .addColumn('author', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('edited_at', 'text')
      .addColumn('deleted_at', 'text')
      .addPrimaryKeyConstraint('annotations_key', ['document', 'id'])
      .execute()
    await db.schema
      .alterTable('documents')
      .addColumn('annotations_seq', 'integer', (column) => column.notNull().defaultTo(0))
      .execute()
    await db.schema.alterTable('project_settings').addColumn('error_weights', 'text').execute()
  },
}
