import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import type { Change, FlagAction } from '@/lib/model/review'
import { firstTwice, liveState, NOTHING } from './guard'
import { refusedReader } from './permissions'
import type { ReviewView } from './view'

/**
 * Sets flags. Makes no revision and cannot be stale.
 * Fails with `segment.retired`, `action.namesTwice` (both with `segment`) and `permission.readOnly`.
 */
export function flag(view: ReviewView, { flags }: FlagAction): Result<Change> {
  const twice = firstTwice(flags.map(({ segment, name }) => `${name} ${segment}`))
  if (twice !== undefined) return fail('action.namesTwice', { segment: twice.split(' ')[1] ?? '' })
  const failure = refusedReader(view.person)
  if (failure) return { ok: false, failure }
  const set: Change['flags'][number][] = []
  for (const { segment, name, to } of flags) {
    const state = liveState(view, segment)
    if (!state.ok) return state
    set.push({ segment, name, from: state.value.segment[name], to })
  }
  return ok({ ...NOTHING, flags: set })
}
