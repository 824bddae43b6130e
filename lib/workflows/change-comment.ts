import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import { commentOf, markRead, updateComment } from '@/lib/store/comments'
import { documentOf } from '@/lib/store/documents'
import type { CommentRow, Db } from '@/lib/store/schema'
import { write } from '@/lib/store/transaction'
import { checkedComment } from './add-comment'
import type { Context } from './context'

type Acting = Pick<Context, 'store' | 'person' | 'now'>

export interface WhichComment {
  readonly document: string
  readonly comment: string
}

/**
 * Writes a comment of one's own anew. Fails with `document.missing`, `comment.missing`,
 * `comment.notYours` and as `checkedComment` does.
 */
export async function editComment(
  { store, person, now }: Acting,
  { text, ...which }: WhichComment & { readonly text: string },
): Promise<Result<null>> {
  const checked = checkedComment(text)
  if (!checked.ok) return checked
  return changed(store, which, async (db, row) => {
    if (row.author !== person.id) return fail('comment.notYours')
    const to = { text: checked.value, edited_at: now() }
    if (row.text !== checked.value) await updateComment(db, which.document, which.comment, to)
    return ok(null)
  })
}

/**
 * Takes the words of one's own comment away; its place is kept while there are answers. Deleted
 * again it stays as it is. Fails with `document.missing`, `comment.missing`, `comment.notYours`.
 */
export function deleteComment(
  { store, person, now }: Acting,
  which: WhichComment,
): Promise<Result<null>> {
  return changed(
    store,
    which,
    async (db, row) => {
      if (row.author !== person.id) return fail('comment.notYours')
      const to = { text: '', deleted_at: row.deleted_at ?? now() }
      await updateComment(db, which.document, which.comment, to)
      return ok(null)
    },
    'alsoDeleted',
  )
}

/**
 * Says that a thread is done with, or opens it again. Anybody may. Fails with `document.missing` and
 * `comment.missing`, also for an answer: only its thread can be resolved.
 */
export function resolveComment(
  { store, person, now }: Acting,
  { resolved, ...which }: WhichComment & { readonly resolved: boolean },
): Promise<Result<null>> {
  return changed(
    store,
    which,
    async (db, row) => {
      if (row.parent !== null) return fail('comment.missing')
      if ((row.resolved_at !== null) === resolved) return ok(null)
      const to = resolved
        ? { resolved_at: now(), resolved_by: person.id }
        : { resolved_at: null, resolved_by: null }
      await updateComment(db, which.document, which.comment, to)
      return ok(null)
    },
    'alsoDeleted',
  )
}

/** Notes which comments this person has read. Fails with `document.missing`. */
export function readComments(
  { store, person }: Acting,
  { document, ids }: { readonly document: string; readonly ids: readonly string[] },
): Promise<Result<null>> {
  return write(store, async (db) => {
    if (!(await documentOf(db, document))) return { keep: false, value: fail('document.missing') }
    await markRead(db, document, person.id, ids)
    return { keep: true, value: ok(null) }
  })
}

function changed(
  store: Acting['store'],
  { document, comment }: WhichComment,
  work: (db: Db, row: CommentRow) => Promise<Result<null>>,
  which: 'standing' | 'alsoDeleted' = 'standing',
): Promise<Result<null>> {
  return write(store, async (db) => {
    if (!(await documentOf(db, document))) return { keep: false, value: fail('document.missing') }
    const row = await commentOf(db, document, comment)
    const isThere = row !== null && (which === 'alsoDeleted' || row.deleted_at === null)
    const done: Result<null> = isThere ? await work(db, row) : fail('comment.missing')
    return { keep: done.ok, value: done }
  })
}
