import { type Seqs, seqsOf } from '@/lib/store/documents'
import type { Store } from '@/lib/store/open'

/** Tells who watches a document that something was done there. */
export interface Watch {
  /** `onRaised` is called when one of them has risen; gives what ends the watching. */
  readonly on: (document: string, since: Seqs, onRaised: (now: Seqs) => void) => () => void
  /** Something was done in this process: there is no need to wait for the next look. */
  readonly look: () => void
  /** Ends everything that waits; who watches then hears of `closed`. */
  readonly close: () => void
  readonly closed: AbortSignal
}

/**
 * Watches documents by looking how far they have come: one query by keys for all of them, twice a
 * second and only while anybody watches.
 *
 * A look sees what other processes do on either engine: other servers on one PostgreSQL, and the
 * command line beside an embedded file. LISTEN and NOTIFY would save the half second between servers,
 * but need a connection of their own, which PgBouncer in transaction mode does not give.
 */
export function watchDocuments(store: Pick<Store, 'db'>, everyMs = 500): Watch {
  const watchers = new Set<Watcher>()
  const closing = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  let looking = false
  let again = false

  const look = async () => {
    const documents = [...new Set([...watchers].map(({ document }) => document))]
    const seqs = await seqsOf(store.db, documents)
    for (const watcher of watchers) tell(watcher, seqs.get(watcher.document))
  }
  const round = () => {
    again = looking
    if (looking || watchers.size === 0 || closing.signal.aborted) return
    looking = true
    clearTimeout(timer)
    // A store that cannot be reached now may be there at the next look.
    void look()
      .catch(() => undefined)
      .finally(() => {
        looking = false
        timer = setTimeout(round, again ? 0 : everyMs)
        timer.unref()
      })
  }
  return {
    on: (document, since, onRaised) => {
      const watcher = { document, since, onRaised }
      watchers.add(watcher)
      round()
      return () => void watchers.delete(watcher)
    },
    look: round,
    close: () => {
      clearTimeout(timer)
      closing.abort()
    },
    closed: closing.signal,
  }
}

interface Watcher {
  readonly document: string
  since: Seqs
  readonly onRaised: (now: Seqs) => void
}

const NUMBERS = ['seq', 'comments', 'annotations', 'findings'] as const

function tell(watcher: Watcher, now: Seqs | undefined): void {
  const { since } = watcher
  if (!now) return
  const isNews = NUMBERS.some((one) => now[one] > since[one])
  if (!isNews) return
  watcher.since = now
  watcher.onRaised(now)
}
