import { z } from 'zod'
import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import { postJson } from '@/lib/outbound/post-json'
import type { OutboundLimits } from '@/lib/outbound/post-json'

/** Turns texts into vectors of one length, in their order. */
export type Embed = (
  texts: readonly string[],
  options?: { readonly onProgress?: (done: number) => void; readonly signal?: AbortSignal },
) => Promise<Result<Float32Array[]>>

/** A server that answers `POST …/embeddings` as OpenAI's does: LaBSE or multilingual-e5 on one's own. */
export interface EmbeddingServer {
  /** Up to and with `/v1`. */
  readonly url: string
  readonly model: string
  readonly key: string | null
  /** `host` or `host:port` that may be private. */
  readonly allow: readonly string[]
}

/** What the settings say; null, the default, when there is no server: no text leaves this one. */
export function embeddingServer(
  env: Readonly<Record<string, string | undefined>>,
): EmbeddingServer | null {
  const url = env.INTERLINEAR_EMBEDDINGS_URL
  if (url === undefined || url === '') return null
  return {
    url,
    model: env.INTERLINEAR_EMBEDDINGS_MODEL ?? 'LaBSE',
    key: env.INTERLINEAR_EMBEDDINGS_KEY ?? null,
    allow: (env.INTERLINEAR_OUTBOUND_ALLOW ?? '').split(/[\s,]+/).filter((one) => one !== ''),
  }
}

/**
 * Sentence embeddings from a server, a batch at a time. Fails as `postJson` does, and with
 * `embeddings.unusable` {host} when the answer is not a vector for every text, all of one length.
 */
export function embeddingsFrom(server: EmbeddingServer): Embed {
  return async (texts, { onProgress = () => undefined, signal } = {}) => {
    const vectors: Float32Array[] = []
    for (let from = 0; from < texts.length; from += BATCH) {
      const made = await embedded(server, texts.slice(from, from + BATCH), signal)
      if (!made.ok) return made
      vectors.push(...made.value)
      onProgress(vectors.length / texts.length)
    }
    const isEven = vectors.every(({ length }) => length === vectors[0]?.length)
    return isEven ? ok(vectors) : unusable(server)
  }
}

const BATCH = 64

// A sentence of a megabyte would be refused by any model; what it begins with will do.
const LONGEST = 2_000

const answerSchema = z.object({
  data: z.array(
    z.object({ index: z.number().int().min(0), embedding: z.array(z.number()).min(1).max(8_192) }),
  ),
})

async function embedded(
  server: EmbeddingServer,
  texts: readonly string[],
  signal?: AbortSignal,
): Promise<Result<Float32Array[]>> {
  const { url, model, key, allow } = server
  const input = texts.map((text) => text.slice(0, LONGEST))
  const answer = await postJson(
    `${url.replace(/\/$/, '')}/embeddings`,
    { model, input, encoding_format: 'float' },
    key === null ? {} : { authorization: `Bearer ${key}` },
    { ...LIMITS, allow },
    signal,
  )
  if (!answer.ok) return answer
  const parsed = answerSchema.safeParse(answer.value)
  if (!parsed.success) return unusable(server)
  const byIndex = new Map(parsed.data.data.map(({ index, embedding }) => [index, embedding]))
  const vectors = texts.flatMap((_, n) => {
    const embedding = byIndex.get(n)
    return embedding ? [Float32Array.from(embedding)] : []
  })
  return vectors.length === texts.length ? ok(vectors) : unusable(server)
}

const LIMITS: Omit<OutboundLimits, 'allow'> = { timeoutMs: 120_000, maxBytes: 64 * 1024 * 1024 }

function unusable({ url }: EmbeddingServer) {
  return fail('embeddings.unusable', { host: URL.canParse(url) ? new URL(url).host : url })
}
