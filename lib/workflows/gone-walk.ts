import { diff } from '@/lib/diff/hunks'
import { equal } from '@/lib/inline/content'
import type { Content } from '@/lib/model/content'
import type { Range } from '@/lib/model/range'
import type { RealignRun } from '@/lib/model/review'
import type { RevisionWithAction } from '@/lib/store/revisions'
import { wordPieces } from '@/lib/text/words'
import { grouped } from './grouped'

/** What the machine wrote for a segment: `start` is where it stands in the imported target. */
export interface MachineText {
  readonly start: number
  readonly content: Content
  /** All of the imported target that the segment was cut from. */
  readonly range: Range
}

/** The past of segments, and of those that they were made of. */
export interface GonePast {
  readonly revisions: readonly RevisionWithAction[]
  readonly runs: readonly RealignRun[]
  readonly machineOf: (segment: string) => MachineText | null
  readonly lang: string
}

/** A stretch of a segment's machine text that is gone, and the revision in which it went; null where none is known. */
export interface Gone extends Range {
  readonly by: RevisionWithAction | null
}

/**
 * Who took out what is missing of the machine's text: the revision in which the words went and since
 * which they have not come back. A state that restores another has its answer; one at a birth that of
 * the segments it was made of. Places are those of the imported target, which never change.
 */
export function gonesOf(past: GonePast): (segment: string, number: number) => readonly Gone[] {
  const walk: Walk = {
    past,
    bySegment: grouped(past.revisions, ({ revision }) => revision.segment),
    bornBy: new Map(past.runs.flatMap((run) => run.born.map((id) => [id, run] as const))),
    known: new Map(),
  }
  return (segment, number) => {
    const machine = past.machineOf(segment)
    if (!machine) return []
    const words = goneIn(walk, segment, number).flatMap((range) =>
      wordsIn(machine, range, past.lang),
    )
    return joined(
      words.map((word) => ({
        ...word,
        by: remover(walk, segment, number, machine.start + word.start),
      })),
    )
  }
}

interface Walk {
  readonly past: GonePast
  readonly bySegment: ReadonlyMap<string, readonly RevisionWithAction[]>
  readonly bornBy: ReadonlyMap<string, RealignRun>
  readonly known: Map<string, readonly Range[]>
}

/** What a state lacks of its segment's machine text, in the offsets of that. */
function goneIn(walk: Walk, segment: string, number: number): readonly Range[] {
  const key = `${segment} ${number}`
  const known = walk.known.get(key)
  if (known) return known
  const machine = walk.past.machineOf(segment)
  const state = stateOf(walk, segment, number)
  const hunks =
    machine && state ? diff(machine.content, state.revision.target, walk.past.lang).hunks : []
  const gone = hunks
    .filter(({ fromA, toA }) => fromA < toA)
    .map(({ fromA, toA }) => ({ start: fromA, end: toA }))
  walk.known.set(key, gone)
  return gone
}

function wordsIn({ content }: MachineText, { start, end }: Range, lang: string): Range[] {
  const pieces = wordPieces(content.text.slice(start, end), lang)
  return pieces.map((piece) => ({ start: start + piece.start, end: start + piece.end }))
}

/** The revision in which a place of the imported target lost its word, as a state has it. */
function remover(
  walk: Walk,
  segment: string,
  number: number,
  place: number,
): RevisionWithAction | null {
  let state = stateOf(walk, segment, number)
  while (state) {
    const older = again(walk, state)
    if (older) return remover(walk, segment, older.revision.number, place)
    if (state.revision.number === 0) return removedBefore(walk, segment, place)
    const before = stateOf(walk, segment, state.revision.number - 1)
    if (!before || !isGone(walk, segment, before.revision.number, place)) return state
    state = before
  }
  return null
}

/** The older state that one brings back, by undo or by choice. */
function again(walk: Walk, { revision, label }: RevisionWithAction): RevisionWithAction | null {
  const { segment, number, restores, target } = revision
  if (restores !== null) return stateOf(walk, segment, restores)
  if (label !== 'restore') return null
  const states = walk.bySegment.get(segment) ?? []
  const older = states.filter(
    (one) => one.revision.number < number && equal(one.revision.target, target),
  )
  return older.reduce<RevisionWithAction | null>(
    (newest, one) => (newest && newest.revision.number > one.revision.number ? newest : one),
    null,
  )
}

/** In the segments that one was made of. */
function removedBefore(walk: Walk, segment: string, place: number): RevisionWithAction | null {
  const run = walk.bornBy.get(segment)
  for (const { segment: id, basedOn } of run?.replace ?? []) {
    const range = walk.past.machineOf(id)?.range
    if (!range || place < range.start || place >= range.end) continue
    const seen = walk.bySegment.get(id)?.find(({ revision }) => revision.action === basedOn)
    if (!seen || !isGone(walk, id, seen.revision.number, place)) return null
    return remover(walk, id, seen.revision.number, place)
  }
  return null
}

function isGone(walk: Walk, segment: string, number: number, place: number): boolean {
  const at = place - (walk.past.machineOf(segment)?.start ?? 0)
  return goneIn(walk, segment, number).some(({ start, end }) => start <= at && at < end)
}

function stateOf(walk: Walk, segment: string, number: number): RevisionWithAction | null {
  return walk.bySegment.get(segment)?.find(({ revision }) => revision.number === number) ?? null
}

function joined(stretches: readonly Gone[]): readonly Gone[] {
  const found: Gone[] = []
  for (const stretch of stretches) {
    const last = found.at(-1)
    if (last?.end === stretch.start && last.by === stretch.by)
      found[found.length - 1] = { ...last, end: stretch.end }
    else found.push(stretch)
  }
  return found
}
