import type { ApiClient } from '@/lib/api/client'
import type { EventEntry } from '@/lib/api/event-answers'
import { COUNTED, type HeardCounts } from './document-state'
import { retryDelay } from './action-queue'

export interface FollowerParts {
  readonly document: string
  readonly client: ApiClient
  /** Everything up to this `seq` is known. */
  readonly since: () => number
  readonly hear: (event: EventEntry) => void
  readonly hearOf: (seq: number) => void
  /** Called with how often comments, annotations or findings have changed, also when that is known. */
  readonly hearOfCounts: (counts: HeardCounts) => void
  readonly signal: AbortSignal
}

/**
 * Follows what is done in a document, for as long as the signal lasts: by a stream of events, begun
 * anew whenever it ends.
 *
 * Browsers allow six connections to a host over HTTP/1.1, so at most three documents of one browser
 * have a stream at a time; the others ask every few seconds until there is room.
 */
export async function followEvents(parts: FollowerParts): Promise<void> {
  let failures = 0
  while (!parts.signal.aborted) {
    const outcome = await withSlot(() => streamOnce(parts))
    if (outcome === 'noRoom') await askOnce(parts)
    failures = outcome === 'failed' ? failures + 1 : 0
    await rest(outcome === 'noRoom' ? ASK_EVERY_MS : PAUSE_MS + retryDelay(failures), parts.signal)
  }
}

const SLOTS = 3
const ASK_EVERY_MS = 4000
const PAUSE_MS = 100

type Outcome = 'ended' | 'failed' | 'noRoom'

/** Holds one of the browser's few places while `work` lasts. Without Web Locks there is no counting. */
async function withSlot(work: () => Promise<Outcome>): Promise<Outcome> {
  if (!('locks' in navigator)) return work()
  for (let slot = 0; slot < SLOTS; slot += 1) {
    const name = `interlinear:stream:${slot}`
    const outcome = await navigator.locks.request(name, { ifAvailable: true }, (lock) =>
      lock ? work() : null,
    )
    if (outcome !== null) return outcome
  }
  return 'noRoom'
}

/** One stream, to its end. It failed when it never opened. */
function streamOnce(parts: FollowerParts): Promise<Outcome> {
  const { document, client, since, hear, hearOf, hearOfCounts, signal } = parts
  return new Promise((resolve) => {
    const source = new EventSource(client.eventStreamUrl(document, since()))
    let isOpen = false
    const end = () => {
      source.close()
      signal.removeEventListener('abort', end)
      removeEventListener('offline', end)
      resolve(isOpen ? 'ended' : 'failed')
    }
    signal.addEventListener('abort', end)
    // A dead network may leave the connection standing without a word.
    addEventListener('offline', end)
    source.onerror = end
    const counts = ({ data }: MessageEvent) =>
      hearOfCounts(countsIn(JSON.parse(String(data)) as HeardCounts))
    source.onopen = () => (isOpen = true)
    // The server's own `open`, not the browser's, which comes without a word.
    source.addEventListener('open', (event) => {
      if (event instanceof MessageEvent) counts(event)
    })
    for (const name of COUNTED) source.addEventListener(name, counts)
    source.addEventListener('action', ({ data }) => hear(JSON.parse(String(data)) as EventEntry))
    source.addEventListener('behind', ({ data }) => {
      hearOf((JSON.parse(String(data)) as { seq: number }).seq)
    })
  })
}

async function askOnce(parts: FollowerParts): Promise<void> {
  const { document, client, since, hear, hearOf, hearOfCounts } = parts
  const answer = await client.events(document, since())
  if (!answer.ok) return
  answer.value.events.forEach(hear)
  hearOf(answer.value.seq)
  hearOfCounts(countsIn(answer.value))
}

/** What was not told is left out, so that it does not count as forgotten. */
function countsIn(told: HeardCounts): HeardCounts {
  return Object.fromEntries(
    COUNTED.flatMap((name) => (told[name] === undefined ? [] : [[name, told[name]]])),
  )
}

/** Waits, but no longer than until the network is back. */
function rest(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      removeEventListener('online', done)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    addEventListener('online', done)
    signal.addEventListener('abort', done)
  })
}
