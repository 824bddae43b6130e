import type { OwnActionsAnswer } from '@/lib/api/event-answers'
import type { Revision } from '@/lib/model/review'
import type { DocumentCache } from './document-cache'
import { withViews } from './document-cache'
import { type DocumentState, folded } from './document-state'
import { ownFromServer } from './own-actions'

/** Takes in what this person did before this visit, so that it can be undone here, at once. */
export function ownActionsCame(state: DocumentState, answer: OwnActionsAnswer): DocumentState {
  const before = ownFromServer(answer.actions)
  const known = new Set(before.map(({ id }) => id))
  const own = [...before, ...state.own.filter(({ id }) => !known.has(id))]
  const changes = new Map(state.changes)
  for (const { id, change } of answer.actions) {
    if (change && !changes.has(id)) changes.set(id, change)
  }
  const base = withStates(withMissing(state.base, answer), answer.states)
  const heard = Math.max(state.heard, answer.seq)
  return folded({ ...state, own, changes, base, heard, isOwnWhole: true })
}

/** Segments that are not here. An answer that was overtaken would bring old texts. */
function withMissing(base: DocumentCache, { seq, segments }: OwnActionsAnswer): DocumentCache {
  if (seq < base.seq) return base
  const missing = segments.filter(({ segment }) => !base.loaded.has(segment.id))
  return missing.length === 0 ? base : withViews(base, missing, seq)
}

/** Older states never change, so they fit whatever is known of their segments. */
function withStates(base: DocumentCache, states: readonly Revision[]): DocumentCache {
  const loaded = new Map(base.loaded)
  for (const revision of states) {
    const one = loaded.get(revision.segment)
    if (!one || one.state.states.has(revision.number)) continue
    const all = new Map(one.state.states).set(revision.number, revision)
    loaded.set(revision.segment, { ...one, state: { ...one.state, states: all } })
  }
  return { ...base, loaded }
}
