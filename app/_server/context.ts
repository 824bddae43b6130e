import { randomUUID } from 'node:crypto'
import type { Result } from '@/lib/model/result'
import { ok } from '@/lib/model/result'
import type { Store } from '@/lib/store/open'
import { locationOf, openStore } from '@/lib/store/open'
import type { Context } from '@/lib/workflows/context'
import { REVIEWER } from '@/lib/workflows/context'
import { embeddingsFrom, embeddingServer } from '@/lib/workflows/embeddings'
import type { Engine } from '@/lib/workers/engine'
import { engineOnThreads } from '@/lib/workers/engine'
import type { Watch } from '@/lib/workflows/watch-documents'
import { watchDocuments } from '@/lib/workflows/watch-documents'
import { ENGINE, STORE, WATCH } from './context-keys'

interface Shared {
  [STORE]?: Store
  [ENGINE]?: Engine
  [WATCH]?: Watch
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
