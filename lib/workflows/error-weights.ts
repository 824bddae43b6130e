import type { ErrorWeightsAnswer, ScoreBasisAnswer } from '@/lib/api/annotation-answers'
import { type MqmWeights, parseWeights } from '@/lib/metrics/mqm-weights'
import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import { documentOf } from '@/lib/store/documents'
import { unitsOf } from '@/lib/store/files'
import { saveErrorWeights, settingsOf } from '@/lib/store/project-settings'
import type { Db } from '@/lib/store/schema'
import { read, write } from '@/lib/store/transaction'
import { wordCount } from '@/lib/text/words'
import type { Context } from './context'

/** What errors cost in a project; null stands for documents without one. */
export async function errorWeights(
  { store }: Pick<Context, 'store'>,
  { project }: { readonly project: string | null },
): Promise<ErrorWeightsAnswer> {
  return { project, weights: await read(store, (db) => weightsOf(db, project)) }
}

/** Replaces the weights of a project, null for none of its own. Fails as `parseWeights` does. */
export async function setErrorWeights(
  { store, now }: Pick<Context, 'store' | 'now'>,
  { project, weights }: { readonly project: string | null; readonly weights: unknown },
): Promise<Result<ErrorWeightsAnswer>> {
  const parsed = weights === null ? ok(null) : parseWeights(weights)
  if (!parsed.ok) return parsed
  const stored = parsed.value === null ? null : JSON.stringify(parsed.value)
  await write(store, async (db) => {
    const row = { project: project ?? '', error_weights: stored, changed_at: now() }
    await saveErrorWeights(db, row)
    return { keep: true, value: null }
  })
  return ok({ project, weights: parsed.value })
}

/** What a score of a document's marked errors needs besides them. Fails with `document.missing`. */
export function scoreBasis(
  { store }: Pick<Context, 'store'>,
  command: { readonly document: string },
): Promise<Result<ScoreBasisAnswer>> {
  return read(store, async (db) => {
    const document = await documentOf(db, command.document)
    if (!document) return fail('document.missing')
    const { id, project, source_lang: lang } = document
    const units = await unitsOf(db, id, 'source')
    const sourceWords = units.reduce((sum, { content }) => sum + wordCount(content.text, lang), 0)
    return ok({ project, sourceWords, weights: await weightsOf(db, project) })
  })
}

/** They were checked before they were written, so they are taken as they are. */
export async function weightsOf(db: Db, project: string | null): Promise<MqmWeights | null> {
  const stored = (await settingsOf(db, project ?? ''))?.error_weights ?? null
  return stored === null ? null : (JSON.parse(stored) as MqmWeights)
}
