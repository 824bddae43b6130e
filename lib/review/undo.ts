import { equal } from '@/lib/inline/content'
import type { Failure, Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import type { Change, Revision, UndoAction } from '@/lib/model/review'
import { NOTHING } from './guard'
import { refusedExchange, refusedReader, refusedStep } from './permissions'
import { effective } from './state'
import type { ReviewView, SegmentState, Undone } from './view'

/**
 * The mirror of what an action did: texts, statuses, flags, ranges and ids as they were before it.
 *
 * One's own action is undone by anyone who may change anything; another's like a revise or realign
 * of one's own. Fails with `undo.missing`, `undo.changedSince` (segment, by), `segment.notLoaded` (the
 * view lacks a state to bring back) and `permission.*`.
 */
export function undo(view: ReviewView, action: UndoAction): Result<Change> {
  const { undone } = view
  if (undone?.id !== action.action) return fail('undo.missing')
  const { change } = undone
  const failure = changedSince(view, change) ?? refusedReader(view.person)
  if (failure) return { ok: false, failure }
  const revisions: Revision[] = []
  for (const { segment, from } of change.revised.toReversed()) {
    const state = view.segments.get(segment)
    const old = state && stateOf(state, from)
    if (!old) return fail('segment.notLoaded', { segment })
    const { target, status } = old
    const number = state.head.number + 1
    revisions.push({ segment, number, action: action.id, target, status, restores: from })
  }
  const refused = refusedMirror(view, undone, revisions)
  return refused ? { ok: false, failure: refused } : ok({ ...mirrorOf(change), revisions })
}

function mirrorOf(change: Change): Change {
  return {
    ...NOTHING,
    revised: change.revised
      .toReversed()
      .map(({ segment, from, to }) => ({ segment, from: to, to: from })),
    out: change.in,
    in: change.out,
    flags: change.flags
      .toReversed()
      .map(({ segment, name, from, to }) => ({ segment, name, from: to, to: from })),
  }
}

/** Is what the action left still what it left? */
function changedSince({ segments }: ReviewView, change: Change): Failure | null {
  const left = [
    ...change.revised.map(({ segment, to }) => ({ segment, at: to })),
    ...change.in,
    ...change.flags,
  ]
  const changed = left.find((one) => {
    const state = segments.get(one.segment)
    if (!state?.segment.live) return true
    return 'at' in one ? effective(state.head) !== one.at : state.segment[one.name] !== one.to
  })
  if (!changed) return null
  const by = segments.get(changed.segment)?.author ?? ''
  return fail('undo.changedSince', { segment: changed.segment, by }).failure
}

function refusedMirror(
  { person, segments }: ReviewView,
  { change, by }: Undone,
  revisions: readonly Revision[],
): Failure | null {
  if (by === person.id) return null
  for (const { segment, target, status } of revisions) {
    const head = segments.get(segment)?.head
    if (!head) continue
    const textChanged = !equal(head.target, target)
    const refused = refusedStep(person, { from: head.status, to: status, textChanged })
    if (refused) return refused
  }
  if (change.in.length === 0) return null
  const statuses = (list: Change['in']) =>
    list.flatMap(({ segment }) => segments.get(segment)?.head.status ?? [])
  return refusedExchange(person, statuses(change.in), statuses(change.out))
}

/** A state by its number; the head carries the state that it restores. */
function stateOf({ head, states }: SegmentState, number: number): Revision | undefined {
  return effective(head) === number ? head : states.get(number)
}
