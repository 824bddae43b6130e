import type { Vectors } from '@/lib/alignment/align'
import type { ImportStage } from '@/lib/api/answers'
import type { FoundBead, Sentence } from '@/lib/model/bitext'
import type { Unit, Warning } from '@/lib/model/file'
import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import { sentenceTexts } from '@/lib/workers/sentence-texts'
import type { Context } from './context'
import { trimGlue } from '@/lib/inline/content'
import { unitPlaces } from './unit-places'
import { freshMemory } from './fresh-memory'
import { memoryKey } from './memory-key'
import { projectSettings } from './project-settings'

export interface BitextCommand {
  readonly source: readonly Unit[]
  readonly target: readonly Unit[]
  readonly project: string | null
  readonly sourceLang: string
  readonly targetLang: string
  readonly onProgress: (stage: ImportStage, done: number) => void
  readonly signal: AbortSignal | undefined
  /** Whether each unit is a sentence as it is. */
  readonly byLines?: boolean
}

export interface MadeBitext {
  readonly sourceSentences: readonly Sentence[]
  readonly targetSentences: readonly Sentence[]
  /** Tile both lists of sentences, in order. */
  readonly beads: readonly FoundBead[]
  readonly taught: Uint8Array
  readonly warnings: readonly Warning[]
}

/**
 * Units → sentences → beads, with what the project's memory knows and, where the server has been told
 * of a model, what embeddings say. Fails with `work.cancelled` or `work.tooLong`.
 */
export async function makeBitext(
  context: Context,
  command: BitextCommand,
): Promise<Result<MadeBitext>> {
  const { sourceLang, targetLang, onProgress } = command
  const languages = { sourceLang, targetLang }
  const options = (stage: ImportStage) => ({
    onProgress: (done: number) => onProgress(stage, done),
    ...(command.signal ? { signal: command.signal } : {}),
  })
  const { abbreviations } = await projectSettings(context, command)
  const sentences = command.byLines
    ? ok({ source: wholeUnits(command.source), target: wholeUnits(command.target) })
    : await context.engine.segment(
        {
          ...{ kind: 'segment', source: command.source, target: command.target, ...languages },
          abbreviations,
        },
        options('segment'),
      )
  if (!sentences.ok) return sentences
  const { source, target } = sentences.value
  const text = {
    source: sentenceTexts(command.source, source),
    target: sentenceTexts(command.target, target),
  }
  const key = memoryKey(command.project, languages)
  const memory = await freshMemory(context, key, command.signal)
  if (!memory.ok) return memory
  const { vectors, warnings } = await vectorsOf(context, text, options('compare'))
  if (command.signal?.aborted) return fail('work.cancelled')
  const aligned = await context.engine.align(
    {
      ...{ kind: 'opening', memory: memory.value, ...languages },
      text: { ...text, ...(vectors ? { vectors } : {}) },
    },
    options('align'),
  )
  if (!aligned.ok) return aligned
  const taught = await context.engine.sum(
    { kind: 'sum', taught: aligned.value.taught },
    command.signal ? { signal: command.signal } : {},
  )
  if (!taught.ok) return taught
  return ok({
    ...{ sourceSentences: source, targetSentences: target, warnings },
    ...{ beads: aligned.value.beads, taught: taught.value },
  })
}

/** Each unit that has words as one sentence. */
export function wholeUnits(units: readonly Unit[]): Sentence[] {
  const { starts } = unitPlaces(units)
  return units.flatMap(({ content }, unit) => {
    const words = trimGlue(content)
    const begin = (starts[unit] ?? 0) + 1
    return words.content.text === ''
      ? []
      : [{ start: begin + words.start, end: begin + words.end, unit }]
  })
}

type Side = readonly { readonly text: string }[]

/** Embeddings of both sides; without them the alignment is as good as it is without. */
export async function vectorsOf(
  { embeddings }: Context,
  { source, target }: { readonly source: Side; readonly target: Side },
  options: { readonly onProgress: (done: number) => void; readonly signal?: AbortSignal },
): Promise<{ readonly vectors: Vectors | null; readonly warnings: readonly Warning[] }> {
  if (!embeddings) return { vectors: null, warnings: [] }
  const texts = [...source, ...target].map(({ text }) => text)
  const made = await embeddings(texts, options)
  if (made.ok) {
    const [a, b] = [made.value.slice(0, source.length), made.value.slice(source.length)]
    return { vectors: { source: a, target: b }, warnings: [] }
  }
  const { code, args } = made.failure
  return { vectors: null, warnings: [{ code: 'embeddings.failed', args: { ...args, code } }] }
}
