import type { Content } from '@/lib/model/content'
import type { Failure } from '@/lib/model/result'
import { fail } from '@/lib/model/result'
import type { Action, ReviseAction } from '@/lib/model/review'
import { segmentsOf } from './action-queue'
import type { LoadedSegment } from './document-cache'
import type { DocumentState } from './document-state'
import type { UnsavedText } from './device'

/** A text of this person's that somebody else came before: nobody's is lost, one is chosen. */
export interface Conflict {
  /** Where it is shown: the segment itself, or the one that took its place. */
  readonly segment: string
  readonly mine: Content
  /** The action that the text was typed upon. */
  readonly basedOn: string
  readonly failure: Failure
  /** Actions to take out of the queue once it is settled. */
  readonly actions: readonly string[]
  /** May mine take the place of theirs? Not when the segment was merged or split meanwhile. */
  readonly canReplace: boolean
}

/** Refused actions that carry a text, the newest text of each segment. */
export function conflictsOf(state: DocumentState): readonly Conflict[] {
  const refused = state.queue.entries.filter((entry) => entry.state === 'refused')
  return refused.flatMap(({ action, refusal }) => {
    const segment = carriesText(action) ? action.changes[0]?.segment : undefined
    if (segment === undefined || !refusal) return []
    const chain = chainOf(state, action, segment)
    const change = chain.findLast(carriesText)?.changes.find((one) => one.segment === segment)
    const first = carriesText(action) ? action.changes[0]?.basedOn : undefined
    if (!change?.target || first === undefined) return []
    const isLive = state.shown.loaded.get(segment)?.state.segment.live === true
    const place = isLive ? segment : refusal.standing[0]?.segment.id
    return [
      {
        ...{ segment: place ?? segment, mine: change.target, basedOn: first },
        ...{ failure: refusal.failure, canReplace: isLive },
        actions: chain.map(({ id }) => id),
      },
    ]
  })
}

/** Text typed upon a revision that is not the newest any more. */
export function overtaken({ state }: LoadedSegment, unsaved: UnsavedText): Conflict | null {
  if (state.head.action === unsaved.basedOn) return null
  const { segment, text: mine, basedOn } = unsaved
  const { failure } = fail('revision.stale', { segment })
  return { segment, mine, basedOn, failure, actions: [], canReplace: true }
}

/** Does an action bring a text that would be lost with it? */
export function carriesText(action: Action): action is ReviseAction {
  return action.kind === 'revise' && action.changes.some((change) => change.target !== undefined)
}

/** What was typed since the refused text, in its place: it was made of it. */
export function withTyped(conflict: Conflict, unsaved: UnsavedText | undefined): Conflict {
  const isLater = unsaved !== undefined && conflict.actions.includes(unsaved.basedOn)
  return isLater ? { ...conflict, mine: unsaved.text } : conflict
}

/** My text, or one merged of both, in the place of theirs; mine as it was stays in the history. */
export function replacing(
  { segment, mine, basedOn }: Conflict,
  theirAction: string,
  id: string,
  target = mine,
): ReviseAction {
  const changes = [{ segment, basedOn: theirAction, target }]
  return { kind: 'revise', id, label: 'merge', changes, mergedFrom: { text: mine, basedOn } }
}

/** The refused action and what was done to the same segment after it. */
function chainOf(state: DocumentState, refused: Action, segment: string): readonly Action[] {
  const { entries } = state.queue
  const from = entries.findIndex(({ action }) => action.id === refused.id)
  const later = entries.slice(from + 1).map(({ action }) => action)
  return [refused, ...later.filter((action) => segmentsOf(action).includes(segment))]
}
