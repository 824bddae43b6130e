import type { CommentThread, CommentView } from '@/lib/api/comment-answers'
import type { Content } from '@/lib/model/content'
import { plain } from '@/lib/model/content'
import type { FoundComment } from '@/lib/store/comments'
import { grouped } from './grouped'

/** A comment and its answers, as rows. */
export interface FoundThread {
  readonly root: FoundComment
  readonly answers: readonly FoundComment[]
}

/** Comments as threads, the oldest first. What was deleted is left out, but where answers stand below it. */
export function threadsOf(rows: readonly FoundComment[]): readonly FoundThread[] {
  const answers = grouped(
    rows.filter(({ parent, deleted_at }) => parent !== null && deleted_at === null),
    ({ parent }) => parent,
  )
  return rows
    .filter(({ parent }) => parent === null)
    .map((root) => ({ root, answers: answers.get(root.id) ?? [] }))
    .filter((thread) => thread.root.deleted_at === null || thread.answers.length > 0)
}

/** `text` is the text of the revision that the thread is about. */
export function threadView({ root, answers }: FoundThread, text: Content | null): CommentThread {
  const { segment, number, start, end, resolved_at, resolved_by } = root
  const isSpan = start !== null && end !== null
  return {
    ...viewOf(root),
    ...{ segment, number, resolvedAt: resolved_at, resolvedBy: resolved_by },
    about: isSpan ? { text: text ?? plain(''), start, end } : null,
    answers: answers.map(viewOf),
  }
}

export function viewOf(row: FoundComment): CommentView {
  const { id, author, at, text, edited_at: editedAt, deleted_at, is_read } = row
  return { id, author, at, text, editedAt, isDeleted: deleted_at !== null, isRead: is_read === 1 }
}
