import type { EventEntry } from '@/lib/api/event-answers'
import type { Action } from '@/lib/model/review'
import type { QueueEntry } from './action-queue'
import type { HeardCounts } from './document-state'
import type { SenderReport } from './queue-sender'

/** What tabs of one document tell each other. */
export type TabMessage =
  | { readonly type: 'added'; readonly action: Action }
  /** All that could not be written to the device, in order: whoever leads must keep it. */
  | { readonly type: 'carried'; readonly entries: readonly QueueEntry[] }
  | { readonly type: 'settled'; readonly id: string }
  | { readonly type: 'report'; readonly report: SenderReport }
  | { readonly type: 'event'; readonly event: EventEntry }
  /** The document has come to this `seq`. */
  | { readonly type: 'heard'; readonly seq: number }
  /** Comments, annotations or findings have changed so often. */
  | { readonly type: 'counts'; readonly counts: HeardCounts }
  /** A tab has just been opened, or leads now: what only others carry should be told to it. */
  | { readonly type: 'asks' }

export type JoinTabs = typeof joinTabs

export interface Tabs {
  readonly say: (message: TabMessage) => void
  readonly close: () => void
}

/**
 * Joins the tabs of this browser that have the document open. `lead` is called in one of them at a
 * time, and its signal ends with the tab; the next takes over when that one is closed or dies.
 *
 * Web Locks want https or localhost: without them every tab leads, which is safe, because an action
 * sent twice is answered the same.
 */
export function joinTabs(
  document: string,
  hear: (message: TabMessage) => void,
  lead: (signal: AbortSignal) => void,
): Tabs {
  const channel = new BroadcastChannel(`interlinear:${document}`)
  const closing = new AbortController()
  const { signal } = closing
  channel.onmessage = ({ data }: MessageEvent<TabMessage>) => hear(data)
  if ('locks' in navigator) void leadInTurn(document, signal, lead)
  else lead(signal)
  return {
    say: (message) => channel.postMessage(message),
    close: () => {
      closing.abort()
      channel.close()
    },
  }
}

async function leadInTurn(
  document: string,
  signal: AbortSignal,
  lead: (signal: AbortSignal) => void,
): Promise<void> {
  const untilClosed = () => {
    // The tab may have closed between the grant of the lock and this call.
    if (signal.aborted) return
    lead(signal)
    return new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()))
  }
  try {
    await navigator.locks.request(`interlinear:queue:${document}`, { signal }, untilClosed)
  } catch (error) {
    if (!signal.aborted) throw error
  }
}
