import type { ResetAnswer } from '@/lib/api/memory-answers'
import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import { forgetLessons, taughtDocuments } from '@/lib/store/lessons'
import { write } from '@/lib/store/transaction'
import type { Context } from './context'
import { memoryKey } from './memory-key'
import type { WhichMemory } from './show-memory'

/**
 * Empties a memory: the documents that taught it forget, for good, whatever is done to them later; so
 * do deleted ones, though only those that can be seen are counted. Documents that are imported
 * afterwards fill it anew. Fails with `memory.missing`.
 */
export function resetMemory(
  { store }: Pick<Context, 'store'>,
  which: WhichMemory,
): Promise<Result<ResetAnswer>> {
  const key = memoryKey(which.project, which)
  return write<Result<ResetAnswer>>(store, async (db) => {
    const { length: forgotten } = await taughtDocuments(db, key)
    if (forgotten === 0) return { keep: false, value: fail('memory.missing') }
    await forgetLessons(db, key)
    return { keep: true, value: ok({ forgotten }) }
  })
}
