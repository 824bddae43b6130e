import type { ApiClient } from '@/lib/api/client'
import type { CommentCount, CommentThread } from '@/lib/api/comment-answers'
import type { CommentRequest } from '@/lib/api/comment-requests'
import type { Failure, Result } from '@/lib/model/result'
import { createExternalStore, type ExternalStore } from '../review/external-store'
import { whenBack } from '../review/when-back'
import { dropOutgoing, isPassing, keepOutgoing, keptOutgoing, type Outgoing } from './outgoing'

/** Comments of a document by live segment; segments without any are left out. */
export type CommentCounts = ReadonlyMap<string, CommentCount>

/** The threads shown on a segment; null until they have come. */
export interface ShownThreads {
  readonly segment: string
  readonly threads: readonly CommentThread[] | null
  readonly failure: Failure | null
}

/** The comments of a document in the browser, outside React. */
export interface CommentsStore {
  readonly document: string
  readonly counts: Readable<CommentCounts>
  readonly shown: Readable<ShownThreads>
  readonly outgoing: Readable<readonly Outgoing[]>
  /** Reads the threads of a segment; those of the one before are forgotten. */
  readonly show: (segment: string) => void
  /** Asks for the counts and the shown threads anew, and sends what waits. */
  readonly refresh: () => void
  /** Keeps a comment on the device and sends it, now or when that is possible. */
  readonly send: (comment: CommentRequest) => void
  /** Gives a comment up that was not sent. */
  readonly giveUp: (id: string) => void
  readonly edit: (id: string, text: string) => Promise<Result<null>>
  readonly resolve: (id: string, resolved: boolean) => Promise<Result<null>>
  readonly remove: (id: string) => Promise<Result<null>>
  readonly markRead: (ids: readonly string[]) => void
  /** Starts what goes on in the background; gives what ends it. */
  readonly start: () => () => void
}

type Readable<T> = Pick<ExternalStore<T>, 'get' | 'subscribe'>

export function createCommentsStore(
  document: string,
  client: ApiClient,
  now: () => string,
): CommentsStore {
  const counts = createExternalStore<CommentCounts>(new Map())
  const shown = createExternalStore<ShownThreads>({ segment: '', threads: null, failure: null })
  const outgoing = createExternalStore<readonly Outgoing[]>([])

  const count = async () => {
    const answer = await client.commentCounts(document)
    if (!answer.ok) return
    const next = answer.value.segments
    if (JSON.stringify([...counts.get().values()]) === JSON.stringify(next)) return
    counts.set(new Map(next.map((one) => [one[0], one])))
  }
  const readThreads = async () => {
    const { segment } = shown.get()
    if (segment === '') return
    const answer = await client.comments(document, segment)
    const before = shown.get()
    if (before.segment !== segment) return
    if (answer.ok) shown.set({ segment, threads: answer.value.threads, failure: null })
    else if (before.threads === null) shown.set({ ...before, failure: answer.failure })
  }
  const put = (entry: Outgoing) =>
    outgoing.set([...outgoing.get().filter((one) => one.comment.id !== entry.comment.id), entry])
  const drop = (id: string) => {
    dropOutgoing(localStorage, document, id)
    outgoing.set(outgoing.get().filter(({ comment }) => comment.id !== id))
  }
  const post = async (entry: Outgoing) => {
    const answer = await client.addComment(document, entry.comment)
    if (!answer.ok) {
      const isStill = outgoing.get().some(({ comment }) => comment.id === entry.comment.id)
      if (isStill) put({ ...entry, failure: answer.failure })
      return
    }
    await Promise.all([readThreads(), count()])
    drop(entry.comment.id)
  }
  const retry = () => {
    for (const entry of outgoing.get()) {
      if (entry.failure && isPassing(entry.failure)) void post(entry)
    }
  }
  const refresh = () => {
    retry()
    void count()
    void readThreads()
  }
  const changed = async (work: Promise<Result<null>>) => {
    const done = await work
    if (done.ok) await Promise.all([readThreads(), count()])
    return done
  }
  return {
    ...{ document, counts, shown, outgoing, refresh },
    show: (segment) => {
      if (shown.get().segment !== segment) shown.set({ segment, threads: null, failure: null })
      void readThreads()
    },
    send: (comment) => {
      const entry = { comment, at: now(), failure: null }
      keepOutgoing(localStorage, document, entry)
      put(entry)
      void post(entry)
    },
    giveUp: drop,
    edit: (id, text) => changed(client.changeComment(document, id, { text })),
    resolve: (id, resolved) => changed(client.changeComment(document, id, { resolved })),
    remove: (id) => changed(client.deleteComment(document, id)),
    markRead: (ids) => void client.readComments(document, ids).then(() => count()),
    start: () => {
      outgoing.set(keptOutgoing(localStorage, document))
      outgoing.get().forEach((entry) => void post(entry))
      void count()
      return listen(refresh)
    },
  }
}

/** The stream tells of what others write; where there is none it is seen within half a minute. */
function listen(refresh: () => void): () => void {
  const timer = setInterval(() => {
    if (globalThis.document.visibilityState === 'visible') refresh()
  }, EVERY_MS)
  const end = whenBack(refresh)
  return () => {
    clearInterval(timer)
    end()
  }
}

const EVERY_MS = 30_000
