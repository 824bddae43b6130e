import type { CommentCountsAnswer, CommentsAnswer } from '@/lib/api/comment-answers'
import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import { commentsNear, commentsOf } from '@/lib/store/comments'
import { documentOf } from '@/lib/store/documents'
import { statesOf } from '@/lib/store/revisions'
import type { Db, DocumentRow } from '@/lib/store/schema'
import { segmentsById } from '@/lib/store/segments'
import { read } from '@/lib/store/transaction'
import type { FoundThread } from './comment-threads'
import { threadsOf, threadView } from './comment-threads'
import type { Context } from './context'
import { placeComments } from './place-comments'

type Asking = Pick<Context, 'store' | 'person'>

/** Which live segments have comments, and how many. Fails with `document.missing`. */
export function commentCounts(
  { store, person }: Asking,
  command: { readonly document: string },
): Promise<Result<CommentCountsAnswer>> {
  return read(store, async (db) => {
    const document = await documentOf(db, command.document)
    if (!document) return fail('document.missing')
    const threads = threadsOf(await commentsOf(db, document.id, person.id))
    const roots = threads.map(({ root }) => root)
    const places = await placeComments(db, document, roots)
    const counts = new Map<string, [total: number, open: number, unread: number]>()
    for (const thread of threads) {
      const [total, open, unread] = countOf(thread)
      for (const segment of places.get(thread.root.id) ?? []) {
        const before = counts.get(segment) ?? [0, 0, 0]
        counts.set(segment, [before[0] + total, before[1] + open, before[2] + unread])
      }
    }
    return ok({ segments: [...counts].map(([segment, count]) => [segment, ...count] as const) })
  })
}

/**
 * The threads that are shown on a segment: its own, and those of segments that it was merged, split
 * or moved from, where they stand in it now. Fails with `document.missing` or `segment.missing`.
 */
export function segmentComments(
  { store, person }: Asking,
  command: { readonly document: string; readonly segment: string },
): Promise<Result<CommentsAnswer>> {
  return read(store, async (db) => {
    const document = await documentOf(db, command.document)
    if (!document) return fail('document.missing')
    const [found] = await segmentsById(db, document.id, [command.segment])
    if (!found) return fail('segment.missing')
    const rows = await commentsNear(db, document.id, person.id, found.segment)
    const threads = threadsOf(rows)
    const shown = await shownOn(db, document, found.segment.id, threads)
    return ok({ threads: await withTexts(db, document.id, shown) })
  })
}

/** A thread of a segment that is not live any more is shown on itself too, whoever asks for it. */
async function shownOn(
  db: Db,
  document: DocumentRow,
  segment: string,
  threads: readonly FoundThread[],
): Promise<readonly FoundThread[]> {
  const places = await placeComments(
    db,
    document,
    threads.map(({ root }) => root),
  )
  return threads.filter(
    ({ root }) => root.segment === segment || places.get(root.id)?.includes(segment),
  )
}

async function withTexts(db: Db, document: string, threads: readonly FoundThread[]) {
  const spans = threads.map(({ root }) => root).filter(({ start }) => start !== null)
  const states = spans.length === 0 ? [] : await statesOf(db, document, spans)
  const texts = new Map(
    states.map(({ revision }) => [`${revision.segment} ${revision.number}`, revision.target]),
  )
  return threads.map((thread) =>
    threadView(thread, texts.get(`${thread.root.segment} ${thread.root.number}`) ?? null),
  )
}

function countOf({ root, answers }: FoundThread): [total: number, open: number, unread: number] {
  const standing = [root, ...answers].filter(({ deleted_at }) => deleted_at === null)
  const unread = standing.filter(({ is_read }) => is_read !== 1).length
  return [standing.length, root.resolved_at === null ? 1 : 0, unread]
}
