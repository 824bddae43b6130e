import { concatAll, equal } from '@/lib/inline/content'
import type { Content } from '@/lib/model/content'
import type { UndoAction } from '@/lib/model/review'
import { apply } from './apply'
import type { Done, Step } from './drive'
import { LEAD, viewFor } from './drive'
import { emitAll } from './emit'
import { firstSegments } from './first-segments'
import { needs } from './needs'
import { emittingOf } from './realign'
import { reduce } from './reduce'
import { effective, liveStates, position } from './state'
import type { ReviewView, SegmentState } from './view'

/** A law judges one step of a review: what is wrong, or null. */
export type Law = (step: Step) => string | null

/** The laws of the architecture that the reducer alone can keep or break, by their number. */
export const LAWS = {
  '4: live ranges tile both sides': (step) => tiling(step),
  '7: replay gives the state': ({ imported, after, past, action, result }) => {
    const changes = [...past, ...doneOf(action, result)].map(({ change }) => overTheWire(change))
    const replayed = changes.reduce((view, change) => apply(view, change), imported)
    return same(shapeOf(replayed), shapeOf(after), 'replay')
  },
  '7: undo and redo are exact': (step) => undoing(step),
  '7: undoing everything gives the import': (step) => undoingAll(step),
  '8: browser and server make the same change': ({ before, action, result }) =>
    same(reduce(asServer(before, action), action), result, 'the server'),
  '9: nothing edited, nothing changed': ({ document, after, past, action, result }) => {
    const edited = [...past, ...doneOf(action, result)].some(edits)
    return edited || equal(assembled(document, after), document.target) ? null : 'the text changed'
  },
  '10: a realign keeps the text, units come once and in order': (step) => realigning(step),
  '11: a refused action changes nothing': ({ before, after, result }) =>
    result.ok ? null : same(dump(after), dump(before), 'a refusal'),
} satisfies Record<string, Law>

function tiling({ document, after }: Step): string | null {
  const live = liveStates(after)
  let [source, machine] = [0, 0]
  for (const { segment } of live) {
    if (segment.source.start !== source || segment.machine.start !== machine) return 'torn'
    source = segment.source.end
    machine = segment.machine.end
  }
  const whole = source === document.source.text.length && machine === document.target.text.length
  if (live.length > 0 && !whole) return 'the ends are missing'
  if (new Set(live.map(({ segment }) => position(segment))).size < live.length)
    return 'same position'
  const slices = (side: 'source' | 'machine') => concatAll(live.map((state) => state[side]))
  if (live.length === 0) return null
  const fits = equal(slices('source'), document.source) && equal(slices('machine'), document.target)
  return fits ? null : 'slices are not the imported texts'
}

function undoing({ before, after, action, result, past }: Step): string | null {
  if (!result.ok) return null
  const done: Done = { action, change: result.value, by: LEAD.id }
  const undone = mirrored(after, done, 'u', past)
  if (typeof undone === 'string') return undone
  const redone = mirrored(undone.view, undone.done, 'r', past)
  if (typeof redone === 'string') return redone
  return (
    same(shapeOf(undone.view), shapeOf(before), 'undo') ??
    same(shapeOf(redone.view), shapeOf(after), 'redo')
  )
}

function undoingAll({ imported, after, action, result, past }: Step): string | null {
  let view = after
  for (const [n, done] of [...past, ...doneOf(action, result)].reverse().entries()) {
    const undone = mirrored(view, { ...done, by: LEAD.id }, `z${n}`, past)
    if (typeof undone === 'string') return undone
    view = undone.view
  }
  return same(shapeOf(view), shapeOf(imported), 'undoing everything')
}

function mirrored(view: ReviewView, done: Done, id: string, past: readonly Done[]) {
  const action: UndoAction = { kind: 'undo', id, label: 'undo', action: done.action.id }
  const own = viewFor(
    view,
    LEAD,
    [...past.filter((one) => one.action.id !== done.action.id), done],
    action,
  )
  const result = reduce(own, action)
  if (!result.ok) return `undo of ${done.action.id} refused: ${result.failure.code}`
  return { view: apply(own, result.value), done: { action, change: result.value, by: LEAD.id } }
}

function realigning({ document, before, after, action }: Step): string | null {
  const now = assembled(document, after)
  const kept = action.kind !== 'realign' || equal(assembled(document, before), now)
  if (!kept) return 'a realign changed the text'
  const ranks = now.codes.flatMap((code) =>
    code.kind === 'unit' ? [Number(code.unit.slice(1))] : [],
  )
  const rising = ranks.every((rank, n) => n === 0 || rank > (ranks[n - 1] ?? -1))
  return rising ? null : 'units come twice or out of order'
}

export function assembled(document: Step['document'], view: ReviewView): Content {
  const { tail } = firstSegments(document)
  return concatAll([emitAll(liveStates(view).map(emittingOf)), tail])
}

/** The same, as the server sees it: only what `needs` names, parsed from JSON. */
function asServer(view: ReviewView, action: Step['action']): ReviewView {
  const { segments, states } = needs(action, view.undone?.change)
  const entries = segments.flatMap((id): [string, SegmentState][] => {
    const state = view.segments.get(id)
    if (!state) return []
    const numbers = states.filter(({ segment }) => segment === id).map(({ number }) => number)
    const known = [...numbers.flatMap((number) => state.states.get(number) ?? []), state.head]
    return [[id, { ...overTheWire(state), states: new Map(known.map((one) => [one.number, one])) }]]
  })
  return { ...view, segments: new Map(entries) }
}

/** Texts, statuses, flags, ranges, leads and ids of the live segments: all that undo must bring back. */
function shapeOf(view: ReviewView) {
  return liveStates(view).map(({ segment, head, source, machine }) => {
    const { target, status } = head
    return { segment, target, status, effective: effective(head), source, machine }
  })
}

function dump({ segments }: ReviewView) {
  return [...segments.values()].map(({ states, ...rest }) => ({
    ...rest,
    states: [...states.values()],
  }))
}

function edits({ action }: Done): boolean {
  return action.kind === 'revise' && action.changes.some(({ target }) => target !== undefined)
}

function doneOf(action: Step['action'], result: Step['result']): Done[] {
  return result.ok ? [{ action, change: result.value, by: LEAD.id }] : []
}

function overTheWire<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T
}

function same(a: unknown, b: unknown, what: string): string | null {
  const [one, other] = [JSON.stringify(a), JSON.stringify(b)]
  return one === other ? null : `${what} differs:\n${one}\n${other}`
}
