import { equal } from '@/lib/inline/content'
import type { RealignRun } from '@/lib/model/review'
import { isSettled } from '@/lib/review/permissions'
import type { RevisionWithAction } from '@/lib/store/revisions'
import { grouped } from './grouped'

/** The action's revision that approved a state's text; null when none is known. */
export type ApproverOf = (segment: string, number: number) => RevisionWithAction | null

/**
 * Tells who approved texts: whoever gave the text, as it stands, its status. Undo brings the one back
 * whose approval it was; a segment that was merged or divided keeps that of what it was made of.
 */
export function approversIn(
  revisions: readonly RevisionWithAction[],
  runs: readonly RealignRun[],
): ApproverOf {
  const bySegment = grouped(revisions, ({ revision }) => revision.segment)
  const bornBy = new Map(runs.flatMap((run) => run.born.map((id) => [id, run] as const)))
  const stateOf = (segment: string, number: number) =>
    bySegment.get(segment)?.find(({ revision }) => revision.number === number) ?? null

  const approver: ApproverOf = (segment, number) => {
    const state = stateOf(segment, number)
    if (!state || !isSettled(state.revision.status)) return null
    const { restores, target, status } = state.revision
    if (restores !== null) return approver(segment, restores)
    if (number === 0) return bornApproved(bornBy.get(segment), state)
    const before = stateOf(segment, number - 1)?.revision
    const isSame = before && before.status === status && equal(before.target, target)
    return isSame ? approver(segment, number - 1) : state
  }

  const bornApproved = (run: RealignRun | undefined, state: RevisionWithAction) => {
    const made = (run?.replace ?? []).map(({ segment, basedOn }) => {
      const seen = bySegment.get(segment)?.find(({ revision }) => revision.action === basedOn)
      return seen ? approver(segment, seen.revision.number) : null
    })
    const found = made.filter((one) => one !== null)
    return found.toSorted((a, b) => b.seq - a.seq)[0] ?? (state.author === null ? null : state)
  }
  return approver
}
