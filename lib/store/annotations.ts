import type { AnnotationRow, Db } from './schema'

/** An annotation, and where the segment stands that it names. */
export interface FoundAnnotation extends AnnotationRow {
  readonly live: number
  readonly source_start: number
  readonly source_end: number
  readonly machine_start: number
  readonly machine_end: number
}

/** Writes a new annotation. False when its id is in use in the document; else who watches will hear. */
export async function insertAnnotation(db: Db, row: AnnotationRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('annotations')
    .values(row)
    .onConflict((conflict) => conflict.columns(['document', 'id']).doNothing())
    .executeTakeFirst()
  const isNew = Number(numInsertedOrUpdatedRows ?? 0) > 0
  if (isNew) await raiseAnnotationsSeq(db, row.document)
  return isNew
}

async function raiseAnnotationsSeq(db: Db, document: string): Promise<void> {
  await db
    .updateTable('documents')
    .set((row) => ({ annotations_seq: row('annotations_seq', '+', 1) }))
    .where('id', '=', document)
    .execute()
}

export async function annotationOf(
  db: Db,
  document: string,
  id: string,
): Promise<AnnotationRow | null> {
  const row = await db
    .selectFrom('annotations')
    .selectAll()
    .where('document', '=', document)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

export async function updateAnnotation(
  db: Db,
  document: string,
  id: string,
  to: Partial<Pick<AnnotationRow, 'category' | 'severity' | 'note' | 'edited_at' | 'deleted_at'>>,
): Promise<void> {
  await db
    .updateTable('annotations')
    .set(to)
    .where('document', '=', document)
    .where('id', '=', id)
    .execute()
  await raiseAnnotationsSeq(db, document)
}

/** All annotations of a document that are not deleted, the oldest first. */
export function annotationsOf(db: Db, document: string): Promise<FoundAnnotation[]> {
  return db
    .selectFrom('annotations')
    .innerJoin('segments', (join) =>
      join
        .onRef('segments.document', '=', 'annotations.document')
        .onRef('segments.id', '=', 'annotations.segment'),
    )
    .where('annotations.document', '=', document)
    .where('annotations.deleted_at', 'is', null)
    .selectAll('annotations')
    .select(['segments.live', 'segments.source_start', 'segments.source_end'])
    .select(['segments.machine_start', 'segments.machine_end'])
    .orderBy('annotations.at')
    .orderBy('annotations.id')
    .execute()
}
