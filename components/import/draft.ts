'use client'

import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Side } from '@/lib/model/file'
import { emptyInput, type PaneInput, type Panes } from './pane-input'

/**
 * The two texts of a tab, kept on the device until they are imported: a reload loses nothing, files
 * included. Where the browser keeps nothing (some private windows), nothing is kept.
 */
export async function loadDraft(): Promise<Panes | null> {
  const stored = await attempt(async (db) => db.get('drafts', tabId()))
  return stored ? { source: revived(stored.source), target: revived(stored.target) } : null
}

export async function saveDraft({ source, target }: Panes): Promise<void> {
  const at = Date.now()
  const record = { tab: tabId(), at, source: stored(source), target: stored(target) }
  await attempt(async (db) => db.put('drafts', record))
}

export async function clearDraft(): Promise<void> {
  await attempt(async (db) => db.delete('drafts', tabId()))
}

type StoredInput = Omit<PaneInput, 'id' | 'like'>

interface Draft extends Readonly<Record<Side, StoredInput>> {
  readonly tab: string
  /** When it was kept, in ms since 1970. */
  readonly at: number
}

interface Drafts extends DBSchema {
  drafts: { key: string; value: Draft; indexes: { at: number } }
}

function stored({ text, file, encoding, columns, lang }: PaneInput): StoredInput {
  return { text, file, encoding, columns, lang }
}

function revived(input: StoredInput): PaneInput {
  return { ...emptyInput(), ...input }
}

async function attempt<T>(work: (db: IDBPDatabase<Drafts>) => Promise<T>): Promise<T | null> {
  try {
    database ??= open()
    return await work(await database)
  } catch (error) {
    if (error instanceof DOMException || error instanceof ReferenceError) return null
    throw error
  }
}

let database: Promise<IDBPDatabase<Drafts>> | null = null

async function open(): Promise<IDBPDatabase<Drafts>> {
  const db = await openDB<Drafts>('interlinear-drafts', 1, {
    upgrade: (made) => {
      made.createObjectStore('drafts', { keyPath: 'tab' }).createIndex('at', 'at')
    },
  })
  const old = IDBKeyRange.upperBound(Date.now() - KEPT_MS)
  for (const key of await db.getAllKeysFromIndex('drafts', 'at', old))
    await db.delete('drafts', key)
  return db
}

const KEPT_MS = 7 * 86_400_000

/** Lives as long as the tab, also over a reload. */
function tabId(): string {
  const known = sessionStorage.getItem(TAB_KEY)
  if (known !== null) return known
  const made = crypto.randomUUID()
  sessionStorage.setItem(TAB_KEY, made)
  return made
}

const TAB_KEY = 'interlinear-tab'
