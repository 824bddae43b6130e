import { STATUSES, type Status } from '@/lib/model/review'

/** What XLIFF 1.2 says of a text: `approved` of the unit and `state` of the target. */
export function statusOf1(approved: string | null, state: string | null): Status {
  if (state === 'final') return 'final'
  return approved === 'yes' || state === 'signed-off' ? 'approved' : 'initial'
}

/** What XLIFF 2 says of a segment. */
export function statusOf2(state: string | null, subState: string | null): Status {
  if (state === 'reviewed') return 'approved'
  if (state === 'final') return 'final'
  if (subState === DRAFT) return 'draft'
  return subState === REJECTED ? 'rejected' : 'initial'
}

/** How XLIFF 2 says a status; `subState` null: it has none. */
export function stateOf2(
  status: Status,
  hasTarget: boolean,
): { readonly state: string; readonly subState: string | null } {
  switch (status) {
    case 'initial':
      return { state: hasTarget ? 'translated' : 'initial', subState: null }
    case 'draft':
      return { state: 'translated', subState: DRAFT }
    case 'rejected':
      return { state: 'translated', subState: REJECTED }
    case 'approved':
      return { state: 'reviewed', subState: null }
    case 'final':
      return { state: 'final', subState: null }
  }
}

const DRAFT = 'interlinear:draft'
const REJECTED = 'interlinear:rejected'

export function weakest(statuses: readonly Status[]): Status {
  return STATUSES.find((status) => statuses.includes(status)) ?? 'initial'
}
