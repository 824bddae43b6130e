import type { Failure } from '@/lib/model/result'
import { fail } from '@/lib/model/result'
import type { Person, ReviseLabel, Status } from '@/lib/model/review'
import { STATUSES } from '@/lib/model/review'

/** One segment going from the state of its head to another. */
export interface Step {
  readonly from: Status
  readonly to: Status
  readonly textChanged: boolean
  /** Who made the state that is left: null for the import, absent when not known. */
  readonly author?: string | null
}

/** The statuses from which each status can be reached, by a person who may cause it. */
const REACHED_FROM: Readonly<Record<Status, readonly Status[]>> = {
  initial: STATUSES,
  rejected: ['initial', 'rejected', 'draft', 'approved'],
  draft: STATUSES,
  approved: STATUSES,
  final: ['approved', 'final'],
}

/** What each label may bring about: history and undo show the label, so it may not lie. */
const RESULTS: Readonly<Record<ReviseLabel, readonly Status[]>> = {
  edit: ['draft'],
  revert: ['draft'],
  approve: ['approved', 'final'],
  sendBack: ['rejected'],
  reopen: ['draft'],
  restore: STATUSES,
  replace: ['draft'],
  fix: ['draft'],
  merge: ['rejected', 'draft', 'approved', 'final'],
}

export function labelAllows(label: ReviseLabel, status: Status): boolean {
  return RESULTS[label].includes(status)
}

/**
 * Why a person may not take a step; null when it is allowed.
 *
 * Fails with `permission.status`, `permission.order` (this status does not follow that one, or a text
 * would become final that nobody approved), `permission.reopen` and `permission.ownApproval` (the
 * second approval is another person's).
 */
export function refusedStep(person: Person, step: Step): Failure | null {
  const { from, to } = step
  const args = { from, to }
  if (!person.mayCause.includes(to)) return fail('permission.status', args).failure
  const second = to !== 'final' || !step.textChanged
  if (!second || !REACHED_FROM[to].includes(from)) return fail('permission.order', args).failure
  if (reopens(step) && !person.mayReopen) return fail('permission.reopen', args).failure
  const own = to === 'final' && from === 'approved' && step.author === person.id
  return own ? fail('permission.ownApproval', args).failure : null
}

/**
 * Why a person may not put segments of some statuses in the place of others, as a realign does;
 * null when it is allowed. `initial` is nobody's doing, so everyone who may do anything may keep it.
 */
export function refusedExchange(
  person: Person,
  out: readonly Status[],
  into: readonly Status[],
): Failure | null {
  const caused = into.filter((status) => status !== 'initial')
  const missing = caused.find((status) => !person.mayCause.includes(status))
  if (missing) return fail('permission.status', { from: weakest(out), to: missing }).failure
  const lost = out.find((status) => isSettled(status) && rank(weakest(into)) < rank(status))
  if (lost && !person.mayReopen)
    return fail('permission.reopen', { from: lost, to: weakest(into) }).failure
  return refusedReader(person)
}

/** Why a person may not change anything at all; null when there is something. */
export function refusedReader({ mayCause }: Person): Failure | null {
  return mayCause.length === 0 ? fail('permission.readOnly').failure : null
}

export function weakest(statuses: readonly Status[]): Status {
  return STATUSES[Math.min(...statuses.map(rank))] ?? 'initial'
}

export function isSettled(status: Status): boolean {
  return status === 'approved' || status === 'final'
}

// Sending an approved text back is a reviewer's verdict, not a reopening.
function reopens({ from, to, textChanged }: Step): boolean {
  if (!isSettled(from)) return false
  return textChanged || (to !== 'rejected' && rank(to) < rank(from))
}

function rank(status: Status): number {
  return STATUSES.indexOf(status)
}
