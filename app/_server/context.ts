import { randomUUID } from 'node:crypto'
import type { Result } from '@/lib/model/result'
import { ok } from '@/lib/model/result'
import { documentsOfProject } from '@/lib/store/documents'
import type { Store } from '@/lib/store/open'
import { locationOf, openStore } from '@/lib/store/open'
import { type BackgroundChecks, checkInBackground } from '@/lib/workflows/check-in-background'
import type { Context } from '@/lib/workflows/context'
import { REVIEWER } from '@/lib/workflows/context'
import { embeddingsFrom, embeddingServer } from '@/lib/workflows/embeddings'
import type { Engine } from '@/lib/workers/engine'
import { engineOnThreads } from '@/lib/workers/engine'
import type { LanguageTool } from '@/lib/workflows/languagetool'
import { languageToolAt, languageToolServer } from '@/lib/workflows/languagetool'
import { refreshFindings } from '@/lib/workflows/refresh-findings'
import type { Watch } from '@/lib/workflows/watch-documents'
import { watchDocuments } from '@/lib/workflows/watch-documents'
import { CHECKS, ENGINE, LANGUAGETOOL, STORE, WATCH } from './context-keys'
import { failureOf } from './failure-of'

interface Shared {
  [STORE]?: Store
  [ENGINE]?: Engine
  [WATCH]?: Watch
  [CHECKS]?: BackgroundChecks
  [LANGUAGETOOL]?: LanguageTool
}

/** What the workflows are given for one request. Fails as opening the store does. */
export async function requestContext(): Promise<Result<Context>> {
  const store = await theStore()
  if (!store.ok) return store
  return ok({
    store: store.value,
    engine: theEngine(),
    person: REVIEWER,
    ...theEmbeddings(),
    ...theLanguageTool(),
    now: () => new Date().toISOString(),
    newId: randomUUID,
  })
}

/** The store that the server's start opened; under `npm run dev` nobody did, and the first request does. */
async function theStore(): Promise<Result<Store>> {
  const shared = globalThis as Shared
  if (shared[STORE]) return ok(shared[STORE])
  opening ??= openStore({ ...locationOf(process.env), role: 'server' }).finally(
    () => (opening = null),
  )
  const opened = await opening
  if (opened.ok) shared[STORE] = opened.value
  return opened
}

let opening: Promise<Result<Store>> | null = null

/** Off unless the settings name a server. */
function theEmbeddings(): Pick<Context, 'embeddings'> {
  const server = embeddingServer(process.env)
  return server ? { embeddings: embeddingsFrom(server) } : {}
}

/** Likewise; one for the process, since it remembers what it was told and how the server is. */
function theLanguageTool(): Pick<Context, 'languageTool'> {
  const shared = globalThis as Shared
  const server = languageToolServer(process.env)
  if (!server) return {}
  const languageTool = shared[LANGUAGETOOL] ?? languageToolAt(server)
  shared[LANGUAGETOOL] = languageTool
  return { languageTool }
}

function theEngine(): Engine {
  const shared = globalThis as Shared
  const engine = shared[ENGINE] ?? engineOnThreads()
  shared[ENGINE] = engine
  return engine
}

/** The one watch over changed documents in this process; the server's stop closes it. */
export function theWatch(store: Store): Watch {
  const shared = globalThis as Shared
  const watch = shared[WATCH] ?? watchDocuments(store)
  shared[WATCH] = watch
  return watch
}

/** The one thing in this process that checks what was changed; the server's stop closes it. */
export function theChecks({ store, engine }: Pick<Context, 'store' | 'engine'>): BackgroundChecks {
  const shared = globalThis as Shared
  const checks =
    shared[CHECKS] ??
    checkInBackground({
      refresh: (document, options) =>
        refreshFindings(
          { store, engine, ...theLanguageTool() },
          { ...options, document, isPatient: true, onWritten: theWatch(store).look },
        ),
      onError: (_document, error) => failureOf(error),
    })
  shared[CHECKS] = checks
  return checks
}

/** An action was done in this process: who watches is told, and what it changed is checked. */
export function afterAction(context: Context, document: string): void {
  theWatch(context.store).look()
  theChecks(context).due(document, true)
}

/**
 * What is set for the checks of a project has changed: the documents that were worked on last are
 * checked by it now, the others when they are opened.
 */
export async function checkProject(context: Context, project: string | null): Promise<void> {
  const ids = await documentsOfProject(context.store.db, project)
  for (const id of ids.slice(0, MOST_AT_ONCE)) theChecks(context).due(id)
}

const MOST_AT_ONCE = 10
