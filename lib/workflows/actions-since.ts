import type { ActionEntry, ActionsAnswer } from '@/lib/api/answers'
import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import type { Change } from '@/lib/model/review'
import { actionsAfter } from '@/lib/store/actions'
import { documentOf } from '@/lib/store/documents'
import type { ActionRow } from '@/lib/store/schema'
import { read } from '@/lib/store/transaction'
import type { Context } from './context'

/**
 * What was done after `since`, in order, at most 500 actions: who is further behind asks again from
 * the last one. `seq` is the document's newest. Fails with `document.missing`.
 */
export function actionsSince(
  { store }: Pick<Context, 'store'>,
  { document, since }: { readonly document: string; readonly since: number },
): Promise<Result<ActionsAnswer>> {
  return read(store, async (db) => {
    const row = await documentOf(db, document)
    if (!row) return fail('document.missing')
    const actions = await actionsAfter(db, document, since, AT_ONCE)
    return ok({ seq: row.seq, actions: actions.map(entryOf) })
  })
}

const AT_ONCE = 500

function entryOf({ seq, id, kind, label, author, at, change }: ActionRow): ActionEntry {
  return { seq, id, kind, label, author, at, change: JSON.parse(change) as Change }
}
