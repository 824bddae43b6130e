import { inChunks } from './chunks'
import type { ActiveTimeRow } from './report-rows'
import type { Db } from './schema'

/**
 * Keeps the longest time that was told of a stay, a segment and a day: a stay only ever grows, so what
 * is sent twice, or comes late, counts once. Times in segments that the document does not have are left out.
 */
export async function keepActiveTimes(db: Db, rows: readonly ActiveTimeRow[]): Promise<void> {
  const known = await inChunks(rows, (chunk) =>
    db
      .selectFrom('segments')
      .select('id')
      .where('document', '=', chunk[0]?.document ?? '')
      .where('id', 'in', [...new Set(chunk.map(({ segment }) => segment))])
      .execute(),
  )
  const ids = new Set(known.map(({ id }) => id))
  await inChunks(
    rows.filter(({ segment }) => ids.has(segment)),
    async (chunk) =>
      db
        .insertInto('active_time')
        .values(chunk)
        .onConflict((conflict) =>
          conflict
            .columns(['document', 'person', 'session', 'segment', 'day'])
            .doUpdateSet((row) => ({ ms: row.ref('excluded.ms') }))
            .whereRef('active_time.ms', '<', 'excluded.ms'),
        )
        .execute(),
  )
}

/** Milliseconds by segment, person and day, stays added up. */
export async function activeTimesOf(db: Db, document: string) {
  const rows = await db
    .selectFrom('active_time')
    .select(['segment', 'person', 'day'])
    .select(({ fn }) => fn.sum<number | string>('ms').as('ms'))
    .where('document', '=', document)
    .groupBy(['segment', 'person', 'day'])
    .execute()
  return rows.map((row) => ({ ...row, ms: Number(row.ms) }))
}
