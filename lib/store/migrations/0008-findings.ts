import type { Migration } from 'kysely'
import { sql } from 'kysely'

/** What checks found, a cache; what people said of it; and what a project has set for its checks. */
export const findings: Migration = {
  async up(db) {
    const documents = db.schema.alterTable('documents')
    await documents
      .addColumn('findings_seq', 'integer', (column) => column.notNull().defaultTo(0))
      .execute()
    await documents
      .addColumn('checks_version', 'text', (column) => column.notNull().defaultTo(''))
      .execute()
    await documents
      .addColumn('across_seq', 'integer', (column) => column.notNull().defaultTo(-1))
      .execute()
    const segments = db.schema.alterTable('segments')
    await segments
      .addColumn('checked', 'integer', (column) => column.notNull().defaultTo(0))
      .execute()
    await segments
      .addColumn('found', 'integer', (column) => column.notNull().defaultTo(0))
      .execute()
    await db.schema
      .createIndex('segments_unchecked')
      .on('segments')
      .columns(['document', 'position'])
      .where(sql.ref('live'), '=', 1)
      .where(sql.ref('checked'), '=', 0)
      .execute()
    await db.schema
      .createTable('findings')
      .addColumn('document', 'text', (column) => column.notNull().references('documents.id'))
      .addColumn('segment', 'text', (column) => column.notNull())
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('own', 'text', (column) => column.notNull())
      .addColumn('across', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('findings_key', ['document', 'segment'])
      .execute()
    await db.schema
      .createTable('dismissals')
      .addColumn('document', 'text', (column) => column.notNull().references('documents.id'))
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('scope', 'text', (column) => column.notNull())
      .addColumn('segment', 'text')
      .addColumn('check_id', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('author', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('dismissals_key', ['document', 'id'])
      .execute()
    await db.schema
      .createTable('check_use')
      .addColumn('project', 'text', (column) => column.notNull())
      .addColumn('check_id', 'text', (column) => column.notNull())
      .addColumn('accepted', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('check_use_key', ['project', 'check_id'])
      .execute()
    await db.schema.alterTable('project_settings').addColumn('checks', 'text').execute()
  },
}
