import { inChunks } from './chunks'
import type { CommentRow, Db } from './schema'

// `live` is compared with a literal, as in `segments.ts`.

/** A comment, whether a person has read it, and where the segment stands that it names. */
export interface FoundComment extends CommentRow {
  /** 1 when the person wrote or read it. */
  readonly is_read: number
  readonly live: number
  readonly source_start: number
  readonly source_end: number
  readonly machine_start: number
  readonly machine_end: number
}

/** Writes a new comment. False when its id is in use in the document; else who watches will hear. */
export async function insertComment(db: Db, row: CommentRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('comments')
    .values(row)
    .onConflict((conflict) => conflict.columns(['document', 'id']).doNothing())
    .executeTakeFirst()
  const isNew = Number(numInsertedOrUpdatedRows ?? 0) > 0
  if (isNew) await raiseCommentsSeq(db, row.document)
  return isNew
}

async function raiseCommentsSeq(db: Db, document: string): Promise<void> {
  await db
    .updateTable('documents')
    .set((row) => ({ comments_seq: row('comments_seq', '+', 1) }))
    .where('id', '=', document)
    .execute()
}

export async function commentOf(db: Db, document: string, id: string): Promise<CommentRow | null> {
  const row = await db
    .selectFrom('comments')
    .selectAll()
    .where('document', '=', document)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** All comments of a document, the oldest first, the deleted ones with them. */
export async function commentsOf(
  db: Db,
  document: string,
  person: string,
): Promise<FoundComment[]> {
  return found(db, document, person).execute()
}

/** Those on a segment, and those on segments no longer live whose ranges overlap its own. */
export async function commentsNear(
  db: Db,
  document: string,
  person: string,
  segment: { readonly id: string; readonly source: Pair; readonly machine: Pair },
): Promise<FoundComment[]> {
  const { id, source, machine } = segment
  return found(db, document, person)
    .where((row) =>
      row.or([
        row('segments.id', '=', id),
        row.and([
          row('segments.live', '=', row.lit(0)),
          row.or([
            row.and([
              row('segments.source_start', '<', source.end),
              row('segments.source_end', '>', source.start),
            ]),
            row.and([
              row('segments.machine_start', '<', machine.end),
              row('segments.machine_end', '>', machine.start),
            ]),
          ]),
        ]),
      ]),
    )
    .execute()
}

interface Pair {
  readonly start: number
  readonly end: number
}

export async function updateComment(
  db: Db,
  document: string,
  id: string,
  to: Partial<
    Pick<CommentRow, 'text' | 'edited_at' | 'deleted_at' | 'resolved_at' | 'resolved_by'>
  >,
): Promise<void> {
  await db
    .updateTable('comments')
    .set(to)
    .where('document', '=', document)
    .where('id', '=', id)
    .execute()
  await raiseCommentsSeq(db, document)
}

/** Notes that a person has read these comments; those that the document does not have are passed over. */
export async function markRead(
  db: Db,
  document: string,
  person: string,
  ids: readonly string[],
): Promise<void> {
  await inChunks(ids, async (chunk) => {
    const known = await db
      .selectFrom('comments')
      .select('id')
      .where('document', '=', document)
      .where('id', 'in', chunk)
      .execute()
    const rows = known.map(({ id: comment }) => ({ document, person, comment }))
    if (rows.length === 0) return []
    return db
      .insertInto('comment_reads')
      .values(rows)
      .onConflict((conflict) => conflict.columns(['document', 'person', 'comment']).doNothing())
      .execute()
  })
}

/** Ids and ranges of the live segments whose ranges reach into these stretches, in order. */
export function liveRangesWithin(
  db: Db,
  document: string,
  { source, machine }: { readonly source: Pair; readonly machine: Pair },
) {
  return db
    .selectFrom('segments')
    .select(['id', 'head', 'source_start', 'source_end', 'machine_start', 'machine_end'])
    .where('document', '=', document)
    .where((row) => row('live', '=', row.lit(1)))
    .where('position', '<=', source.end + machine.end)
    .where('source_end', '>=', source.start)
    .where('machine_end', '>=', machine.start)
    .orderBy('position')
    .execute()
}

function found(db: Db, document: string, person: string) {
  return db
    .selectFrom('comments')
    .innerJoin('segments', (join) =>
      join
        .onRef('segments.document', '=', 'comments.document')
        .onRef('segments.id', '=', 'comments.segment'),
    )
    .leftJoin('comment_reads', (join) =>
      join
        .onRef('comment_reads.document', '=', 'comments.document')
        .onRef('comment_reads.comment', '=', 'comments.id')
        .on('comment_reads.person', '=', person),
    )
    .where('comments.document', '=', document)
    .selectAll('comments')
    .select(['segments.live', 'segments.source_start', 'segments.source_end'])
    .select(['segments.machine_start', 'segments.machine_end'])
    .select((row) =>
      row
        .case()
        .when('comments.author', '=', person)
        .then(row.lit(1))
        .when('comment_reads.comment', 'is not', null)
        .then(row.lit(1))
        .else(row.lit(0))
        .end()
        .as('is_read'),
    )
    .orderBy('comments.at')
    .orderBy('comments.id')
}
