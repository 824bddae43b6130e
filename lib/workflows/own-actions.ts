import type { OwnActionsAnswer, OwnEntry } from '@/lib/api/event-answers'
import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import type { Change } from '@/lib/model/review'
import { ownActions } from '@/lib/store/actions'
import { documentOf } from '@/lib/store/documents'
import { statesOf } from '@/lib/store/revisions'
import { segmentsById } from '@/lib/store/segments'
import { read } from '@/lib/store/transaction'
import type { Context } from './context'
import { segmentsIn, smallChange } from './events-since'
import { viewsOf } from './segments-window'

/**
 * How many of a person's newest actions are told, undos and redos included: enough for the fifty
 * that can be undone, if half of them were thought better of.
 */
const NEWEST = 150

/** Those that can be undone without the server come with what that takes, up to so many segments. */
const DEEP = 50
const MOST_VIEWS = 200

/** The asker's newest actions, oldest first; fails with `document.missing`. */
export function ownActionsOf(
  { store, person }: Pick<Context, 'store' | 'person'>,
  { document }: { readonly document: string },
): Promise<Result<OwnActionsAnswer>> {
  return read(store, async (db) => {
    const row = await documentOf(db, document)
    if (!row) return fail('document.missing')
    const newest = await ownActions(db, document, person.id, NEWEST)
    const entries = withChanges(newest)
    const changes = entries.flatMap(({ change }) => change ?? [])
    const ids = [...new Set(changes.flatMap(segmentsIn))]
    const segments = await viewsOf(db, document, await segmentsById(db, document, ids))
    const back = changes.flatMap(({ revised }) =>
      revised.map(({ segment, from }) => ({ segment, number: from })),
    )
    const states = (await statesOf(db, document, back)).map(({ revision }) => revision)
    return ok({ seq: row.seq, actions: entries.toReversed(), segments, states })
  })
}

type Row = Awaited<ReturnType<typeof ownActions>>[number]

/** Newest first; the newest carry their changes, until those name too many segments. */
function withChanges(newest: readonly Row[]): readonly OwnEntry[] {
  const named = new Set<string>()
  return newest.map((row, n) => {
    const change = smallChange(row)
    if (!change) return entryOf(row, null, bodyOf(row))
    const ids = segmentsIn(change)
    const isNear = n < DEEP && new Set([...named, ...ids]).size <= MOST_VIEWS
    if (isNear) ids.forEach((id) => named.add(id))
    return entryOf(row, isNear ? change : null, change)
  })
}

function bodyOf({ change }: Row): Change {
  return JSON.parse(change) as Change
}

function entryOf(row: Row, change: Change | null, whole: Change): OwnEntry {
  const { id, seq, kind, label, undoes, author, undone_by_whom: whom } = row
  const ids = segmentsIn(whole)
  const live = whole.in.map(({ segment }) => segment)
  const segments = [...live, ...ids.filter((one) => !live.includes(one))].slice(0, SHOWN)
  const isUndoneByOther = whom !== null && whom !== author
  return { id, seq, kind, label, undoes, isUndoneByOther, segments, count: ids.length, change }
}

/** More are not named on the screen. */
const SHOWN = 3
