import { inChunks } from './chunks'
import type { Db, DismissalRow, DocumentRow, FindingsRow } from './schema'

/**
 * Says that findings have changed and takes the document's lock, so that none of its texts changes
 * until the transaction ends. Null when there is no such document.
 */
export async function raiseFindings(db: Db, document: string): Promise<DocumentRow | null> {
  const row = await db
    .updateTable('documents')
    .set((set) => ({ findings_seq: set('findings_seq', '+', 1) }))
    .where('id', '=', document)
    .where('deleted_at', 'is', null)
    .returningAll()
    .executeTakeFirst()
  return row ?? null
}

/**
 * The same of all documents of a project, null: of those without one, without a look at any text. Pages
 * that have one open ask again then, and hear what is set now.
 */
export async function raiseFindingsOf(db: Db, project: string | null): Promise<void> {
  await db
    .updateTable('documents')
    .set((set) => ({ findings_seq: set('findings_seq', '+', 1) }))
    .where('deleted_at', 'is', null)
    .where('project', project === null ? 'is' : '=', project)
    .execute()
}

/** Makes all findings of a document stale: they were made otherwise than is done now. */
export async function restartChecks(db: Db, document: string, version: string): Promise<void> {
  await db
    .updateTable('documents')
    .set((set) => ({
      ...{ checks_version: version, across_seq: -1 },
      findings_seq: set('findings_seq', '+', 1),
    }))
    .where('id', '=', document)
    .execute()
  await db
    .updateTable('segments')
    .set({ checked: 0 })
    .where('document', '=', document)
    .where((row) => row('live', '=', row.lit(1)))
    .where('checked', '=', 1)
    .execute()
}

/** Notes up to which `seq` the whole document has been read, under its lock. */
export async function setAcrossSeq(db: Db, document: string, seq: number) {
  const row = await db
    .updateTable('documents')
    .set({ across_seq: seq })
    .where('id', '=', document)
    .where('deleted_at', 'is', null)
    .returningAll()
    .executeTakeFirst()
  return row ?? null
}

/** The findings of live segments, in order; of all, or of those that are named. */
export async function findingsOf(
  db: Db,
  document: string,
  segments?: readonly string[],
): Promise<FindingsRow[]> {
  if (segments) {
    const rows = await inChunks(segments, (chunk) =>
      ofLive(db, document).where('segments.id', 'in', chunk).execute(),
    )
    return rows.sort((a, b) => a.position - b.position)
  }
  return ofLive(db, document).orderBy('segments.position').execute()
}

function ofLive(db: Db, document: string) {
  return db
    .selectFrom('findings')
    .innerJoin('segments', (join) =>
      join
        .onRef('segments.document', '=', 'findings.document')
        .onRef('segments.id', '=', 'findings.segment'),
    )
    .where('findings.document', '=', document)
    .where((row) => row('segments.live', '=', row.lit(1)))
    .selectAll('findings')
    .select('segments.position')
}

export async function putFindings(db: Db, rows: readonly FindingsRow[]): Promise<void> {
  await inChunks(rows, async (chunk) =>
    db
      .insertInto('findings')
      .values(chunk)
      .onConflict((conflict) =>
        conflict.columns(['document', 'segment']).doUpdateSet((row) => ({
          number: row.ref('excluded.number'),
          own: row.ref('excluded.own'),
          across: row.ref('excluded.across'),
        })),
      )
      .execute(),
  )
}

export async function dropFindings(
  db: Db,
  document: string,
  segments: readonly string[],
): Promise<void> {
  await inChunks(segments, async (chunk) =>
    db
      .deleteFrom('findings')
      .where('document', '=', document)
      .where('segment', 'in', chunk)
      .execute(),
  )
}

/** How many findings of each segment stand, packed; `isChecked`: also that they are those of now. */
export async function setFound(
  db: Db,
  document: string,
  found: ReadonlyMap<string, number>,
  isChecked = false,
): Promise<void> {
  const bySize = new Map<number, string[]>()
  for (const [segment, size] of found) bySize.set(size, [...(bySize.get(size) ?? []), segment])
  for (const [size, segments] of bySize)
    await inChunks(segments, async (chunk) =>
      db
        .updateTable('segments')
        .set(isChecked ? { found: size, checked: 1 } : { found: size })
        .where('document', '=', document)
        .where('id', 'in', chunk)
        .execute(),
    )
}

/** All dismissals of a document, the oldest first, and where the segments stand that they name. */
export async function dismissalsOf(db: Db, document: string) {
  const rows = await db
    .selectFrom('dismissals')
    .leftJoin('segments', (join) =>
      join
        .onRef('segments.document', '=', 'dismissals.document')
        .onRef('segments.id', '=', 'dismissals.segment'),
    )
    .selectAll('dismissals')
    .select(['segments.live', 'segments.source_start', 'segments.source_end'])
    .select(['segments.machine_start', 'segments.machine_end'])
    .where('dismissals.document', '=', document)
    .orderBy('dismissals.at')
    .orderBy('dismissals.id')
    .execute()
  return rows.map(({ live, source_start, source_end, machine_start, machine_end, ...row }) => ({
    row: row satisfies DismissalRow,
    at:
      live === null || source_start === null || source_end === null
        ? null
        : {
            ...{ live, source_start, source_end },
            ...{ machine_start: machine_start ?? 0, machine_end: machine_end ?? 0 },
          },
  }))
}

/** Writes those that are new; one whose id is in use stays as it is. */
export async function insertDismissals(db: Db, rows: readonly DismissalRow[]): Promise<void> {
  await inChunks(rows, async (chunk) =>
    db
      .insertInto('dismissals')
      .values(chunk)
      .onConflict((conflict) => conflict.columns(['document', 'id']).doNothing())
      .execute(),
  )
}

export async function deleteDismissals(
  db: Db,
  document: string,
  ids: readonly string[],
): Promise<void> {
  await inChunks(ids, async (chunk) =>
    db.deleteFrom('dismissals').where('document', '=', document).where('id', 'in', chunk).execute(),
  )
}
