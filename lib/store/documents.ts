import type { Status } from '@/lib/model/review'
import { inChunks } from './chunks'
import type { Db, DocumentRow } from './schema'

export async function insertDocument(db: Db, document: DocumentRow): Promise<void> {
  await db.insertInto('documents').values(document).execute()
}

/** A document that is not deleted, or null. */
export async function documentOf(db: Db, id: string): Promise<DocumentRow | null> {
  const row = await db
    .selectFrom('documents')
    .selectAll()
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

/** All documents that are not deleted, the last changed first. */
export function allDocuments(db: Db): Promise<DocumentRow[]> {
  return db
    .selectFrom('documents')
    .selectAll()
    .where('deleted_at', 'is', null)
    .orderBy('changed_at', 'desc')
    .orderBy('id')
    .execute()
}

/** Ids of a project's documents that are not deleted, the last changed first; null: of those without one. */
export async function documentsOfProject(db: Db, project: string | null): Promise<string[]> {
  const rows = await db
    .selectFrom('documents')
    .select('id')
    .where('deleted_at', 'is', null)
    .where('project', project === null ? 'is' : '=', project)
    .orderBy('changed_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/**
 * Takes the document's next place in its order of actions, and its lock until the transaction ends.
 * Null when there is no such document.
 */
export async function raiseSeq(db: Db, id: string, at: string): Promise<DocumentRow | null> {
  const row = await db
    .updateTable('documents')
    .set((set) => ({ seq: set('seq', '+', 1), changed_at: at }))
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .returningAll()
    .executeTakeFirst()
  return row ?? null
}

/** How far a document has come: its actions, and the changes of its comments, annotations and findings. */
export interface Seqs {
  readonly seq: number
  readonly comments: number
  readonly annotations: number
  readonly findings: number
}

/** Of each of these documents that is there and not deleted. */
export async function seqsOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Seqs>> {
  const rows = await inChunks(ids, (chunk) =>
    db
      .selectFrom('documents')
      .select(['id', 'seq', 'comments_seq', 'annotations_seq', 'findings_seq'])
      .where('id', 'in', chunk)
      .where('deleted_at', 'is', null)
      .execute(),
  )
  return new Map(rows.map((row) => [row.id, seqsIn(row)]))
}

export function seqsIn(
  row: Pick<DocumentRow, 'seq' | 'comments_seq' | 'annotations_seq' | 'findings_seq'>,
): Seqs {
  return {
    seq: row.seq,
    comments: row.comments_seq,
    annotations: row.annotations_seq,
    findings: row.findings_seq,
  }
}

/** Gives the number of documents renamed: 0 when there is none such. */
export async function setTitle(db: Db, id: string, title: string): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('documents')
    .set({ title })
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Deletes (with a time) or restores (null). Gives the number of documents it applied to. */
export async function setDeleted(db: Db, id: string, at: string | null): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('documents')
    .set({ deleted_at: at })
    .where('id', '=', id)
    .where('deleted_at', at === null ? 'is not' : 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

export interface StatusCount {
  readonly document: string
  readonly status: Status
  readonly count: number
}

/** Live segments by document and status; of one document, or of all that are not deleted. */
export async function statusCounts(db: Db, id?: string): Promise<StatusCount[]> {
  const rows = await db
    .selectFrom('segments')
    .innerJoin('documents', 'documents.id', 'segments.document')
    .where('documents.deleted_at', 'is', null)
    .where((row) => row('segments.live', '=', row.lit(1)))
    .$if(id !== undefined, (query) => query.where('segments.document', '=', id ?? ''))
    .groupBy(['segments.document', 'segments.status'])
    .select(['segments.document', 'segments.status'])
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .execute()
  return rows.map((row) => ({ ...row, count: Number(row.count) }))
}
