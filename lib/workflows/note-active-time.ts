import type { ActiveTimeRequest } from '@/lib/api/active-time-requests'
import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import { keepActiveTimes } from '@/lib/store/active-time'
import { documentOf } from '@/lib/store/documents'
import { write } from '@/lib/store/transaction'
import type { Context } from './context'

/** Keeps how long this person has worked in segments. Fails with `document.missing`. */
export function noteActiveTime(
  { store, person }: Pick<Context, 'store' | 'person'>,
  { document, session, times }: ActiveTimeRequest & { readonly document: string },
): Promise<Result<null>> {
  return write(store, async (db) => {
    if (!(await documentOf(db, document))) return { keep: false, value: fail('document.missing') }
    await keepActiveTimes(
      db,
      onceEach(times).map((one) => ({ ...one, document, session, person: person.id })),
    )
    return { keep: true, value: ok(null) }
  })
}

/** One statement may name a row but once: of two figures for the same the greater counts. */
function onceEach(times: ActiveTimeRequest['times']): ActiveTimeRequest['times'] {
  const greatest = new Map<string, (typeof times)[number]>()
  for (const one of times) {
    const key = `${one.segment} ${one.day}`
    if (one.ms > (greatest.get(key)?.ms ?? 0)) greatest.set(key, one)
  }
  return [...greatest.values()]
}
