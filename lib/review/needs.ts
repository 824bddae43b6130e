import { isInline } from '@/lib/inline/code-pairs'
import type { Action, Change, ReviseAction } from '@/lib/model/review'
import { codesFit } from './codes'
import { isSettled } from './permissions'
import type { ReviewView, SegmentState } from './view'

/** What must be loaded before an action can be reduced. Segments that do not exist are left out. */
export interface Needs {
  readonly segments: readonly string[]
  readonly states: readonly { readonly segment: string; readonly number: number }[]
}

/**
 * What the view of an action must hold; for an undo `change` is what the undone action did.
 *
 * A `revise` needs revision 0 of a segment whose new target holds codes: with the source it says
 * which codes the segment may hold, because every later revision was held to the same rule. With
 * `loaded` at hand it is not asked for where the codes of the head are enough. So does a `restore` of an
 * approved state: what was born approved may be so again, whatever its codes are.
 * An undo needs the states that it brings back.
 */
export function needs(
  action: Action,
  change?: Change,
  loaded?: Pick<ReviewView, 'segments' | 'takesSourceCodes'>,
): Needs {
  switch (action.kind) {
    case 'revise':
      return {
        segments: action.changes.map(({ segment }) => segment),
        states: births(action, loaded),
      }
    case 'realign':
      return {
        segments: action.runs.flatMap(({ replace }) => replace.map(({ segment }) => segment)),
        states: [],
      }
    case 'flag':
      return { segments: action.flags.map(({ segment }) => segment), states: [] }
    case 'undo':
      return change ? ofUndo(change) : { segments: [], states: [] }
  }
}

function births(
  { label, changes }: ReviseAction,
  loaded?: Pick<ReviewView, 'segments' | 'takesSourceCodes'>,
) {
  return changes.flatMap(({ segment, target, status }) => {
    const birth = [{ segment, number: 0 }]
    const state = loaded?.segments.get(segment)
    const isApproved = label === 'restore' && status !== undefined && isSettled(status)
    if (isApproved && (!state || mayErr(state, target))) return birth
    if (!target || target.codes.length === 0) return []
    return loaded && state && codesFit(loaded, target, state, state.head.target) ? [] : birth
  })
}

/** Can the inline codes of a target be out of order at all? */
function mayErr({ source, machine, head }: SegmentState, target = head.target): boolean {
  return [source, machine, target].some(({ codes }) => codes.some(isInline))
}

function ofUndo(change: Change): Needs {
  const named = [...change.revised, ...change.out, ...change.in, ...change.flags]
  return {
    segments: [...new Set(named.map(({ segment }) => segment))],
    states: change.revised.map(({ segment, from }) => ({ segment, number: from })),
  }
}
