import type { CommentRequest } from '@/lib/api/comment-requests'
import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import { commentOf, insertComment } from '@/lib/store/comments'
import { documentOf } from '@/lib/store/documents'
import { statesOf } from '@/lib/store/revisions'
import type { CommentRow, Db } from '@/lib/store/schema'
import { segmentsById } from '@/lib/store/segments'
import { write } from '@/lib/store/transaction'
import type { Context } from './context'

/** In UTF-16 code units. */
export const MAX_COMMENT = 10_000

export interface AddCommentCommand {
  readonly document: string
  readonly comment: CommentRequest
}

/** A comment that is on the disk. */
export interface CommentAdded {
  readonly id: string
  readonly at: string
}

/**
 * Keeps what a person says of a revision, of a stretch of its text, or in answer to a comment.
 *
 * Sent again, a comment is answered as it was the first time. Fails with `document.missing`,
 * `segment.missing`, `comment.revisionMissing`, `comment.outside` (the stretch is empty or reaches
 * out of the text), `comment.missing` (there is nothing to answer), `comment.idTaken` and as
 * `checkedComment` does.
 */
export async function addComment(
  { store, person, now }: Pick<Context, 'store' | 'person' | 'now'>,
  { document, comment }: AddCommentCommand,
): Promise<Result<CommentAdded>> {
  const text = checkedComment(comment.text)
  if (!text.ok) return text
  return write(store, async (db) => {
    const made = { author: person.id, at: now(), text: text.value }
    const row = await rowOf(db, document, comment, made)
    if (!row.ok) return { keep: false, value: row }
    if (await insertComment(db, row.value)) return { keep: true, value: ok(addedOf(row.value)) }
    const known = await commentOf(db, document, comment.id)
    const isSame = known !== null && isSaidAgain(known, row.value)
    return { keep: false, value: isSame ? ok(addedOf(known)) : fail('comment.idTaken') }
  })
}

/** The text without white space round it; fails with `comment.blank` or `comment.tooLong`. */
export function checkedComment(text: string): Result<string> {
  const trimmed = text.trim()
  if (trimmed === '') return fail('comment.blank')
  if (trimmed.length > MAX_COMMENT) return fail('comment.tooLong', { max: MAX_COMMENT })
  return ok(trimmed)
}

type Made = Pick<CommentRow, 'author' | 'at' | 'text'>

async function rowOf(
  db: Db,
  document: string,
  { id, segment, number, span, parent }: CommentRequest,
  made: Made,
): Promise<Result<CommentRow>> {
  if (!(await documentOf(db, document))) return fail('document.missing')
  const open = { edited_at: null, deleted_at: null, resolved_at: null, resolved_by: null }
  if (parent !== undefined) {
    const root = await commentOf(db, document, parent)
    if (!root || root.parent !== null) return fail('comment.missing')
    const place = { segment: root.segment, number: root.number, start: root.start, end: root.end }
    return ok({ document, id, ...place, parent, ...made, ...open })
  }
  const failure = await refusedPlace(db, document, { segment, number, span })
  if (failure) return failure
  const place = { segment, number, start: span?.start ?? null, end: span?.end ?? null }
  return ok({ document, id, ...place, parent: null, ...made, ...open })
}

async function refusedPlace(
  db: Db,
  document: string,
  place: Pick<CommentRequest, 'segment' | 'number'> & { span: CommentRequest['span'] | undefined },
) {
  const { segment, number, span } = place
  const [found] = await segmentsById(db, document, [segment])
  if (!found) return fail('segment.missing')
  const [state] = await statesOf(db, document, [{ segment, number }])
  if (!state) return fail('comment.revisionMissing')
  if (!span) return null
  const isInside = span.start < span.end && span.end <= state.revision.target.text.length
  return isInside ? null : fail('comment.outside')
}

/** A text that was edited since does not make it another comment. */
function isSaidAgain(known: CommentRow, again: CommentRow): boolean {
  const isPlace = (['author', 'segment', 'number', 'start', 'end', 'parent'] as const).every(
    (key) => known[key] === again[key],
  )
  const isChanged = known.edited_at !== null || known.deleted_at !== null
  return isPlace && (isChanged || known.text === again.text)
}

function addedOf({ id, at }: CommentRow): CommentAdded {
  return { id, at }
}
