import type { Db, SeenRow } from './schema'

/** What a person saw of a document last; null when that was never. */
export async function seenBy(db: Db, document: string, person: string): Promise<SeenRow | null> {
  const row = await db
    .selectFrom('seen')
    .selectAll()
    .where('document', '=', document)
    .where('person', '=', person)
    .executeTakeFirst()
  return row ?? null
}

/** Notes it; what was seen once is never unseen, so an older `seq` that comes late is left out. */
export async function saveSeen(db: Db, row: SeenRow): Promise<void> {
  await db
    .insertInto('seen')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['document', 'person'])
        .doUpdateSet((set) => ({ seq: set.ref('excluded.seq'), at: set.ref('excluded.at') }))
        .whereRef('seen.seq', '<=', 'excluded.seq'),
    )
    .execute()
}
