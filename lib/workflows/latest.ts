import type { LatestAnswer } from '@/lib/api/answers'
import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import { documentOf } from '@/lib/store/documents'
import { lastChanged } from '@/lib/store/segments'
import { read } from '@/lib/store/transaction'
import type { Context } from './context'

/** What was changed since the import, the last first; fails with `document.missing`. */
export function latest(
  { store }: Pick<Context, 'store'>,
  { document }: { readonly document: string },
): Promise<Result<LatestAnswer>> {
  return read(store, async (db) => {
    const row = await documentOf(db, document)
    if (!row) return fail('document.missing')
    return ok({ seq: row.seq, ids: await lastChanged(db, row.id) })
  })
}
