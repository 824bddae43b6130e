import type { Migration } from 'kysely'

/** How often the comments of a document have changed: who has it open hears of it by that. */
export const commentsSeq: Migration = {
  async up(db) {
    await db.schema
      .alterTable('documents')
      .addColumn('comments_seq', 'integer', (column) => column.notNull().defaultTo(0))
      .execute()
  },
}
