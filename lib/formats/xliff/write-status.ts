import type { Status } from '@/lib/model/review'
import type { Patch } from '../patch'
import { ownValueOf } from './own-values'
import type { XliffVersion } from './root'
import type { OwnStatus } from './skeleton'
import { stateOf2 } from './statuses'
import { attributePatches, tagAt, valueIn } from './tags'

/** What has to change in the tags of a unit, so that they say a status. */
export interface StatusTags {
  /** Where the tag of `<segment>` or `<trans-unit>` begins, and that of the target that is there. */
  readonly tag: number
  readonly target: number | null
  readonly hasText: boolean
}

export function statusPatches(
  text: string,
  version: XliffVersion,
  status: Status,
  tags: StatusTags,
): Patch[] {
  return version === 1 ? patches1(text, status, tags) : patches2(text, status, tags)
}

/** The same where a program says it in its own way. */
export function ownStatusPatches(
  text: string,
  own: OwnStatus,
  status: Status,
  hasText: boolean,
): Patch[] {
  const value = ownValueOf(own, status, hasText)
  return attributePatches(text, tagAt(text, own.tag), own.attribute, value)
}

/** The state of a target of XLIFF 1.2 that is made for a unit of this status; null where none is needed. */
export function stateOfNew1(status: Status): string | null {
  return status === 'final' ? 'final' : null
}

function patches1(text: string, status: Status, { tag, target, hasText }: StatusTags): Patch[] {
  const unit = tagAt(text, tag)
  const isSettled = status === 'approved' || status === 'final'
  const isApproved = valueIn(text, unit, 'approved') === 'yes'
  const approved =
    isSettled === isApproved
      ? []
      : attributePatches(text, unit, 'approved', isSettled ? 'yes' : null)
  if (target === null) return approved
  const own = tagAt(text, target)
  const state = stateOf1(status, valueIn(text, own, 'state'), hasText)
  return state === null ? approved : [...approved, ...attributePatches(text, own, 'state', state)]
}

/** A state is added for `final` alone, which nothing else says; else one that is there is kept true. */
function stateOf1(status: Status, state: string | null, hasText: boolean): string | null {
  if (status === 'final') return 'final'
  if (state === null) return null
  if (status === 'approved') return 'signed-off'
  if (status === 'rejected') return 'needs-review-translation'
  return hasText ? 'translated' : 'new'
}

function patches2(text: string, status: Status, { tag, hasText }: StatusTags): Patch[] {
  const segment = tagAt(text, tag)
  const { state, subState } = stateOf2(status, hasText)
  // A sub-state belongs to its state, so that of another program goes with it.
  return [
    ...attributePatches(text, segment, 'state', state),
    ...attributePatches(text, segment, 'subState', subState),
  ]
}
