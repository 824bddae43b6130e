import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import type { Change, RealignAction, RealignRun, Segment } from '@/lib/model/review'
import type { Cuts } from './cuts'
import { rangesOf, refusedCuts } from './cuts'
import type { Emitting } from './emit'
import { firstTwice, NOTHING, seenState } from './guard'
import { cutJoined, joinedText } from './joined'
import { refusedExchange, weakest } from './permissions'
import { effective } from './state'
import type { ReviewView, SegmentState } from './view'

/**
 * Replaces runs of neighbours by segments with other borders. The assembled target stays as it is.
 * `bornSeq` of the born is 0 in the change: the store, which numbers actions, writes the true one.
 *
 * Fails with `segment.retired`, `revision.stale`, `action.namesTwice`, `run.torn` (the segments are
 * not neighbours), `run.empty`, `permission.*` and as `refusedCuts` does.
 */
export function realign(view: ReviewView, action: RealignAction): Result<Change> {
  const named = action.runs.flatMap(({ replace }) => replace.map(({ segment }) => segment))
  const twice = firstTwice([...named, ...action.runs.flatMap(({ born }) => born)])
  if (twice !== undefined) return fail('action.namesTwice', { segment: twice })
  const changes: Change[] = []
  for (const run of action.runs) {
    const change = realignRun(view, action, run)
    if (!change.ok) return change
    changes.push(change.value)
  }
  return ok({
    ...NOTHING,
    revisions: changes.flatMap(({ revisions }) => revisions),
    born: changes.flatMap(({ born }) => born),
    out: changes.flatMap(({ out }) => out),
    in: changes.flatMap((change) => change.in),
  })
}

function realignRun(view: ReviewView, action: RealignAction, run: RealignRun): Result<Change> {
  const states = runOf(view, run)
  if (!states.ok) return states
  const joined = joinedText(states.value.map(emittingOf))
  const cuts = rangesOf(run, states.value, joined.text.text.length)
  const failure =
    refusedCuts(run, cuts, { joined: joined.text, states: states.value }) ??
    refusedStatuses(view, states.value)
  if (failure) return { ok: false, failure }
  const pieces = cutJoined(joined, run.targetCuts, view.joiner)
  return ok(changeOf(action, run, { states: states.value, cuts, pieces }))
}

/** The segments of a run as they were seen, if they are neighbours in this order. */
function runOf(view: ReviewView, { replace }: RealignRun): Result<SegmentState[]> {
  if (replace.length === 0) return fail('run.empty')
  const states: SegmentState[] = []
  for (const seen of replace) {
    const state = seenState(view, seen)
    if (!state.ok) return state
    const last = states.at(-1)
    if (last && !areNeighbours(last.segment, state.value.segment))
      return fail('run.torn', { segment: seen.segment })
    states.push(state.value)
  }
  return ok(states)
}

function changeOf(
  { id, label }: RealignAction,
  run: RealignRun,
  { states, cuts, pieces }: Worked,
): Change {
  const status = weakest(states.map(({ head }) => head.status))
  const flagged = states.some(({ segment }) => segment.flagged)
  const born = run.born.map((segment, n): Segment => {
    const piece = pieces[n]
    const source = cuts.source[n]
    const machine = cuts.machine[n]
    if (!piece || !source || !machine) throw new Error('pieces and cuts were counted before')
    return {
      ...{ id: segment, source, machine, lead: piece.lead, bornSeq: 0, live: true, flagged },
      ...{ confidence: run.confidence?.[n] ?? null, confirmed: label !== 'realignRest' },
    }
  })
  return {
    ...NOTHING,
    born,
    revisions: pieces.map(({ target }, n) => ({
      ...{ segment: run.born[n] ?? '', number: 0, action: id, target, status, restores: null },
    })),
    out: states.map(({ segment, head }) => ({ segment: segment.id, at: effective(head) })),
    in: run.born.map((segment) => ({ segment, at: 0 })),
  }
}

interface Worked {
  readonly states: readonly SegmentState[]
  readonly cuts: Cuts
  readonly pieces: readonly Emitting[]
}

function refusedStatuses({ person }: ReviewView, states: readonly SegmentState[]) {
  const out = states.map(({ head }) => head.status)
  return refusedExchange(person, out, [weakest(out)])
}

function areNeighbours(a: Segment, b: Segment): boolean {
  return a.source.end === b.source.start && a.machine.end === b.machine.start
}

export function emittingOf({ segment, head }: Pick<SegmentState, 'segment' | 'head'>): Emitting {
  return { lead: segment.lead, target: head.target }
}
