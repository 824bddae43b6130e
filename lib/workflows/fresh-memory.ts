import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import type { MemoryKey } from '@/lib/store/lessons'
import { lessonsOf, renewLesson, staleLessons } from '@/lib/store/lessons'
import type { StaleLesson } from '@/lib/store/lessons'
import { read, write } from '@/lib/store/transaction'
import type { Context } from './context'
import { allTranslations } from './translations'

/**
 * What the documents of a project have taught of two languages, each as bytes for the engine. Documents
 * that were worked on since they taught last teach again first: what was approved or confirmed counts
 * twice, what was merely aligned as surely as it is.
 *
 * At most `MOST` documents, the last changed. Fails with `work.cancelled` alone.
 */
export async function freshMemory(
  context: Context,
  key: MemoryKey,
  signal?: AbortSignal,
): Promise<Result<readonly Uint8Array[]>> {
  const stale = await read(context.store, (db) => staleLessons(db, key, MOST))
  for (const lesson of stale) {
    const taught = await teachAgain(context, lesson, signal)
    if (signal?.aborted) return fail('work.cancelled')
    // An old document that takes too long must not keep new ones out: what it taught before counts.
    if (!taught.ok) continue
  }
  const lessons = await read(context.store, (db) => lessonsOf(db, key, MOST))
  return ok(lessons.map(({ body }) => body).filter((body) => body.length > 0))
}

/** Documents whose lessons are read for one import. */
export const MOST = 100

async function teachAgain(
  context: Context,
  { document, seq, sourceLang, targetLang }: StaleLesson,
  signal?: AbortSignal,
): Promise<Result<null>> {
  const translations = await read(context.store, (db) => allTranslations(db, document))
  // Emptied of its texts, a document teaches what it taught before: nothing is not worth keeping.
  if (translations.length === 0) return ok(null)
  const examples = translations.map(({ source, target, weight }) => ({ source, target, weight }))
  const taught = await context.engine.teach(
    { kind: 'teach', examples, sourceLang, targetLang },
    signal ? { signal } : {},
  )
  if (!taught.ok) return taught
  await write(context.store, async (db) => {
    const lesson = { document, seq, segments: examples.length, body: taught.value }
    await renewLesson(db, { ...lesson, fed_at: context.now() })
    return { keep: true, value: null }
  })
  return ok(null)
}
