import { randomUUID } from 'node:crypto'
import type { Result } from '@/lib/model/result'
import { locationOf, openStore } from '@/lib/store/open'
import { engineHere } from '@/lib/workers/engine-here'
import { type Context, REVIEWER } from '@/lib/workflows/context'
import { embeddingsFrom, embeddingServer } from '@/lib/workflows/embeddings'

/** Opens the store that the settings name, beside a server that may be running, and closes it again. */
export async function withStore<T>(
  work: (context: Context) => Promise<Result<T>>,
): Promise<Result<T>> {
  const store = await openStore({ ...locationOf(process.env), role: 'cli' })
  if (!store.ok) return store
  const engine = engineHere()
  try {
    const server = embeddingServer(process.env)
    return await work({
      store: store.value,
      person: REVIEWER,
      engine,
      now: () => new Date().toISOString(),
      newId: randomUUID,
      ...(server ? { embeddings: embeddingsFrom(server) } : {}),
    })
  } finally {
    await engine.close()
    await store.value.close()
  }
}
