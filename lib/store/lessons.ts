import type { Db, LessonRow } from './schema'

/** Which memory is meant: a project's, '' for documents without one, and two language subtags. */
export interface MemoryKey {
  readonly project: string
  readonly sourceLang: string
  readonly targetLang: string
}

/** Writes what a document taught, in place of what it taught before. */
export async function saveLesson(db: Db, lesson: LessonRow): Promise<void> {
  await db
    .insertInto('lessons')
    .values(lesson)
    .onConflict((conflict) =>
      conflict.column('document').doUpdateSet((row) => ({
        seq: row.ref('excluded.seq'),
        segments: row.ref('excluded.segments'),
        fed_at: row.ref('excluded.fed_at'),
        body: row.ref('excluded.body'),
      })),
    )
    .execute()
}

/**
 * Writes what a document teaches now, unless it was told to forget meanwhile. Gives how many rows were
 * written, 0 or 1.
 */
export async function renewLesson(db: Db, lesson: Renewal): Promise<number> {
  const { document, ...taught } = lesson
  const { numUpdatedRows } = await db
    .updateTable('lessons')
    .set(taught)
    .where('document', '=', document)
    .where('segments', '>', 0)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

type Renewal = Pick<LessonRow, 'document' | 'seq' | 'segments' | 'fed_at' | 'body'>

/** What the documents of a memory taught last, the last changed first; none that is deleted or forgot. */
export async function lessonsOf(db: Db, key: MemoryKey, limit: number): Promise<LessonRow[]> {
  const rows = await ofMemory(db, key)
    .where('lessons.segments', '>', 0)
    .selectAll('lessons')
    .orderBy('documents.changed_at', 'desc')
    .limit(limit)
    .execute()
  return rows
}

/** A document that has changed since it taught. Its languages are its own, regions included. */
export interface StaleLesson {
  readonly document: string
  readonly seq: number
  readonly sourceLang: string
  readonly targetLang: string
}

/** The documents of a memory that have changed since they taught; not those told to forget. */
export function staleLessons(db: Db, key: MemoryKey, limit: number): Promise<StaleLesson[]> {
  return ofMemory(db, key)
    .where('lessons.segments', '>', 0)
    .whereRef('documents.seq', '>', 'lessons.seq')
    .select(['documents.id as document', 'documents.seq as seq'])
    .select(['documents.source_lang as sourceLang', 'documents.target_lang as targetLang'])
    .orderBy('documents.changed_at', 'desc')
    .limit(limit)
    .execute()
}

/**
 * The documents of a memory that have not been told to forget, the last changed first, with how old
 * their lessons are.
 */
export async function taughtDocuments(db: Db, key: MemoryKey) {
  const rows = await ofMemory(db, key)
    .where('lessons.segments', '>', 0)
    .select(['documents.id', 'documents.title', 'documents.seq as document_seq'])
    .select(['lessons.seq', 'lessons.segments', 'lessons.fed_at'])
    .select(({ fn }) => fn<number | string>('length', ['lessons.body']).as('bytes'))
    .orderBy('documents.changed_at', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, bytes: Number(row.bytes) }))
}

/** Every memory with its documents that have not been told to forget, counted. */
export async function allMemories(db: Db) {
  const rows = await db
    .selectFrom('lessons')
    .innerJoin('documents', 'documents.id', 'lessons.document')
    .where('documents.deleted_at', 'is', null)
    .where('lessons.segments', '>', 0)
    .groupBy(['lessons.project', 'lessons.source_lang', 'lessons.target_lang'])
    .select(['lessons.project', 'lessons.source_lang', 'lessons.target_lang'])
    .select(({ fn }) => [
      fn.countAll<number | string>().as('documents'),
      fn.sum<number | string>('lessons.segments').as('segments'),
      fn.max('lessons.fed_at').as('fed_at'),
    ])
    .orderBy('lessons.project')
    .orderBy('lessons.source_lang')
    .orderBy('lessons.target_lang')
    .execute()
  return rows.map((row) => ({
    ...row,
    documents: Number(row.documents),
    segments: Number(row.segments),
  }))
}

/**
 * Makes the documents of a memory forget, for good; deleted ones too, since they may come back. Gives
 * how many had something to forget.
 */
export async function forgetLessons(db: Db, key: MemoryKey): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('lessons')
    .set({ segments: 0, body: new Uint8Array(0) })
    .where('project', '=', key.project)
    .where('source_lang', '=', key.sourceLang)
    .where('target_lang', '=', key.targetLang)
    .where('segments', '>', 0)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

function ofMemory(db: Db, { project, sourceLang, targetLang }: MemoryKey) {
  return db
    .selectFrom('lessons')
    .innerJoin('documents', 'documents.id', 'lessons.document')
    .where('documents.deleted_at', 'is', null)
    .where('lessons.project', '=', project)
    .where('lessons.source_lang', '=', sourceLang)
    .where('lessons.target_lang', '=', targetLang)
}
