import type { Result } from '@/lib/model/result'
import type { Action, Change } from '@/lib/model/review'
import { flag } from './flag'
import { realign } from './realign'
import { revise } from './revise'
import { undo } from './undo'
import type { ReviewView } from './view'

/**
 * What an action does, or why not. The view must hold what `needs(action)` names.
 *
 * Pure, without Intl, diff, clock or chance: the browser runs it to answer at once, the server runs
 * it again in its transaction, and both make the same change. A refused action changes nothing.
 */
export function reduce(view: ReviewView, action: Action): Result<Change> {
  switch (action.kind) {
    case 'revise':
      return revise(view, action)
    case 'realign':
      return realign(view, action)
    case 'flag':
      return flag(view, action)
    case 'undo':
      return undo(view, action)
  }
}
