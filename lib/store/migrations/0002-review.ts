import type { Migration } from 'kysely'
import { sql } from 'kysely'

/** Segments, their revisions, and the log of actions that made them. */
export const review: Migration = {
  async up(db) {
    await db.schema
      .createTable('segments')
      .addColumn('document', 'text', (column) => column.notNull().references('documents.id'))
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('source_start', 'integer', (column) => column.notNull())
      .addColumn('source_end', 'integer', (column) => column.notNull())
      .addColumn('machine_start', 'integer', (column) => column.notNull())
      .addColumn('machine_end', 'integer', (column) => column.notNull())
      .addColumn('lead', 'text', (column) => column.notNull())
      .addColumn('born_seq', 'integer', (column) => column.notNull())
      .addColumn('confidence', 'double precision')
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('live', 'integer', (column) => column.notNull())
      .addColumn('flagged', 'integer', (column) => column.notNull())
      .addColumn('confirmed', 'integer', (column) => column.notNull())
      .addColumn('head', 'integer', (column) => column.notNull())
      .addColumn('status', 'text', (column) => column.notNull())
      .addColumn('target_length', 'integer', (column) => column.notNull())
      .addColumn('traits', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('segments_key', ['document', 'id'])
      .execute()
    await db.schema
      .createIndex('segments_live')
      .unique()
      .on('segments')
      .columns(['document', 'position'])
      .where(sql.ref('live'), '=', 1)
      .execute()
    await db.schema
      .createIndex('segments_by_status')
      .on('segments')
      .columns(['document', 'status'])
      .where(sql.ref('live'), '=', 1)
      .execute()
    await db.schema
      .createTable('revisions')
      .addColumn('document', 'text', (column) => column.notNull())
      .addColumn('segment', 'text', (column) => column.notNull())
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('seq', 'integer', (column) => column.notNull())
      .addColumn('target', 'text', (column) => column.notNull())
      .addColumn('codes', 'text', (column) => column.notNull())
      .addColumn('status', 'text', (column) => column.notNull())
      .addColumn('restores', 'integer')
      .addPrimaryKeyConstraint('revisions_key', ['document', 'segment', 'number'])
      .addForeignKeyConstraint('revisions_segment', ['document', 'segment'], 'segments', [
        'document',
        'id',
      ])
      .execute()
    await db.schema
      .createTable('actions')
      .addColumn('document', 'text', (column) => column.notNull().references('documents.id'))
      .addColumn('seq', 'integer', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('author', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('label', 'text', (column) => column.notNull())
      .addColumn('reason', 'text')
      .addColumn('body', 'text', (column) => column.notNull())
      .addColumn('change', 'text', (column) => column.notNull())
      .addColumn('undoes', 'text')
      .addColumn('root', 'text')
      .addColumn('undone_by', 'text')
      .addPrimaryKeyConstraint('actions_key', ['document', 'seq'])
      .addUniqueConstraint('actions_id', ['document', 'id'])
      .execute()
    await db.schema
      .createIndex('actions_by_author')
      .on('actions')
      .columns(['document', 'author', 'seq'])
      .execute()
  },
}
