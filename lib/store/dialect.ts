import { existsSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite'
import { DatabaseSync } from '@photostructure/sqlite'
import type { Dialect, Driver, SqliteDatabase } from 'kysely'
import {
  CompiledQuery,
  Kysely,
  PostgresDialect,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
} from 'kysely'
import pg from 'pg'
import type { Failure } from '@/lib/model/result'
import type { Db, Schema } from './schema'

/*
 * The two engines, and everything that differs between them. Nothing outside this file names one.
 */

/** Milliseconds to wait for another process that writes (the command line beside a server). */
const BUSY_TIMEOUT_MS = 5000

/** The embedded database: one file, every commit on the disk before it is acknowledged. */
export function openEmbedded(file: string): Db {
  const database = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS })
  database.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON')
  // In kB. A large import that does not fit in writes pages to the log and reads them back, again and again.
  database.exec('PRAGMA cache_size=-32000')
  return new Kysely<Schema>({ dialect: embeddedDialect(database) })
}

export function openRemote(url: string): Db {
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 5000 })
  // An idle connection that breaks is replaced at its next use; unheard it would end the process.
  pool.on('error', () => undefined)
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
}

/**
 * Is the file a database that can be read? Looked at without writing. `thorough` reads every page,
 * 0.1 s for 100 MB on two shared cores; otherwise only the first.
 */
export function isIntact(file: string, { thorough }: { thorough: boolean }): boolean {
  if (!existsSync(file)) return true
  try {
    const database = new DatabaseSync(file, { readOnly: true, timeout: BUSY_TIMEOUT_MS })
    try {
      const check = thorough ? 'PRAGMA quick_check(1)' : 'PRAGMA schema_version'
      const [row] = database.prepare(check).all() as Record<string, unknown>[]
      return !thorough || row?.quick_check === 'ok'
    } finally {
      database.close()
    }
  } catch (error) {
    if (storeFailure(error)?.code === 'store.corrupt') return false
    throw error
  }
}

/**
 * Holds a file for this process alone, until released or until the process ends, however it ends.
 * Null when another holds it. The lock is the engine's own, so it works on every platform.
 */
export function holdFile(file: string): { release: () => void } | null {
  const database = new DatabaseSync(file, { timeout: 0 })
  try {
    database.exec('PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE')
    return { release: () => database.close() }
  } catch (error) {
    database.close()
    if (storeFailure(error)?.code === 'store.busy') return null
    throw error
  }
}

/** What a database's error means to its user; null when it is a bug of ours. */
export function storeFailure(error: unknown): Failure | null {
  if (!(error instanceof Error)) return null
  const { errcode, code } = error as { errcode?: number; code?: string }
  // The low byte is the primary result code: https://sqlite.org/rescode.html
  const key = code === 'ERR_SQLITE_ERROR' ? EMBEDDED[(errcode ?? 0) & 0xff] : remoteCode(code ?? '')
  return key ? { code: key, args: {} } : null
}

const EMBEDDED: Readonly<Partial<Record<number, string>>> = {
  5: 'store.busy',
  6: 'store.busy',
  8: 'store.readOnly',
  10: 'store.unreachable',
  11: 'store.corrupt',
  13: 'store.full',
  14: 'store.unreachable',
  26: 'store.corrupt',
}

/** https://www.postgresql.org/docs/15/errcodes-appendix.html */
function remoteCode(code: string): string | null {
  if (code === '53100') return 'store.full'
  if (code === '25006') return 'store.readOnly'
  if (code === '40001' || code === '40P01' || code === '55P03') return 'store.busy'
  const isDown = /^(08|28|3D|53|57P)/.test(code) && code.length === 5
  return isDown || /^(ECONN|ENOTFOUND|EHOST|ETIMEDOUT|EAI_)/.test(code) ? 'store.unreachable' : null
}

function embeddedDialect(database: DatabaseSyncInstance): Dialect {
  const base = new SqliteDialect({ database: adapted(database) })
  return {
    createDriver: () => immediate(new SqliteDriver({ database: adapted(database) }), database),
    createQueryCompiler: () => base.createQueryCompiler(),
    createAdapter: () => new TransactionalAdapter(),
    createIntrospector: (db) => base.createIntrospector(db),
  }
}

/**
 * A writer takes the write lock at once: a transaction that reads first and writes later would be
 * refused when another process wrote in between, and no waiting would help it. While another holds
 * the lock we sleep and try again, because the engine's own waiting would stop the whole process.
 */
function immediate(driver: SqliteDriver, database: DatabaseSyncInstance): Driver {
  return {
    init: () => driver.init(),
    acquireConnection: () => driver.acquireConnection(),
    beginTransaction: async (connection, { accessMode }) => {
      if (accessMode === 'read only') await connection.executeQuery(CompiledQuery.raw('begin'))
      else await beginWriting(database)
    },
    commitTransaction: (connection) => driver.commitTransaction(connection),
    rollbackTransaction: (connection) => driver.rollbackTransaction(connection),
    releaseConnection: () => driver.releaseConnection(),
    destroy: () => driver.destroy(),
  }
}

async function beginWriting(database: DatabaseSyncInstance): Promise<void> {
  const deadline = performance.now() + BUSY_TIMEOUT_MS
  while (!hasBegun(database, performance.now() > deadline)) await setTimeout(RETRY_MS)
}

const RETRY_MS = 5

/** Throws `SQLITE_BUSY` only when this was the last attempt. */
function hasBegun(database: DatabaseSyncInstance, isLast: boolean): boolean {
  database.exec('PRAGMA busy_timeout=0')
  try {
    database.exec('BEGIN IMMEDIATE')
    return true
  } catch (error) {
    if (isLast || storeFailure(error)?.code !== 'store.busy') throw error
    return false
  } finally {
    database.exec(`PRAGMA busy_timeout=${BUSY_TIMEOUT_MS}`)
  }
}

/**
 * Kysely runs this engine's migrations outside a transaction, for the sake of migrations that must
 * switch foreign keys off. Ours need not, and a half-made table after a crash would be worse.
 */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl() {
    return true
  }
}

/**
 * The driver's statements as Kysely expects them. Its rows have no prototype and take twice as long as
 * lists of values, so rows are made of those.
 */
function adapted(database: DatabaseSyncInstance): SqliteDatabase {
  // Many rows are written by one statement, again and again; what was bound last stays until the next.
  let last: { readonly sql: string; readonly statement: StatementSyncInstance } | null = null
  return {
    close: () => {
      last = null
      // Statements not yet collected keep the file open after this, so nothing else would move what
      // is in the log into the file itself. Passive: it waits for no other process.
      database.exec('PRAGMA wal_checkpoint(PASSIVE)')
      database.close()
    },
    prepare: (sql) => {
      last = last?.sql === sql ? last : { sql, statement: database.prepare(sql) }
      const { statement } = last
      statement.setReturnArrays(true)
      const names = statement.columns().map(({ name }) => name)
      return {
        reader: names.length > 0,
        all: (values) => {
          const blank = blankOf(names)
          return statement.all(...values).map((row) => named(row as unknown[], blank, names))
        },
        run: (values) => statement.run(...values),
        iterate: (values) => namedEach(statement.iterate(...values), names),
      }
    },
  }
}

function* namedEach(rows: Iterable<unknown>, names: readonly string[]) {
  const blank = blankOf(names)
  for (const row of rows) yield named(row as unknown[], blank, names)
}

type Row = Readonly<Record<string, unknown>>

/**
 * An object with all columns, to be copied. A row that gets its columns one by one, by their names,
 * becomes a hash table in V8 above some sixteen of them: five times as large, and three times as slow.
 */
function blankOf(names: readonly string[]): Row {
  return JSON.parse(JSON.stringify(Object.fromEntries(names.map((name) => [name, null])))) as Row
}

function named(row: readonly unknown[], blank: Row, names: readonly string[]): Row {
  const object: Record<string, unknown> = { ...blank }
  for (let n = 0; n < names.length; n += 1) object[names[n] ?? ''] = row[n]
  return object
}
