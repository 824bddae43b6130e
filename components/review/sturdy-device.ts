import type { Action } from '@/lib/model/review'
import type { QueueEntry } from './action-queue'
import type { Device, Trouble } from './device'
import { memoryDevice } from './device'

/** A device that goes on in memory where the browser's database fails, and says so. */
export interface SturdyDevice extends Device {
  /** Is this action in memory alone? */
  readonly carries: (id: string) => boolean
  /** Keeps in memory an action that another tab could not write. */
  readonly carry: (document: string, action: Action) => Promise<void>
}

/**
 * `onTrouble` hears what keeps things from being remembered, and null when that has passed.
 *
 * Once an action of a document had to stay in memory, the later ones stay there too until it is
 * gone: otherwise they would be sent before it.
 */
export function sturdyDevice(
  lasting: Device | null,
  onTrouble: (trouble: Trouble | null) => void,
): SturdyDevice {
  const memory = memoryDevice()
  const carried = new Map<string, string>()
  const why: Trouble = lasting ? 'full' : 'noStorage'
  if (!lasting) onTrouble(why)

  const carry = async (document: string, action: Action) => {
    if (carried.has(action.id)) return
    carried.set(action.id, document)
    await memory.addAction(document, action)
  }
  const tryFirst = async (
    work: (device: Device) => Promise<void>,
    instead: () => Promise<void>,
  ) => {
    if (lasting && (await succeeds(() => work(lasting)))) return true
    onTrouble(why)
    await instead()
    return false
  }
  const isCarrying = (document: string) => [...carried.values()].includes(document)
  const eased = () => {
    if (lasting && carried.size === 0) onTrouble(null)
  }
  return {
    carries: (id) => carried.has(id),
    carry,
    addAction: async (document, action) => {
      if (isCarrying(document)) await carry(document, action)
      else
        await tryFirst(
          (one) => one.addAction(document, action),
          () => carry(document, action),
        )
    },
    entriesOf: async (document) => {
      const kept = lasting ? await orElse(() => lasting.entriesOf(document), NO_ENTRIES) : []
      return [...kept, ...(await memory.entriesOf(document))]
    },
    refuseAction: async (id, refusal) => {
      await memory.refuseAction(id, refusal)
      if (lasting && !carried.has(id)) await succeeds(() => lasting.refuseAction(id, refusal))
    },
    removeAction: async (id) => {
      await memory.removeAction(id)
      if (lasting && !carried.has(id)) await succeeds(() => lasting.removeAction(id))
      if (carried.delete(id)) eased()
    },
    putUnsaved: async (unsaved) => {
      const done = await tryFirst(
        (one) => one.putUnsaved(unsaved),
        () => memory.putUnsaved(unsaved),
      )
      if (done) eased()
    },
    removeUnsaved: async (document, segment) => {
      await memory.removeUnsaved(document, segment)
      if (lasting) await succeeds(() => lasting.removeUnsaved(document, segment))
    },
    unsavedOf: async (document) => {
      const kept = lasting ? await orElse(() => lasting.unsavedOf(document), []) : []
      return [...kept, ...(await memory.unsavedOf(document))]
    },
  }
}

const NO_ENTRIES: readonly QueueEntry[] = []

async function succeeds(work: () => Promise<void>): Promise<boolean> {
  return orElse(async () => {
    await work()
    return true
  }, false)
}

/** Only the database's own refusals are borne; anything else is a bug. */
async function orElse<T>(work: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof DOMException) return otherwise
    throw error
  }
}
