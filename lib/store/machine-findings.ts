import type { MachineFindingsRow } from './report-rows'
import type { Db } from './schema'

/** What was kept of a document, by whatever checks; null when nothing was. */
export async function machineFindingsOf(
  db: Db,
  document: string,
): Promise<MachineFindingsRow | null> {
  const row = await db
    .selectFrom('machine_findings')
    .selectAll()
    .where('document', '=', document)
    .executeTakeFirst()
  return row ?? null
}

/** In place of what was kept before. */
export async function keepMachineFindings(db: Db, row: MachineFindingsRow): Promise<void> {
  await db
    .insertInto('machine_findings')
    .values(row)
    .onConflict((conflict) =>
      conflict.column('document').doUpdateSet((set) => ({
        version: set.ref('excluded.version'),
        links_seq: set.ref('excluded.links_seq'),
        body: set.ref('excluded.body'),
      })),
    )
    .execute()
}
