import { equal, isWhite } from '@/lib/inline/content'
import type { Content } from '@/lib/model/content'
import { EMPTY } from '@/lib/model/content'
import type { Failure, Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import type { Change, ReviseAction, Revision } from '@/lib/model/review'
import { refusedCodes, refusedTarget } from './codes'
import { firstTwice, NOTHING, seenState } from './guard'
import { labelAllows, refusedStep } from './permissions'
import { effective } from './state'
import type { ReviewView, SegmentState } from './view'

/**
 * New texts and statuses. A target of white space alone is an empty one; a change without a status
 * makes a draft. With `onStale: 'skip'` segments that others changed or replaced are left out and
 * listed, unless nothing would be left.
 *
 * Fails with `segment.retired`, `revision.stale`, `action.namesTwice`, `revise.reasonMissing`,
 * `revise.labelMismatch`, and as `refusedTarget`, `refusedStep` and `refusedCodes` do.
 */
export function revise(view: ReviewView, action: ReviseAction): Result<Change> {
  const twice = firstTwice(action.changes.map(({ segment }) => segment))
  if (twice !== undefined) return fail('action.namesTwice', { segment: twice })
  const made: Made[] = []
  const skipped: string[] = []
  let stale: Failure | null = null
  for (const change of action.changes) {
    const state = seenState(view, change)
    if (state.ok) {
      const one = revised(view, action, state.value, change)
      if (!one.ok) return one
      made.push(one.value)
    } else if (action.onStale === 'skip') {
      stale ??= state.failure
      skipped.push(change.segment)
    } else return state
  }
  if (made.length === 0 && stale) return { ok: false, failure: stale }
  return ok({
    ...NOTHING,
    revisions: made.map(({ revision }) => revision),
    revised: made.map(({ revision: { segment, number }, from }) => ({ segment, from, to: number })),
    ...(skipped.length ? { skipped } : {}),
  })
}

interface Made {
  readonly revision: Revision
  readonly from: number
}

function revised(
  view: ReviewView,
  action: ReviseAction,
  state: SegmentState,
  change: ReviseAction['changes'][number],
): Result<Made> {
  const { head, segment } = state
  const target = change.target ? kept(change.target) : head.target
  const status = change.status ?? 'draft'
  const failure =
    refusedLabel(action, segment.id, status) ??
    (change.target ? refusedTarget(view, state, target) : null) ??
    refusedStep(view.person, {
      ...{ from: head.status, to: status, textChanged: !equal(target, head.target) },
      ...(state.author === undefined ? {} : { author: state.author }),
    }) ??
    refusedCodes(view, state, { target, status, label: action.label })
  if (failure) return { ok: false, failure }
  const number = head.number + 1
  const revision = {
    segment: segment.id,
    number,
    action: action.id,
    target,
    status,
    restores: null,
  }
  return ok({ revision, from: effective(head) })
}

function refusedLabel(
  { label, reason = '' }: ReviseAction,
  segment: string,
  status: Revision['status'],
): Failure | null {
  if (!labelAllows(label, status)) return fail('revise.labelMismatch', { segment }).failure
  const needsReason = status === 'rejected' && label !== 'restore'
  return needsReason && reason.trim() === ''
    ? fail('revise.reasonMissing', { segment }).failure
    : null
}

function kept(target: Content): Content {
  return isWhite(target) ? EMPTY : target
}
