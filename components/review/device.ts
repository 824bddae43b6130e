import type { DBSchema, IDBPDatabase } from 'idb'
import { openDB } from 'idb'
import type { Content } from '@/lib/model/content'
import type { Action } from '@/lib/model/review'
import type { QueueEntry, Refusal } from './action-queue'

/** Text typed into a segment and not yet made a revision. `basedOn` is the id of an action. */
export interface UnsavedText {
  readonly document: string
  readonly segment: string
  readonly text: Content
  readonly basedOn: string
  /** When it was last changed, ISO 8601 in UTC. */
  readonly at: string
}

/** What is kept on the device until the server has it. Promises settle once it is written. */
export interface Device {
  readonly addAction: (document: string, action: Action) => Promise<void>
  /** In the order in which they were added. */
  readonly entriesOf: (document: string) => Promise<readonly QueueEntry[]>
  readonly refuseAction: (id: string, refusal: Refusal) => Promise<void>
  readonly removeAction: (id: string) => Promise<void>
  readonly putUnsaved: (unsaved: UnsavedText) => Promise<void>
  readonly removeUnsaved: (document: string, segment: string) => Promise<void>
  readonly unsavedOf: (document: string) => Promise<readonly UnsavedText[]>
}

/**
 * Why a device does not keep things: it has no database (private windows of some browsers), or the
 * database takes no more (a full disk, a quota).
 */
export type Trouble = 'noStorage' | 'full'

/** The browser's database; null where there is none, or none that answers. */
export async function openDevice(): Promise<Device | null> {
  if (typeof indexedDB === 'undefined') return null
  try {
    const opened = await Promise.race([openDatabase(), silence()])
    return opened && deviceOn(opened)
  } catch (error) {
    if (error instanceof DOMException) return null
    throw error
  }
}

/** Some browsers never answer when their profile is damaged. */
function silence(): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), SILENCE_MS))
}

const SILENCE_MS = 4000

/** A device that forgets with the tab. */
export function memoryDevice(): Device {
  let entries: readonly StoredAction[] = []
  const unsaved = new Map<string, UnsavedText>()
  const put = (id: string, to: Partial<StoredAction>) => {
    entries = entries.map((entry) => (entry.id === id ? { ...entry, ...to } : entry))
  }
  return {
    addAction: async (document, action) => {
      entries = [...entries, stored(document, action)]
      return Promise.resolve()
    },
    entriesOf: async (document) =>
      Promise.resolve(entries.filter((one) => one.document === document).map(asEntry)),
    refuseAction: async (id, refusal) => {
      put(id, { refusal })
      return Promise.resolve()
    },
    removeAction: async (id) => {
      entries = entries.filter((entry) => entry.id !== id)
      return Promise.resolve()
    },
    putUnsaved: async (text) =>
      Promise.resolve(void unsaved.set(`${text.document} ${text.segment}`, text)),
    removeUnsaved: async (document, segment) =>
      Promise.resolve(void unsaved.delete(`${document} ${segment}`)),
    unsavedOf: async (document) =>
      Promise.resolve([...unsaved.values()].filter((one) => one.document === document)),
  }
}

interface StoredAction {
  readonly id: string
  readonly document: string
  readonly action: Action
  readonly refusal: Refusal | null
}

interface Schema extends DBSchema {
  actions: { key: number; value: StoredAction; indexes: { id: string; document: string } }
  unsaved: { key: [string, string]; value: UnsavedText; indexes: { document: string } }
}

function openDatabase(): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>('interlinear', 1, {
    upgrade(database) {
      const actions = database.createObjectStore('actions', { autoIncrement: true })
      actions.createIndex('id', 'id', { unique: true })
      actions.createIndex('document', 'document')
      const unsaved = database.createObjectStore('unsaved', { keyPath: ['document', 'segment'] })
      unsaved.createIndex('document', 'document')
    },
  })
}

function deviceOn(database: IDBPDatabase<Schema>): Device {
  return {
    addAction: async (document, action) => {
      await database.add('actions', stored(document, action))
    },
    entriesOf: async (document) =>
      (await database.getAllFromIndex('actions', 'document', document)).map(asEntry),
    refuseAction: async (id, refusal) => {
      const { store, done } = database.transaction('actions', 'readwrite')
      const cursor = await store.index('id').openCursor(id)
      await cursor?.update({ ...cursor.value, refusal })
      await done
    },
    removeAction: async (id) => {
      const { store, done } = database.transaction('actions', 'readwrite')
      const key = await store.index('id').getKey(id)
      if (key !== undefined) await store.delete(key)
      await done
    },
    putUnsaved: async (unsaved) => {
      await database.put('unsaved', unsaved)
    },
    removeUnsaved: (document, segment) => database.delete('unsaved', [document, segment]),
    unsavedOf: (document) => database.getAllFromIndex('unsaved', 'document', document),
  }
}

function stored(document: string, action: Action): StoredAction {
  return { id: action.id, document, action, refusal: null }
}

function asEntry({ action, refusal }: StoredAction): QueueEntry {
  return { action, state: refusal ? 'refused' : 'queued', refusal }
}
