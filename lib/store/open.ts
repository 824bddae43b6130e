import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Failure, Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import { holdFile, isIntact, openEmbedded, openRemote, storeFailure } from './dialect'
import { migrateToLatest, versionsOf } from './migrate'
import type { Db } from './schema'

export interface Store {
  readonly db: Db
  /** The data folder, or the address without its password: for people and logs. */
  readonly where: string
  /** What this opening had to bring up to date. */
  readonly migrated: readonly string[]
  readonly close: () => Promise<void>
}

export interface Location {
  /** Folder of the embedded database; made when it is not there. */
  readonly dataDir?: string
  /** `postgres://…`; wins over `dataDir`. */
  readonly databaseUrl?: string
}

export interface Opening extends Location {
  /** One server owns an embedded database; the command line may work beside it. */
  readonly role: 'server' | 'cli'
}

/** Where the settings say that the store is: `DATABASE_URL`, or `INTERLINEAR_DATA`, or `.data` here. */
export function locationOf(env: Readonly<Record<string, string | undefined>>): Location {
  const { DATABASE_URL: databaseUrl, INTERLINEAR_DATA: dataDir } = env
  return databaseUrl ? { databaseUrl } : { dataDir: dataDir ? dataDir : '.data' }
}

/**
 * Opens the store and brings its tables up to date.
 *
 * Fails, having changed nothing, with `store.inUse` (another server holds the embedded file),
 * `store.corrupt`, `store.newer` (made by a later version) or `store.unreachable`.
 */
export async function openStore({ role, ...location }: Opening): Promise<Result<Store>> {
  try {
    return location.databaseUrl
      ? await openAtUrl(location.databaseUrl)
      : await openFolder(location.dataDir ?? '.data', role)
  } catch (error) {
    const failure = storeFailure(error)
    if (failure) return placed(failure, whereOf(location))
    throw error
  }
}

async function openAtUrl(url: string): Promise<Result<Store>> {
  const db = openRemote(url)
  return ready({ db, where: whereOf({ databaseUrl: url }), close: () => db.destroy() })
}

async function openFolder(dataDir: string, role: Opening['role']): Promise<Result<Store>> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const lock = role === 'server' ? holdLock(dataDir) : NO_LOCK
  if (!lock) return fail('store.inUse', { where: dataDir })
  try {
    const opened = await openFile(dataDir, role, lock.release)
    if (!opened.ok) lock.release()
    return opened
  } catch (error) {
    lock.release()
    throw error
  }
}

async function openFile(dataDir: string, role: Opening['role'], release: () => void) {
  const file = join(dataDir, FILE)
  if (!isIntact(file, { thorough: role === 'server' })) {
    return fail('store.corrupt', { where: file })
  }
  const db = openEmbedded(file)
  const close = async () => {
    await db.destroy()
    release()
  }
  const guard = role === 'cli' ? () => holdLock(dataDir) : () => NO_LOCK
  return ready({ db, where: dataDir, close }, guard)
}

/** Checks the version, then migrates, under `guard` where a server might be doing the same. */
async function ready(
  store: Omit<Store, 'migrated'>,
  guard: () => Lock | null = () => NO_LOCK,
): Promise<Result<Store>> {
  try {
    const { pending, unknown } = await versionsOf(store.db)
    if (unknown.length > 0) return await refused(store, 'store.newer')
    if (pending.length === 0) return ok({ ...store, migrated: [] })
    const lock = guard()
    if (!lock) return await refused(store, 'store.inUse')
    const migrated = await migrateToLatest(store.db).finally(lock.release)
    return ok({ ...store, migrated })
  } catch (error) {
    await store.db.destroy()
    throw error
  }
}

async function refused(store: Omit<Store, 'migrated'>, code: string) {
  await store.db.destroy()
  return fail(code, { where: store.where })
}

function placed(failure: Failure, where: string): Result<Store> {
  return fail(failure.code, { ...failure.args, where })
}

/** The data folder, or the address without its password. */
export function whereOf({ databaseUrl, dataDir }: Location): string {
  if (!databaseUrl) return dataDir ?? '.data'
  if (!URL.canParse(databaseUrl)) return 'DATABASE_URL'
  const { protocol, host, pathname } = new URL(databaseUrl)
  return `${protocol}//${host}${pathname}`
}

const FILE = 'interlinear.sqlite'

type Lock = NonNullable<ReturnType<typeof holdFile>>

const NO_LOCK: Lock = { release: () => undefined }

/** Beside the database and not in it: the command line must be able to open the database itself. */
function holdLock(dataDir: string): Lock | null {
  return holdFile(join(dataDir, 'interlinear.lock'))
}
