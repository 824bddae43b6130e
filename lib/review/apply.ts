import type { Change, Revision, Segment } from '@/lib/model/review'
import { slicesOf } from './slices'
import { effective } from './state'
import type { ReviewView, SegmentState } from './view'

/**
 * The view after a change. Folding this over the stored changes replays a document.
 *
 * `author` is the id of who made the change. Segments that the view does not hold are passed over,
 * and so are born ones whose texts it cannot cut because it lacks what they replace.
 */
export function apply(view: ReviewView, change: Change, author = view.person.id): ReviewView {
  const segments = new Map(view.segments)
  const heads = new Map(change.revisions.map((revision) => [revision.segment, revision]))
  bear(segments, change, heads)
  for (const revision of change.revisions) {
    const state = segments.get(revision.segment)
    if (state) segments.set(revision.segment, revisedBy(state, revision, author))
  }
  const set = (id: string, to: Partial<Segment>) => {
    const state = segments.get(id)
    if (state) segments.set(id, { ...state, segment: { ...state.segment, ...to } })
  }
  for (const { segment } of change.out) set(segment, { live: false })
  for (const { segment } of change.in) set(segment, { live: true })
  for (const { segment, name, to } of change.flags) set(segment, { [name]: to })
  return { ...view, segments }
}

function bear(
  segments: Map<string, SegmentState>,
  { born, out }: Change,
  heads: ReadonlyMap<string, Revision>,
): void {
  if (born.length === 0) return
  const cut = slicesOf(out.flatMap(({ segment }) => segments.get(segment) ?? []))
  for (const segment of born) {
    const head = heads.get(segment.id)
    const slices = cut(segment)
    if (!head || !slices) continue
    segments.set(segment.id, { segment, head, states: new Map(), ...slices })
  }
}

function revisedBy(state: SegmentState, revision: Revision, author: string): SegmentState {
  const { segment, source, machine } = state
  const states = new Map(state.states).set(revision.number, revision)
  const revised = { segment, head: revision, states, source, machine }
  if (revision.restores === null) return { ...revised, author }
  // Whoever undid it did not make the state that came back.
  const kept = effective(state.head) === revision.restores && state.author !== undefined
  return kept ? { ...revised, author: state.author } : revised
}
