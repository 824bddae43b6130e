import type { DocumentInfo, SegmentsAnswer } from '@/lib/api/answers'
import type { ApiClient } from '@/lib/api/client'
import type { Result } from '@/lib/model/result'
import { ok } from '@/lib/model/result'
import type { Action } from '@/lib/model/review'
import { pendingActions } from './action-queue'
import { createCatchingUp } from './catching-up'
import type { Device } from './device'
import type { DocumentCore } from './document-core'
import { createDocumentCore } from './document-core'
import type { DocumentState } from './document-state'
import { acted, foundOnDevice, openDocument, windowCame } from './document-state'
import type { OnRefused, OutboxParts } from './outbox'
import { createOutbox } from './outbox'
import { sturdyDevice } from './sturdy-device'
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
  /** Asks for what the server has, after something that it did by itself. */
  readonly refresh: () => void
  readonly unsaved: UnsavedTexts
  /** Is there anything that the server has not got: an action on its way, a text not yet written? */
  readonly isUnsent: () => boolean
  /** Starts what goes on in the background; gives what ends it. */
  readonly start: (listeners: StoreListeners) => () => void
}

export interface StoreListeners {
  readonly onRefused: OnRefused
  /** What an earlier visit left on the device has been taken in. */
  readonly onRestored: () => void
}

/** What lies outside of the tab: tests have their own. */
export type Outside = Pick<OutboxParts, 'join' | 'follow'>

/** `lasting` is the device's database, or null where there is none. */
export function createDocumentStore(
  { info, window }: OpenedDocument,
  client: ApiClient,
  lasting: Promise<Device | null>,
  now: () => string,
  outside: Outside = {},
): DocumentStore {
  const { id } = info
  const catching = createCatchingUp(id, client, () => core)
  const listeners = { onBehind: catching.outline, onGap: catching.gap }
  const core: DocumentCore = createDocumentCore(openDocument(info, window), listeners)
  const device = lasting.then((one) =>
    sturdyDevice(one, (trouble) => core.become({ ...core.state(), trouble })),
  )
  const outbox = createOutbox({ document: id, core, client, device, ...outside })
  const unsaved = createUnsavedTexts(id, device, now)
  const loader = createWindowLoader(
    (from) => client.segments(id, from),
    (came) => core.become(windowCame(core.state(), came)),
  )
  return {
    ...{ subscribe: core.subscribe, state: core.state, unsaved, settle: outbox.settle },
    act: (action) => {
      const next = acted(core.state(), action)
      if (!next.ok) return next
      core.become(next.value)
      outbox.put(action)
      return ok(null)
    },
    load: (first, last) => loader(core.state().shown, first, last),
    refresh: () => {
      catching.outline()
      catching.own()
    },
    isUnsent: () => isUnsent(core.state(), unsaved),
    start: ({ onRefused, onRestored }) => {
      const stop = catching.start()
      catching.outline()
      catching.own()
      const restored = restore(id, core, unsaved, device)
      void restored.then(onRestored)
      const end = outbox.start(onRefused, restored)
      return () => {
        stop()
        end()
      }
    },
  }
}

function isUnsent({ queue, trouble }: DocumentState, unsaved: UnsavedTexts): boolean {
  const isForgotten = trouble !== null && unsaved.newest() !== undefined
  return pendingActions(queue).length > 0 || unsaved.isOnlyHere() || isForgotten
}

/** Takes in what an earlier visit, or another tab, left on the device. */
async function restore(
  document: string,
  core: DocumentCore,
  unsaved: UnsavedTexts,
  device: Promise<Device>,
): Promise<void> {
  const one = await device
  unsaved.restore(await one.unsavedOf(document))
  const entries = await one.entriesOf(document)
  // Only now: what the document is may have changed while the device was read.
  core.become(foundOnDevice(core.state(), entries))
}
