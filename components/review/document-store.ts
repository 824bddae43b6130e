import type { DocumentInfo, SegmentsAnswer } from '@/lib/api/answers'
import type { ApiClient } from '@/lib/api/client'
import type { Failure, Result } from '@/lib/model/result'
import type { Action } from '@/lib/model/review'
import type { QueueEvent } from './action-queue'
import { isOnlyHere, queueReducer } from './action-queue'
import type { Device } from './device'
import type { DocumentState } from './document-state'
import {
  acknowledged,
  acted,
  openDocument,
  outlineCame,
  queueChanged,
  refused,
  windowCame,
} from './document-state'
import type { SenderReport } from './queue-sender'
import { startSender } from './queue-sender'
import type { Tabs } from './tabs'
import { joinTabs } from './tabs'
import type { UnsavedTexts } from './unsaved-texts'
import { createUnsavedTexts } from './unsaved-texts'
import { createWindowLoader } from './window-loader'

/** What the page is sent with: the document and the window round the asked segment. */
export interface OpenedDocument {
  readonly info: DocumentInfo
  readonly window: SegmentsAnswer
}

/** The document in the browser, outside React: read with `useSyncExternalStore`. */
export interface DocumentStore {
  readonly subscribe: (listener: () => void) => () => void
  readonly state: () => DocumentState
  /** Does an action at once and queues it; or says why it cannot be done. */
  readonly act: (action: Action) => Result<null>
  /** Takes a refused action out of the queue: its person has decided. */
  readonly settle: (id: string) => void
  /** Asks for the texts of these ranks where they are missing. */
  readonly load: (first: number, last: number) => void
  readonly unsaved: UnsavedTexts
  readonly isOnlyHere: () => boolean
  /** Starts what goes on in the background; gives what ends it. */
  readonly start: (tell: (event: StoreEvent) => void) => () => void
}

export type StoreEvent =
  | { readonly type: 'restored' }
  | { readonly type: 'refused'; readonly action: Action; readonly failure: Failure }

export function createDocumentStore(
  { info, window }: OpenedDocument,
  client: ApiClient,
  device: Promise<Device>,
  now: () => string,
): DocumentStore {
  const id = info.id
  const listeners = new Set<() => void>()
  let state = openDocument(info, window)
  let tabs: Tabs | null = null
  let wake = (): void => undefined
  const unsaved = createUnsavedTexts(id, device, now)

  const become = (next: DocumentState) => {
    if (next === state) return
    const wasBehind = state.isBehind
    state = next
    listeners.forEach((listener) => listener())
    if (next.isBehind && !wasBehind) void loadOutline()
  }
  const queue = (event: QueueEvent) => become(queueChanged(state, queueReducer(state.queue, event)))
  const loadOutline = async () => {
    const answer = await client.outline(id)
    if (answer.ok) become(outlineCame(state, answer.value))
  }
  const loader = createWindowLoader(
    (from) => client.segments(id, from),
    (came) => become(windowCame(state, came)),
  )
  const persist = async (action: Action) => {
    await (await device).addAction(id, action)
    queue({ type: 'written', id: action.id })
    wake()
    tabs?.say({ type: 'added' })
  }
  const heard = (report: SenderReport, tell: (event: StoreEvent) => void) => {
    if (report.type === 'sending') queue(report)
    else if (report.type === 'unreachable') queue({ type: 'unreachable' })
    else if (report.type === 'acknowledged')
      become(acknowledged(state, report.action, report.answer))
    else {
      const { action, refusal, seq } = report
      queue({ type: 'restored', entries: [{ action, state: 'queued', refusal: null }] })
      become(refused(state, action.id, refusal, seq))
      tell({ type: 'refused', action, failure: refusal.failure })
    }
  }

  return {
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    state: () => state,
    act: (action) => {
      const next = acted(state, action)
      if (!next.ok) return next
      become(next.value)
      void persist(action)
      return { ok: true, value: null }
    },
    settle: (action) => {
      queue({ type: 'settled', id: action })
      void device.then((one) => one.removeAction(action)).then(() => wake())
    },
    load: (first, last) => loader(state.shown, first, last),
    unsaved,
    isOnlyHere: () => isOnlyHere(state.queue) || unsaved.isOnlyHere(),
    start: (tell) => {
      const lead = (signal: AbortSignal) => {
        void device.then((one) => {
          const report = (what: SenderReport) => {
            heard(what, tell)
            tabs?.say({ type: 'report', report: what })
          }
          const act = (action: Action) => client.act(id, action)
          wake = startSender({ document: id, device: one, act, report, signal }).wake
        })
      }
      tabs = joinTabs(
        id,
        (message) => (message.type === 'added' ? wake() : heard(message.report, tell)),
        lead,
      )
      void loadOutline()
      void restore().then(() => tell({ type: 'restored' }))
      return () => tabs?.close()
    },
  }

  async function restore(): Promise<void> {
    const one = await device
    const [entries, texts] = await Promise.all([one.entriesOf(id), one.unsavedOf(id)])
    unsaved.restore(texts.toSorted((a, b) => (a.at < b.at ? -1 : 1)))
    queue({ type: 'restored', entries })
  }
}
