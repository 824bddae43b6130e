import { MACHINE } from '@/lib/api/answers'
import type { EventEntry, EventsAnswer } from '@/lib/api/event-answers'
import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import type { Change } from '@/lib/model/review'
import { actionsAfter } from '@/lib/store/actions'
import { documentOf, seqsIn } from '@/lib/store/documents'
import type { ActionRow, Db } from '@/lib/store/schema'
import { outlineOfSegments } from '@/lib/store/segments'
import { read } from '@/lib/store/transaction'
import type { Context } from './context'
import { outlineRow } from './outline'

/** Who is further behind had better ask for the outline. */
export const MOST_EVENTS = 500

/** An action that changed more segments is told of without saying what it did to them. */
const MOST_SEGMENTS = 200

/**
 * What was done after `since`, in order, as pages that have the document open need it; at most 500
 * actions. Fails with `document.missing`.
 */
export function eventsSince(
  { store }: Pick<Context, 'store'>,
  { document, since }: { readonly document: string; readonly since: number },
): Promise<Result<EventsAnswer>> {
  return read(store, async (db) => {
    const row = await documentOf(db, document)
    if (!row) return fail('document.missing')
    const actions = await actionsAfter(db, document, since, MOST_EVENTS)
    const told = actions.map((action) => ({ action, change: smallChange(action) }))
    const rows = await rowsOf(db, document, told)
    return ok({
      ...seqsIn(row),
      events: told.map((one) => entryOf(one, rows)),
    })
  })
}

interface Told {
  readonly action: ActionRow
  readonly change: Change | null
}

/** Null for a change of so many segments that its text alone says so. */
export function smallChange({ change }: Pick<ActionRow, 'change'>): Change | null {
  if (change.length > MOST_CHARACTERS) return null
  const parsed = JSON.parse(change) as Change
  return segmentsIn(parsed).length > MOST_SEGMENTS ? null : parsed
}

const MOST_CHARACTERS = 400_000

/** Ids of all segments that a change names. */
export function segmentsIn({ revised, out, in: come, flags, born }: Change): readonly string[] {
  const named = [...revised, ...out, ...come, ...flags].map(({ segment }) => segment)
  return [...new Set([...named, ...born.map(({ id }) => id)])]
}

async function rowsOf(db: Db, document: string, told: readonly Told[]) {
  const ids = told.flatMap(({ change }) => (change ? segmentsIn(change) : []))
  const rows = await outlineOfSegments(db, document, [...new Set(ids)])
  return new Map(rows.map((row) => [row.id, outlineRow(row, MACHINE)]))
}

function listed<T>(item: T | undefined): readonly T[] {
  return item === undefined ? [] : [item]
}

function entryOf({ action, change }: Told, rows: Awaited<ReturnType<typeof rowsOf>>): EventEntry {
  const { seq, id, kind, label, author, at, reason, undoes } = action
  const own = change && segmentsIn(change).flatMap((segment) => listed(rows.get(segment)))
  return { seq, id, kind, label, author, at, reason, undoes, change, rows: own }
}
