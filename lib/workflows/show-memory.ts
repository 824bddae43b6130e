import type { MemoryInfo } from '@/lib/api/memory-answers'
import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import { lessonsOf, taughtDocuments } from '@/lib/store/lessons'
import type { Db } from '@/lib/store/schema'
import { read } from '@/lib/store/transaction'
import type { Context } from './context'
import { MOST } from './fresh-memory'
import { memoryKey, projectOf } from './memory-key'
import { firstTranslations } from './translations'

export interface WhichMemory {
  /** Null for documents without one. */
  readonly project: string | null
  readonly sourceLang: string
  readonly targetLang: string
}

/**
 * What is in a memory: how much, the words that it is surest of, and which documents taught it. As it
 * stands now: documents that were worked on since teach again at the next import, not here.
 *
 * Fails with `memory.missing`, when it was reset too, and as the engine does.
 */
export async function showMemory(
  { store, engine }: Pick<Context, 'store' | 'engine'>,
  which: WhichMemory,
): Promise<Result<MemoryInfo>> {
  const key = memoryKey(which.project, which)
  const { documents, memory, segments } = await read(store, async (db) => {
    const taught = await taughtDocuments(db, key)
    const lessons = await lessonsOf(db, key, MOST)
    return {
      documents: taught,
      memory: lessons.map(({ body }) => body).filter((body) => body.length > 0),
      segments: await segmentsOf(db, taught),
    }
  })
  if (documents.length === 0) return fail('memory.missing')
  const taught = sum(documents.slice(0, MOST).map((one) => one.segments))
  const { sourceLang, targetLang } = key
  const survey = await engine.survey({
    ...{ kind: 'survey', memory, segments, taught, sourceLang, targetLang, most: BEST },
  })
  if (!survey.ok) return survey
  return ok({
    ...{ project: projectOf(key.project), sourceLang, targetLang, documents: documents.length },
    segments: sum(documents.map((one) => one.segments)),
    fedAt: documents.map(({ fed_at }) => fed_at).reduce((a, b) => (a > b ? a : b)),
    ...{ ...survey.value, bytes: sum(documents.map(({ bytes }) => bytes)) },
    taughtBy: documents.map(({ id, title, segments: count, fed_at }) => ({
      ...{ id, title, segments: count, fedAt: fed_at },
    })),
  })
}

/** Pairs that a person is shown: more, and nobody would read them. */
const BEST = 50
/** Segments that are read to see how words are written. */
const SEGMENTS = 2_000

/** Of the documents last changed, as many as are read. A memory itself keeps stems alone. */
async function segmentsOf(db: Db, documents: readonly { readonly id: string }[]) {
  const found: { source: string; target: string }[] = []
  for (const { id } of documents) {
    const left = SEGMENTS - found.length
    if (left <= 0) break
    const translations = await firstTranslations(db, id, left)
    found.push(...translations.map(({ source, target }) => ({ source, target })))
  }
  return found
}

function sum(figures: readonly number[]): number {
  return figures.reduce((total, figure) => total + figure, 0)
}
