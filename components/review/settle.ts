import { createClient } from '@/lib/api/client'
import { merge3 } from '@/lib/diff/merge3'
import { conflictsIn, merged } from '@/lib/diff/merged'
import { equal } from '@/lib/inline/content'
import type { Content } from '@/lib/model/content'
import type { Status } from '@/lib/model/review'
import { type Conflict, conflictsOf, replacing } from './conflicts'
import { act } from './decisions'
import { type Desk, say } from './desk'

/** Theirs stands; mine is given up. */
export function keepTheirs(desk: Desk, conflict: Conflict): void {
  giveUp(desk, conflict)
  desk.show({ mode: 'navigate' })
  say(desk, 'told.theirsKept')
}

/**
 * A text takes the place of theirs, with mine in the history beside it. Only once it is in the queue
 * does what waited leave it: a text that may not stand is not lost.
 */
export function settleWith(desk: Desk, conflict: Conflict, target: Content, told: string): boolean {
  const head = desk.store.state().shown.loaded.get(conflict.segment)?.state.head
  if (!head) return false
  if (!act(desk, replacing(conflict, head.action, desk.newId(), target), told, {})) return false
  giveUp(desk, conflict)
  return true
}

/**
 * Merges a refused text with what stands, where no change touches another and nobody has approved
 * what stands; otherwise it waits in its row for a person. Only the tab in sight does it.
 */
export async function mergeRefused(desk: Desk, action: string): Promise<void> {
  const find = () => conflictsOf(desk.store.state()).find(({ actions }) => actions.includes(action))
  const base = await baseOf(desk.store.state().info.id, find() ?? null)
  const [conflict, { shown, info }] = [find(), desk.store.state()]
  const head = conflict && shown.loaded.get(conflict.segment)?.state.head
  const isTyped = conflict !== undefined && desk.store.unsaved.get(conflict.segment) !== undefined
  if (!base || !head || isTyped || isDecided(head.status) || document.hidden) return
  const { pieces } = merge3(base, conflict.mine, head.target, info.targetLang)
  if (conflictsIn(pieces).length > 0) return
  const target = merged(pieces)
  if (equal(target, head.target)) giveUp(desk, conflict)
  else settleWith(desk, conflict, target, 'told.mergedByWords')
}

/** The text that both sides began from; null where it cannot be had or is no longer one text. */
export async function baseOf(
  document: string,
  conflict: Pick<Conflict, 'segment' | 'basedOn' | 'canReplace'> | null,
): Promise<Content | null> {
  if (!conflict?.canReplace) return null
  const { segment, basedOn } = conflict
  const answer = await createClient().revisions(document, segment)
  if (!answer.ok) return null
  const { revisions } = answer.value
  const found = revisions.find((one) => one.segment === segment && one.action === basedOn)
  return found?.target ?? null
}

/** Whoever approved a text did not see what would be merged into it. */
export function isDecided(status: Status): boolean {
  return status === 'approved' || status === 'final'
}

function giveUp(desk: Desk, conflict: Conflict): void {
  conflict.actions.forEach((action) => desk.store.settle(action))
  desk.store.unsaved.clear(conflict.segment)
}
