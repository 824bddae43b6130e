import type { RealignmentAnswer } from '@/lib/api/realign-answers'
import { DOUBTFUL_BELOW } from '@/lib/model/bitext'
import type { Unit } from '@/lib/model/file'
import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import type { RealignRun } from '@/lib/model/review'
import { isWorkedOn, runsFor } from '@/lib/review/propose-rest'
import type { SegmentState } from '@/lib/review/view'
import { documentOf } from '@/lib/store/documents'
import { unitsOf } from '@/lib/store/files'
import type { DocumentRow } from '@/lib/store/schema'
import { liveSegments } from '@/lib/store/segments'
import { read } from '@/lib/store/transaction'
import type { Context } from './context'
import { vectorsOf } from './make-bitext'
import { freshMemory } from './fresh-memory'
import { importedSlices } from './imported-slices'
import { memoryKey } from './memory-key'
import { projectSettings } from './project-settings'
import type { Realigning, Stretch } from './realign-text'
import { realigningText, wantedIn } from './realign-text'

export interface RealignRestCommand {
  readonly document: string
  /** Segments before this rank, from 0, stay as they are. */
  readonly from?: number
  readonly signal?: AbortSignal
}

/**
 * What the aligner would make of everything that nobody has worked on, round what somebody has: a
 * proposal, which changes nothing. Segments that are confirmed, decided or edited stay, and teach.
 *
 * Fails with `document.missing`, `work.cancelled` or `work.tooLong`.
 */
export async function realignRest(
  context: Context,
  command: RealignRestCommand,
): Promise<Result<RealignmentAnswer>> {
  const loaded = await load(context, command)
  if (!loaded.ok) return loaded
  const { row, states, units } = loaded.value
  const fixed = states.map((state, n) => n < (command.from ?? 0) || isWorkedOn(state))
  const kept = fixed.filter(Boolean).length
  const before = countsOf(states)
  if (kept === states.length) return ok({ seq: row.seq, runs: [], kept, before, after: before })
  const text = await textOf(context, command, { row, states, units, fixed })
  if (!text.ok) return text
  const beads = await aligned(context, command, row, text.value)
  if (!beads.ok) return beads
  const runs = wantedIn(text.value, beads.value).flatMap(({ segments, links }: Stretch) =>
    runsFor(segments, links, context.newId),
  )
  return ok({ seq: row.seq, runs, kept, before, after: after(states, runs) })
}

interface Loaded {
  readonly row: DocumentRow
  readonly states: readonly SegmentState[]
  readonly units: { readonly source: readonly Unit[]; readonly target: readonly Unit[] }
}

function load({ store }: Context, { document }: RealignRestCommand): Promise<Result<Loaded>> {
  return read(store, async (db) => {
    const row = await documentOf(db, document)
    if (!row) return fail('document.missing')
    const live = await liveSegments(db, document)
    const segments = live.map(({ segment }) => segment)
    const slices = await importedSlices(db, document, segments)
    const states = live.map(({ segment, head }): SegmentState => ({
      ...{ segment, head, states: new Map() },
      ...slices.of(segment),
    }))
    const source = await unitsOf(db, document, 'source')
    const target = await unitsOf(db, document, 'target')
    return ok({ row, states, units: { source, target } })
  })
}

async function textOf(
  context: Context,
  { signal }: RealignRestCommand,
  { row, states, units, fixed }: Loaded & { readonly fixed: readonly boolean[] },
): Promise<Result<Realigning>> {
  const { abbreviations } = await projectSettings(context, { project: row.project })
  const sentences = await context.engine.segment(
    { kind: 'segment', ...units, ...languagesOf(row), abbreviations },
    optionsOf(signal),
  )
  if (!sentences.ok) return sentences
  return ok(realigningText({ states, fixed, units, sentences: sentences.value }))
}

async function aligned(
  context: Context,
  { signal }: RealignRestCommand,
  row: DocumentRow,
  { text }: Realigning,
) {
  const memory = await freshMemory(context, memoryKey(row.project, languagesOf(row)), signal)
  if (!memory.ok) return memory
  const { vectors } = await vectorsOf(context, text, {
    ...optionsOf(signal),
    onProgress: () => undefined,
  })
  if (signal?.aborted) return fail('work.cancelled')
  const done = await context.engine.align(
    {
      ...{ kind: 'opening' as const, memory: memory.value, ...languagesOf(row) },
      text: { ...text, ...(vectors ? { vectors } : {}) },
    },
    optionsOf(signal),
  )
  return done.ok ? ok(done.value.beads) : done
}

function languagesOf({ source_lang: sourceLang, target_lang: targetLang }: DocumentRow) {
  return { sourceLang, targetLang }
}

function optionsOf(signal: AbortSignal | undefined) {
  return signal ? { signal } : {}
}

function countsOf(states: readonly SegmentState[]) {
  const doubtful = states.filter(({ segment }) => isDoubtful(segment.confidence, segment.confirmed))
  return { links: states.length, doubtful: doubtful.length }
}

function after(states: readonly SegmentState[], runs: readonly RealignRun[]) {
  const gone = new Set(runs.flatMap(({ replace }) => replace.map(({ segment }) => segment)))
  const rest = countsOf(states.filter(({ segment }) => !gone.has(segment.id)))
  const born = runs.flatMap(({ confidence = [] }) => confidence)
  const doubtful = born.filter((one) => isDoubtful(one, false)).length
  return { links: rest.links + born.length, doubtful: rest.doubtful + doubtful }
}

function isDoubtful(confidence: number | null, isConfirmed: boolean): boolean {
  return confidence !== null && confidence < DOUBTFUL_BELOW && !isConfirmed
}
