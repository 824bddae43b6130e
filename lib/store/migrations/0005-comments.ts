import type { Migration } from 'kysely'
import { sql } from 'kysely'

/** What people say of segments, what of it each has read, and a project's reasons to send back. */
export const comments: Migration = {
  async up(db) {
    await db.schema
      .createTable('comments')
      .addColumn('document', 'text', (column) => column.notNull().references('documents.id'))
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('segment', 'text', (column) => column.notNull())
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('start', 'integer')
      .addColumn('end', 'integer')
      .addColumn('parent', 'text')
      .addColumn('author', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('edited_at', 'text')
      .addColumn('deleted_at', 'text')
      .addColumn('resolved_at', 'text')
      .addColumn('resolved_by', 'text')
      .addPrimaryKeyConstraint('comments_key', ['document', 'id'])
      .execute()
    await db.schema
      .createIndex('comments_by_segment')
      .on('comments')
      .columns(['document', 'segment'])
      .execute()
    await db.schema
      .createTable('comment_reads')
      .addColumn('document', 'text', (column) => column.notNull().references('documents.id'))
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('comment', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('comment_reads_key', ['document', 'person', 'comment'])
      .execute()
    await db.schema.alterTable('project_settings').addColumn('reasons', 'text').execute()
    await db.schema
      .createIndex('actions_sent_back')
      .on('actions')
      .columns(['at', 'document', 'seq'])
      .where(sql.ref('label'), '=', sql.lit('sendBack'))
      .execute()
  },
}
