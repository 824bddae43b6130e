import type { Migration } from 'kysely'

/** What a file says about a unit to its translator. */
export const unitNotes: Migration = {
  async up(db) {
    await db.schema.alterTable('units').addColumn('notes', 'text').execute()
  },
}
