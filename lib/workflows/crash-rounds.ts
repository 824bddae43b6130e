import { randomUUID } from 'node:crypto'
import type { Action } from '@/lib/model/review'

/** A server that can be killed: the real one over HTTP, or a small process over the workflows. */
export interface Victim {
  /** True once the action is acknowledged; false when the victim died first; throws when it is refused. */
  readonly act: (action: Action) => Promise<boolean>
  /** Ends it at once, as a loss of power would: SIGKILL. */
  readonly kill: () => Promise<void>
}

export interface CrashPlan {
  readonly start: () => Promise<Victim>
  /** Segments to write to: each is edited by a hand of its own, all at once. */
  readonly segments: readonly string[]
  /** How many actions are acknowledged before each kill; as many rounds as numbers. */
  readonly killAfter: readonly number[]
}

export interface CrashReport {
  /** Ids of the acknowledged actions, in no order. */
  readonly acknowledged: readonly string[]
  /** The text that each segment must have in the end. */
  readonly texts: ReadonlyMap<string, string>
}

/**
 * Edits segments as fast as they are acknowledged, kills the server in the middle, starts it again
 * and goes on, sending first what was not acknowledged, as a browser's queue does.
 */
export async function crashRounds(plan: CrashPlan): Promise<CrashReport> {
  const acknowledged: string[] = []
  const hands = plan.segments.map((segment): Hand => ({
    segment,
    basedOn: 'import',
    sent: null,
    count: 0,
  }))
  for (const limit of [...plan.killAfter, null]) {
    const victim = await plan.start()
    const end = limit === null ? null : acknowledged.length + limit
    const isOver = () => (end === null ? true : acknowledged.length >= end)
    const work = hands.map((hand) => workOf(hand, victim, acknowledged, isOver))
    await Promise.race([Promise.all(work), until(isOver)])
    if (end === null) await Promise.all(work)
    await victim.kill()
    await Promise.all(work)
  }
  return { acknowledged, texts: new Map(hands.map((hand) => [hand.segment, textOf(hand.count)])) }
}

interface Hand {
  readonly segment: string
  basedOn: string
  /** Sent, and not acknowledged. */
  sent: Action | null
  count: number
}

async function workOf(hand: Hand, victim: Victim, acknowledged: string[], isOver: () => boolean) {
  while (hand.sent !== null || !isOver()) {
    hand.sent ??= nextEdit(hand)
    if (!(await victim.act(hand.sent))) return
    acknowledged.push(hand.sent.id)
    hand.basedOn = hand.sent.id
    hand.count += 1
    hand.sent = null
  }
}

function nextEdit({ segment, basedOn, count }: Hand): Action {
  const target = { text: textOf(count + 1), codes: [] }
  const changes = [{ segment, basedOn, target, status: 'draft' as const }]
  return { kind: 'revise', id: randomUUID(), label: 'edit', changes }
}

function textOf(count: number): string {
  return `Edit ${count}.`
}

async function until(isOver: () => boolean): Promise<void> {
  while (!isOver()) await new Promise((resolve) => setTimeout(resolve, 1))
}
