import { resolve } from '@/lib/diff/apply'
import { trimWhite } from '@/lib/inline/content'
import { type HunksOnScreen, hunksOnScreen } from '../diff/hunks-on-screen'
import { act, seen } from './decisions'
import type { Desk } from './desk'
import { say } from './desk'
import { stopEditing } from './moving'

/** Makes the next or previous hunk of the active segment the current one. */
export function stepHunk(desk: Desk, direction: 1 | -1): void {
  const view = hunksHere(desk)
  if (!view) return
  const at = view.at + direction
  if (at < 0 || at >= view.count) say(desk, direction > 0 ? 'told.lastHunk' : 'told.firstHunk')
  else pickHunk(desk, at)
}

/** Makes a hunk the current one, by its index. */
export function pickHunk(desk: Desk, at: number): void {
  const view = hunksHere(desk)
  if (!view) return
  hunksOnScreen(desk.store).set({ ...view, at })
  say(desk, 'told.hunkAt', { number: at + 1, total: view.count })
}

/** The current hunk stands as it is: says so, and goes to the next. */
export function keepHunk(desk: Desk): void {
  const view = hunksHere(desk)
  if (!view) return
  const isLast = view.at === view.count - 1
  if (!isLast) hunksOnScreen(desk.store).set({ ...view, at: view.at + 1 })
  const args = { number: view.at + 1, total: view.count }
  say(desk, isLast ? 'told.lastHunkKept' : 'told.hunkKept', args)
}

/** All hunks stand as they are. */
export function keepAllHunks(desk: Desk): void {
  const view = hunksHere(desk)
  if (!view) return
  hunksOnScreen(desk.store).set({ ...view, at: view.count - 1 })
  say(desk, 'told.hunksKept', { count: view.count })
}

/** Puts the baseline's words back in the place of the current hunk. */
export function revertHunk(desk: Desk): void {
  revert(desk, (n, at) => n === at, 'told.hunkReverted')
}

/** Puts the whole text of the baseline back. */
export function revertAllHunks(desk: Desk): void {
  revert(desk, () => true, 'told.hunksReverted')
}

/**
 * The diff is made anew from the segment's text: what was typed was made a draft first, and a key may
 * come before the screen has followed the last one.
 */
function revert(desk: Desk, isReverted: (n: number, at: number) => boolean, told: string): void {
  const view = hunksHere(desk)
  if (!view) return
  stopEditing(desk)
  const at = seen(desk)
  if (!at || desk.screen().mode === 'edit') return
  const { segment, head } = at.loaded.state
  const { hunks } = view.diffTo(head.target)
  const again = hunks.findIndex(({ fromA }) => fromA === view.begins[view.at])
  const current = again < 0 ? Math.min(view.at, hunks.length - 1) : again
  if (current < 0) {
    say(desk, 'told.noHunks')
    return
  }
  const isKept = (n: number) => !isReverted(n, current)
  const target = trimWhite(resolve(view.baseline, head.target, hunks, isKept)).content
  const change = { segment: segment.id, basedOn: head.action, target, status: 'draft' as const }
  const action = { kind: 'revise' as const, id: desk.newId(), label: 'revert' as const }
  const args = { number: current + 1, count: hunks.length }
  act(desk, { ...action, changes: [change] }, told, args)
}

function hunksHere(desk: Desk): HunksOnScreen | null {
  const view = hunksOnScreen(desk.store).get()
  if (view && view.count > 0 && view.segment === desk.screen().active) return view
  say(desk, 'told.noHunks')
  return null
}
