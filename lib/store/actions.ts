import { sql } from 'kysely'
import { inChunks } from './chunks'
import type { ActionRow, Db } from './schema'

export async function insertAction(db: Db, action: ActionRow): Promise<void> {
  await db.insertInto('actions').values(action).execute()
}

export async function actionOf(db: Db, document: string, id: string): Promise<ActionRow | null> {
  const row = await db
    .selectFrom('actions')
    .selectAll()
    .where('document', '=', document)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** Up to `limit` actions after `seq`, in order. */
export function actionsAfter(
  db: Db,
  document: string,
  seq: number,
  limit: number,
): Promise<ActionRow[]> {
  return db
    .selectFrom('actions')
    .selectAll()
    .where('document', '=', document)
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(limit)
    .execute()
}

/** Notes which undo holds of an action; null when a redo took it back. */
export async function setUndoneBy(
  db: Db,
  document: string,
  id: string,
  by: string | null,
): Promise<void> {
  await db
    .updateTable('actions')
    .set({ undone_by: by })
    .where('document', '=', document)
    .where('id', '=', id)
    .execute()
}

/** A person's newest actions that are no undo, newest first. */
export function newestActionsBy(db: Db, document: string, author: string, limit: number) {
  return db
    .selectFrom('actions')
    .select(['id', 'seq', 'kind', 'label', 'undone_by'])
    .where('document', '=', document)
    .where('author', '=', author)
    .where('kind', '!=', 'undo')
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute()
}

/** A person's newest actions of any kind, newest first, with the author of the undo that holds. */
export function ownActions(db: Db, document: string, author: string, limit: number) {
  return db
    .selectFrom('actions as own')
    .leftJoin('actions as undo', (join) =>
      join.onRef('undo.document', '=', 'own.document').onRef('undo.id', '=', 'own.undone_by'),
    )
    .selectAll('own')
    .select('undo.author as undone_by_whom')
    .where('own.document', '=', document)
    .where('own.author', '=', author)
    .orderBy('own.seq', 'desc')
    .limit(limit)
    .execute()
}

/** The newest undo of a person that still holds, after `seq`, and the action that it undid. */
export async function newestUndoBy(db: Db, document: string, author: string, seq: number) {
  const row = await db
    .selectFrom('actions as undo')
    .innerJoin('actions as undone', (join) =>
      join
        .onRef('undone.document', '=', 'undo.document')
        .onRef('undone.id', '=', 'undo.root')
        .onRef('undone.undone_by', '=', 'undo.id'),
    )
    .select(['undo.id', 'undo.seq', 'undone.kind', 'undone.label'])
    .where('undo.document', '=', document)
    .where('undo.author', '=', author)
    .where('undo.kind', '=', 'undo')
    .where('undo.seq', '>', seq)
    .orderBy('undo.seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** Bodies of the realigns up to `seq`, in order: they say what was merged and split into what. */
export async function realignBodies(db: Db, document: string, seq: number): Promise<string[]> {
  const rows = await db
    .selectFrom('actions')
    .select('body')
    .where('document', '=', document)
    .where('kind', '=', 'realign')
    .where('seq', '<=', seq)
    .orderBy('seq')
    .execute()
  return rows.map(({ body }) => body)
}

/** Actions by which texts were sent back, and not taken back since, in all documents, newest first. */
export function newestSentBack(db: Db, limit: number) {
  return (
    db
      .selectFrom('actions')
      .innerJoin('documents', 'documents.id', 'actions.document')
      .select(['actions.id', 'actions.document', 'actions.seq', 'actions.author', 'actions.at'])
      .select(['actions.reason'])
      // A literal: with a bound value SQLite cannot use the partial index.
      .where('actions.label', '=', sql.lit('sendBack'))
      .where('actions.undone_by', 'is', null)
      .where('documents.deleted_at', 'is', null)
      .orderBy('actions.at', 'desc')
      .orderBy('actions.seq', 'desc')
      .limit(limit)
      .execute()
  )
}

/** Bodies of those among these actions that merged two texts, by their numbers. */
export async function mergeBodies(
  db: Db,
  document: string,
  seqs: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const rows = await inChunks(seqs, (chunk) =>
    db
      .selectFrom('actions')
      .select(['seq', 'body'])
      .where('document', '=', document)
      .where('label', '=', 'merge')
      .where('seq', 'in', chunk)
      .execute(),
  )
  return new Map(rows.map(({ seq, body }) => [seq, body]))
}
