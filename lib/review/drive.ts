import type { Result } from '@/lib/model/result'
import type { Action, Change, Person } from '@/lib/model/review'
import { STATUSES } from '@/lib/model/review'
import { apply } from './apply'
import type { Aligned } from './first-segments'
import { firstView } from './first-view'
import type { Choices } from './random'
import { between, chance, pick } from './random'
import { randomAction } from './random-action'
import { randomDocument } from './random-document'
import { reduce } from './reduce'
import type { ReviewView } from './view'

/** What somebody did, as the store would keep it. */
export interface Done {
  readonly action: Action
  readonly change: Change
  readonly by: string
}

/** One action of a random review, refused or not. `after` is `before` when it was refused. */
export interface Step {
  readonly document: Aligned
  readonly imported: ReviewView
  readonly before: ReviewView
  readonly action: Action
  readonly result: Result<Change>
  readonly after: ReviewView
  /** What was done before, in order. */
  readonly past: readonly Done[]
}

/** Two people review a random document; `look` sees every step. Gives the number of actions. */
export function drive(choices: Choices, look: (step: Step) => void): number {
  const document = randomDocument(choices)
  const imported = firstView(document, {
    ...{ person: LEAD, removesUnits: chance(choices, 70) },
    ...{ isPaired: chance(choices, 30), takesSourceCodes: chance(choices, 70) },
  })
  const past: Done[] = []
  let view = imported
  const count = between(choices, 3, 25)
  for (let n = 0; n < count; n += 1) {
    const by = pick(choices, [LEAD, LEAD, EDITOR])
    const ids = past.map(({ action }) => action.id)
    const action = randomAction(choices, view, `a${n}`, ids)
    const before = viewFor(view, by, past, action)
    const result = reduce(before, action)
    const after = result.ok ? apply(before, result.value) : before
    look({ document, imported, before, action, result, after, past: [...past] })
    if (result.ok) past.push({ action, change: result.value, by: by.id })
    view = after
  }
  return count
}

/** The view as a person has it, with the change that an undo names. */
export function viewFor(
  view: ReviewView,
  person: Person,
  past: readonly Done[],
  action: Action,
): ReviewView {
  const { joiner, insertsUnits, removesUnits, isPaired, takesSourceCodes, segments } = view
  const done = action.kind === 'undo' && past.find((one) => one.action.id === action.action)
  const undone = done ? { undone: { id: done.action.id, change: done.change, by: done.by } } : {}
  const can = { insertsUnits, removesUnits, isPaired, takesSourceCodes }
  return { joiner, ...can, segments, person, ...undone }
}

export const LEAD: Person = { id: 'lead', name: 'Lead', mayCause: STATUSES, mayReopen: true }

const EDITOR: Person = {
  id: 'editor',
  name: 'Editor',
  mayCause: ['initial', 'rejected', 'draft', 'approved'],
  mayReopen: false,
}
