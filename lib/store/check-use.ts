import type { Db } from './schema'

/** Counts fixes of checks that were applied in a project, '' for documents without one. */
export async function raiseAccepted(
  db: Db,
  project: string,
  counts: ReadonlyMap<string, number>,
): Promise<void> {
  const rows = [...counts].map(([check_id, accepted]) => ({ project, check_id, accepted }))
  if (rows.length === 0) return
  await db
    .insertInto('check_use')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['project', 'check_id']).doUpdateSet((row) => ({
        accepted: row('check_use.accepted', '+', row.ref('excluded.accepted')),
      })),
    )
    .execute()
}

/** How often fixes of each check were applied in a project. */
export async function acceptedOf(db: Db, project: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('check_use')
    .select(['check_id', 'accepted'])
    .where('project', '=', project)
    .execute()
  return new Map(rows.map(({ check_id, accepted }) => [check_id, accepted]))
}
