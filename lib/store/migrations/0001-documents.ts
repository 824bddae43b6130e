import type { Migration } from 'kysely'

/** Documents, the files they came in, and the units that the files delivered. */
export const documents: Migration = {
  async up(db) {
    await db.schema
      .createTable('documents')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('project', 'text')
      .addColumn('title', 'text', (column) => column.notNull())
      .addColumn('source_lang', 'text', (column) => column.notNull())
      .addColumn('target_lang', 'text', (column) => column.notNull())
      .addColumn('joiner', 'text', (column) => column.notNull())
      .addColumn('tail', 'text', (column) => column.notNull())
      .addColumn('seq', 'integer', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('changed_at', 'text', (column) => column.notNull())
      .addColumn('deleted_at', 'text')
      .execute()
    await db.schema
      .createTable('files')
      .addColumn('document', 'text', (column) => column.notNull().references('documents.id'))
      .addColumn('side', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('format', 'text', (column) => column.notNull())
      .addColumn('encoding', 'text', (column) => column.notNull())
      .addColumn('newline', 'text', (column) => column.notNull())
      .addColumn('bom', 'integer', (column) => column.notNull())
      .addColumn('certainty', 'double precision', (column) => column.notNull())
      .addColumn('bytes', 'bytea', (column) => column.notNull())
      .addColumn('skeleton', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('files_key', ['document', 'side'])
      .execute()
    await db.schema
      .createTable('units')
      .addColumn('document', 'text', (column) => column.notNull().references('documents.id'))
      .addColumn('side', 'text', (column) => column.notNull())
      .addColumn('ordinal', 'integer', (column) => column.notNull())
      .addColumn('id_in_file', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('start', 'integer', (column) => column.notNull())
      .addColumn('end', 'integer', (column) => column.notNull())
      .addColumn('file_start', 'integer')
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('codes', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('units_key', ['document', 'side', 'ordinal'])
      .execute()
    await db.schema
      .createIndex('units_by_start')
      .on('units')
      .columns(['document', 'side', 'start'])
      .execute()
  },
}
