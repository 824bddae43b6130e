import type { Db } from './schema'
import type { Store } from './open'

/** What a transaction found, and whether what it wrote shall stay. */
export interface Outcome<T> {
  readonly keep: boolean
  readonly value: T
}

/**
 * Runs `work` in one writing transaction. Everything is on the disk when this gives its value, or,
 * when `work` throws or says `keep: false`, nothing is changed.
 */
export async function write<T>(
  { db }: Pick<Store, 'db'>,
  work: (db: Db) => Promise<Outcome<T>>,
): Promise<T> {
  try {
    return await db.transaction().execute(async (transaction) => {
      const outcome = await work(transaction)
      if (!outcome.keep) throw new Discarded(outcome.value)
      return outcome.value
    })
  } catch (error) {
    if (error instanceof Discarded) return error.value as T
    throw error
  }
}

/** Runs `work` on one consistent state of the store, whatever others write meanwhile. */
export function read<T>({ db }: Pick<Store, 'db'>, work: (db: Db) => Promise<T>): Promise<T> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(work)
}

/** Rolls a transaction back without being a fault. */
class Discarded extends Error {
  constructor(readonly value: unknown) {
    super('rolled back')
  }
}
