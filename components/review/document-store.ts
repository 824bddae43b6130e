import type { DocumentInfo, SegmentsAnswer } from '@/lib/api/answers'
import type { ApiClient } from '@/lib/api/client'
import type { Result } from '@/lib/model/result'
import { ok } from '@/lib/model/result'
import type { Action } from '@/lib/model/review'
import { isOnlyHere } from './action-queue'
import type { Device } from './device'
import type { DocumentCore } from './document-core'
import { createDocumentCore } from './document-core'
import type { DocumentState } from './document-state'
import { acted, openDocument, outlineCame, windowCame } from './document-state'
import type { OnRefused } from './outbox'
import { createOutbox } from './outbox'
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
  readonly start: (listeners: StoreListeners) => () => void
}

export interface StoreListeners {
  readonly onRefused: OnRefused
  /** What an earlier visit left on the device has been taken in. */
  readonly onRestored: () => void
}

export function createDocumentStore(
  { info, window }: OpenedDocument,
  client: ApiClient,
  device: Promise<Device>,
  now: () => string,
): DocumentStore {
  const { id } = info
  const loadOutline = async () => {
    const answer = await client.outline(id)
    if (answer.ok) core.become(outlineCame(core.state(), answer.value))
  }
  const core = createDocumentCore(openDocument(info, window), () => void loadOutline())
  const outbox = createOutbox({ document: id, core, client, device })
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
    isOnlyHere: () => isOnlyHere(core.state().queue) || unsaved.isOnlyHere(),
    start: ({ onRefused, onRestored }) => {
      void loadOutline()
      void restore(id, core, unsaved, device).then(onRestored)
      return outbox.start(onRefused)
    },
  }
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
  core.queue({ type: 'restored', entries: await one.entriesOf(document) })
}
