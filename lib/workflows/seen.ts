import type { SeenAnswer } from '@/lib/api/seen-answers'
import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import { documentOf } from '@/lib/store/documents'
import { saveSeen, seenBy } from '@/lib/store/seen'
import { read, write } from '@/lib/store/transaction'
import type { Context } from './context'

/** What this person saw of a document last, on leaving it. Fails with `document.missing`. */
export function lastSeen(
  { store, person }: Pick<Context, 'store' | 'person'>,
  { document }: { readonly document: string },
): Promise<Result<SeenAnswer>> {
  return read(store, async (db) => {
    if (!(await documentOf(db, document))) return fail('document.missing')
    const row = await seenBy(db, document, person.id)
    return ok({ seq: row?.seq ?? null, at: row?.at ?? null })
  })
}

/**
 * Notes what this person saw: all that stood in the log up to `seq`, and never more than there is.
 * Fails with `document.missing`.
 */
export function noteSeen(
  { store, person, now }: Pick<Context, 'store' | 'person' | 'now'>,
  { document, seq }: { readonly document: string; readonly seq: number },
): Promise<Result<SeenAnswer>> {
  return write(store, async (db) => {
    const found = await documentOf(db, document)
    if (!found) return { keep: false, value: fail('document.missing') }
    const row = { document, person: person.id, seq: Math.min(seq, found.seq), at: now() }
    await saveSeen(db, row)
    return { keep: true, value: ok({ seq: row.seq, at: row.at }) }
  })
}
