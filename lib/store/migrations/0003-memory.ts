import type { Migration } from 'kysely'

/** Why links are doubtful, and what each document taught of the words of its languages. */
export const memory: Migration = {
  async up(db) {
    await db.schema
      .createTable('doubts')
      .addColumn('document', 'text', (column) => column.notNull().references('documents.id'))
      .addColumn('segment', 'text', (column) => column.notNull())
      .addColumn('doubt', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('doubts_key', ['document', 'segment'])
      .execute()
    await db.schema
      .createTable('lessons')
      .addColumn('document', 'text', (column) => column.primaryKey().references('documents.id'))
      .addColumn('project', 'text', (column) => column.notNull())
      .addColumn('source_lang', 'text', (column) => column.notNull())
      .addColumn('target_lang', 'text', (column) => column.notNull())
      .addColumn('seq', 'integer', (column) => column.notNull())
      .addColumn('segments', 'integer', (column) => column.notNull())
      .addColumn('fed_at', 'text', (column) => column.notNull())
      .addColumn('body', 'bytea', (column) => column.notNull())
      .execute()
    await db.schema
      .createIndex('lessons_by_memory')
      .on('lessons')
      .columns(['project', 'source_lang', 'target_lang'])
      .execute()
  },
}
