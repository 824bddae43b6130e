import type { ActAnswer, ActRefusal } from '@/lib/api/answers'
import type { Failure, Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import type { Action, Change } from '@/lib/model/review'
import { reduce } from '@/lib/review/reduce'
import { actionOf } from '@/lib/store/actions'
import { raiseSeq } from '@/lib/store/documents'
import type { ActionRow, Db } from '@/lib/store/schema'
import { segmentsById } from '@/lib/store/segments'
import type { Outcome } from '@/lib/store/transaction'
import { write } from '@/lib/store/transaction'
import { countAccepted } from './accepted-fixes'
import { candidatesOf } from './candidates'
import type { Context } from './context'
import { equalActions } from './equal-actions'
import { loadReview } from './load-review'
import { saveChange } from './save-change'
import { standingInstead } from './standing-instead'

export interface ActCommand {
  readonly document: string
  readonly action: Action
}

/** `refusal` says what stands in the place of what was refused; null when there is no document. */
export type ActResult =
  | { readonly ok: true; readonly value: ActAnswer }
  | { readonly ok: false; readonly failure: Failure; readonly refusal: ActRefusal | null }

/**
 * Does what a person asked for, or nothing. When this gives an answer the action is on the disk.
 *
 * Sent again, an action is answered as it was the first time. Fails as the reducer does, and with
 * `document.missing`, `action.idTaken` (another action has this id), `segment.idTaken` (a born
 * segment's id is in use), `undo.missing` and `undo.already`.
 */
export async function act(context: Context, command: ActCommand): Promise<ActResult> {
  const done = await write(context.store, (db) => acted(context, db, command))
  const { db } = context.store
  if (!done.ok) {
    const refusal = await standingInstead(context.store, command, done.failure)
    return { ok: false, failure: done.failure, refusal }
  }
  const candidates = await candidatesOf(db, command.document, context.person.id)
  return { ok: true, value: { ...done.value, ...candidates } }
}

type Done = Omit<ActAnswer, 'undo' | 'redo'>

async function acted(
  { person, now }: Context,
  db: Db,
  { document, action }: ActCommand,
): Promise<Outcome<Result<Done>>> {
  const at = now()
  const row = await raiseSeq(db, document, at)
  if (!row) return refused(fail('document.missing'))
  const known = await actionOf(db, document, action.id)
  if (known) return refused(storedAnswer(known, action, person.id))
  const review = await loadReview(db, row, { action, person })
  if (!review.ok) return refused(review)
  const change = reduce(review.value.view, action)
  if (!change.ok) return refused(change)
  if (await isTaken(db, document, change.value)) return refused(fail('segment.idTaken'))
  const made = { action, change: change.value, at, author: person.id }
  await saveChange(db, row, review.value, made)
  await countAccepted(db, row, action, review.value.undone)
  return { keep: true, value: ok({ seq: row.seq, change: change.value, at, author: person.id }) }
}

function refused(value: Result<Done>): Outcome<Result<Done>> {
  return { keep: false, value }
}

/** What an action was answered when it first came. Its id with other contents is somebody's mistake. */
function storedAnswer(known: ActionRow, action: Action, person: string): Result<Done> {
  if (known.author !== person || !equalActions(known.body, action)) return fail('action.idTaken')
  const { seq, change, at, author } = known
  return ok({ seq, change: JSON.parse(change) as Change, at, author })
}

async function isTaken(db: Db, document: string, { born }: Change): Promise<boolean> {
  const ids = born.map(({ id }) => id)
  return (await segmentsById(db, document, ids)).length > 0
}
