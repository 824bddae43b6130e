import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import type { Change, Seen } from '@/lib/model/review'
import type { ReviewView, SegmentState } from './view'

export const NOTHING: Change = { revisions: [], born: [], revised: [], out: [], in: [], flags: [] }

/** The segment, if it is live. Fails with `segment.retired` (segment), also when there is no such segment. */
export function liveState(view: ReviewView, segment: string): Result<SegmentState> {
  const state = view.segments.get(segment)
  return state?.segment.live ? ok(state) : fail('segment.retired', { segment })
}

/** The segment as the action saw it. Fails with `segment.retired` and `revision.stale` (segment). */
export function seenState(view: ReviewView, { segment, basedOn }: Seen): Result<SegmentState> {
  const state = liveState(view, segment)
  if (!state.ok || state.value.head.action === basedOn) return state
  return fail('revision.stale', { segment })
}

/** The first value that comes twice; undefined when none does. */
export function firstTwice(values: readonly string[]): string | undefined {
  const seen = new Set<string>()
  return values.find((value) => seen.size === seen.add(value).size)
}
