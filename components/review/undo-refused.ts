import { merge3 } from '@/lib/diff/merge3'
import { conflictsIn, merged } from '@/lib/diff/merged'
import type { Content } from '@/lib/model/content'
import type { Failure } from '@/lib/model/result'
import { fail } from '@/lib/model/result'
import type { Change, ReviseAction } from '@/lib/model/review'
import { effective } from '@/lib/review/state'
import type { Desk, Offer } from './desk'
import { say } from './desk'
import { rankOf } from './document-cache'
import type { DocumentState } from './document-state'

/**
 * Says why an action could not be taken back, with the ways on: to look at the segment that was
 * changed since, and to take out of its text what the action brought, leaving what came later.
 */
export function tellNotUndone(desk: Desk, undone: string, failure: Failure): void {
  if (failure.code !== 'undo.changedSince') {
    desk.tell({ kind: 'failed', failure })
    return
  }
  const state = desk.store.state()
  const segment = String(failure.args.segment ?? '')
  const rank = rankOf(state.shown, segment)
  const change = state.changes.get(undone)
  const offers: Offer[] = []
  if (rank >= 0) offers.push({ key: 'show', run: () => show(desk, segment) })
  if (change && isMergeable(state, change)) {
    offers.push({ key: 'merge', run: () => takeOut(desk, change, segment) })
  }
  desk.tell({ kind: 'failed', failure: named(state, failure, rank), offers })
}

function named({ info }: DocumentState, { args }: Failure, rank: number): Failure {
  if (rank < 0) return fail('undo.retired').failure
  const by = String(args.by ?? '')
  const number = rank + 1
  if (by === '' || by === info.person.id) return fail('undo.changedByMe', { number }).failure
  return fail('undo.changedByOther', { number, name: by }).failure
}

function show(desk: Desk, segment: string): void {
  const rank = rankOf(desk.store.state().shown, segment)
  if (rank >= 0)
    desk.show({ active: segment, rank, rest: 'middle', frozen: null, mode: 'navigate' })
}

/** Can its text be taken out? Not where it moved links, nor where it changed no text. */
function isMergeable({ shown }: DocumentState, change: Change): boolean {
  if (change.in.length > 0 || change.out.length > 0) return false
  return change.revised.every(({ segment, from, to }) => {
    const states = shown.loaded.get(segment)?.state
    return states?.segment.live === true && states.states.has(from) && states.states.has(to)
  })
}

/** What a merge comes to: an action, or a text of two that touch. */
type TakenOut =
  | { readonly kind: 'action'; readonly action: ReviseAction }
  | { readonly kind: 'touching'; readonly segment: string }
  | { readonly kind: 'nothing' }

function takeOut(desk: Desk, change: Change, segment: string): void {
  const taken = withoutChange(desk.store.state(), change, desk.newId())
  if (taken.kind === 'action') {
    const done = desk.store.act(taken.action)
    if (done.ok) say(desk, 'told.changeTakenOut', {}, true)
    else desk.tell({ kind: 'failed', failure: done.failure })
    show(desk, segment)
    return
  }
  const at = taken.kind === 'touching' ? taken.segment : segment
  show(desk, at)
  if (taken.kind === 'touching') desk.show({ mode: 'edit', caret: { kind: 'end' } })
  say(desk, 'told.changeTouched')
}

/**
 * The texts as they stand, without what a change brought: a merge by words in which the change's
 * own text is the base, the text before it mine, and what stands now theirs.
 */
export function withoutChange(
  { shown, info }: DocumentState,
  change: Change,
  id: string,
): TakenOut {
  const changes: ReviseAction['changes'][number][] = []
  let mergedFrom: { text: Content; basedOn: string } | undefined
  for (const { segment, from, to } of change.revised) {
    const state = shown.loaded.get(segment)?.state
    const mine = state?.states.get(from)
    const base = state?.states.get(to)
    if (!state || !mine || !base) continue
    const seen = { segment, basedOn: state.head.action }
    if (effective(state.head) === to) {
      changes.push({ ...seen, target: mine.target })
      continue
    }
    const { pieces } = merge3(base.target, mine.target, state.head.target, info.targetLang)
    if (conflictsIn(pieces).length > 0) return { kind: 'touching', segment }
    changes.push({ ...seen, target: merged(pieces) })
    mergedFrom ??= { text: mine.target, basedOn: base.action }
  }
  if (!mergedFrom) return { kind: 'nothing' }
  return { kind: 'action', action: { kind: 'revise', id, label: 'merge', changes, mergedFrom } }
}
