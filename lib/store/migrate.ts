import type { Migration } from 'kysely'
import { Migrator } from 'kysely'
import type { Db } from './schema'
import { documents } from './migrations/0001-documents'
import { review } from './migrations/0002-review'
import { memory } from './migrations/0003-memory'
import { projectSettings } from './migrations/0004-project-settings'
import { comments } from './migrations/0005-comments'
import { seen } from './migrations/0006-seen'
import { commentsSeq } from './migrations/0007-comments-seq'
import { findings } from './migrations/0008-findings'
import { annotations } from './migrations/0009-annotations'
import { report } from './migrations/0010-report'
import { unitNotes } from './migrations/0011-unit-notes'
import { importReports } from './migrations/0012-import-reports'

/** In order of their names, which are kept in the database: a name once published never changes. */
const MIGRATIONS: Record<string, Migration> = {
  '0001-documents': documents,
  '0002-review': review,
  '0003-memory': memory,
  '0004-project-settings': projectSettings,
  '0005-comments': comments,
  '0006-seen': seen,
  '0007-comments-seq': commentsSeq,
  '0008-findings': findings,
  '0009-annotations': annotations,
  '0010-report': report,
  '0011-unit-notes': unitNotes,
  '0012-import-reports': importReports,
}

export interface Versions {
  /** Migrations of this version that the database has not had yet. */
  readonly pending: readonly string[]
  /** Migrations that the database has had and this version does not know: it is older. */
  readonly unknown: readonly string[]
}

export async function versionsOf(db: Db): Promise<Versions> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  const done = tables.some(({ name }) => name === LOG) ? await executed(db) : []
  const known = Object.keys(MIGRATIONS)
  return {
    pending: known.filter((name) => !done.includes(name)),
    unknown: done.filter((name) => !known.includes(name)),
  }
}

/** Brings the tables up to this version, whole or not at all. Gives the names of what was run. */
export async function migrateToLatest(db: Db): Promise<readonly string[]> {
  const provider = { getMigrations: () => Promise.resolve(MIGRATIONS) }
  const { error, results } = await new Migrator({
    ...{ db, provider },
    // Tables of their own may be published in another order than they were numbered.
    allowUnorderedMigrations: true,
  }).migrateToLatest()
  if (error instanceof Error) throw error
  return results?.map(({ migrationName }) => migrationName) ?? []
}

/** Kysely's own table. */
const LOG = 'kysely_migration'

async function executed(db: Db): Promise<string[]> {
  const rows = await db
    .withTables<{ [LOG]: { name: string } }>()
    .selectFrom(LOG)
    .select('name')
    .execute()
  return rows.map(({ name }) => name)
}
