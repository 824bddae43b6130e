import type { Status } from '@/lib/model/review'
import type { ReportedDocument, StateMade } from './data'
import type { Day } from './days'
import { type ByStatus, noStatuses } from './statuses'

/** The state that a live segment has at the end of a day. */
export interface StateThen {
  readonly segment: string
  /** That of the revision whose text it is: of a restored state the older one. */
  readonly number: number
  readonly status: Status
  /** Who made it, as in the outline: whoever undid something did not. Null for the import. */
  readonly author: string | null
  /** When it was made. */
  readonly day: Day
  /** The newest state before it that is not of the same author; 0 where there is none. */
  readonly before: number
}

/** Live segments by status at the end of a day on which something was done, by author of their states. */
export type DayCounts = ReadonlyMap<string | null, ByStatus>

export interface Replayed {
  readonly states: readonly StateThen[]
  /** In order; the first is the day of the import. */
  readonly days: readonly { readonly day: Day; readonly counts: DayCounts }[]
}

/**
 * Replays what was done to a document up to the end of a day, null for all of it.
 *
 * The log's order holds: where clocks of servers differ, a later action falls on no earlier day.
 */
export function replay(
  document: ReportedDocument,
  dayOf: (at: string) => Day,
  until: Day | null,
): Replayed {
  const view = emptyView()
  const days: { day: Day; counts: DayCounts }[] = []
  let today = dayOf(document.createdAt)
  for (const step of stepsOf(document)) {
    const deed = document.deeds.get(step.seq)
    const day = deed ? latest(today, dayOf(deed.at)) : today
    if (until !== null && day > until) break
    if (day !== today) days.push({ day: today, counts: snapshot(view) })
    today = day
    for (const id of step.out) retire(view, id)
    for (const made of step.made) enter(view, made, { author: deed?.author ?? null, day })
    for (const id of step.in) bringBack(view, id)
  }
  if (until !== null && today > until) return { states: [], days: [] }
  days.push({ day: today, counts: snapshot(view) })
  return { states: [...view.live].flatMap((id) => stateThen(view, id) ?? []), days }
}

interface Step {
  readonly seq: number
  readonly made: readonly StateMade[]
  readonly out: readonly string[]
  readonly in: readonly string[]
}

/** What each action did, in the order of the log; the import is the first. */
function stepsOf({ states, moves }: ReportedDocument): Step[] {
  const steps = new Map<
    number,
    { made: StateMade[]; out: readonly string[]; in: readonly string[] }
  >()
  const at = (seq: number) => {
    const step = steps.get(seq) ?? { made: [], out: [], in: [] }
    steps.set(seq, step)
    return step
  }
  for (const state of states) at(state.seq).made.push(state)
  for (const { seq, ...move } of moves) Object.assign(at(seq), move)
  return [...steps].map(([seq, step]) => ({ seq, ...step })).sort((a, b) => a.seq - b.seq)
}

interface Own {
  readonly number: number
  readonly status: Status
  readonly author: string | null
  readonly day: Day
}

interface View {
  /** By segment, by number. */
  readonly histories: Map<string, Own[]>
  readonly live: Set<string>
  /** Of live segments. */
  readonly counts: Map<string | null, Record<Status, number>>
}

function emptyView(): View {
  return { histories: new Map(), live: new Set(), counts: new Map() }
}

function enter(view: View, made: StateMade, by: Pick<Own, 'author' | 'day'>): void {
  const history = view.histories.get(made.segment) ?? []
  view.histories.set(made.segment, history)
  const isLive = made.number === 0 || view.live.has(made.segment)
  if (isLive && made.number > 0) count(view, made.segment, -1)
  const restored = made.restores === null ? undefined : history[made.restores]
  history[made.number] = restored ?? { number: made.number, status: made.status, ...by }
  if (!isLive) return
  view.live.add(made.segment)
  count(view, made.segment, 1)
}

function retire(view: View, id: string): void {
  if (!view.live.has(id)) return
  count(view, id, -1)
  view.live.delete(id)
}

function bringBack(view: View, id: string): void {
  if (view.live.has(id)) return
  view.live.add(id)
  count(view, id, 1)
}

function count(view: View, id: string, by: 1 | -1): void {
  const head = view.histories.get(id)?.at(-1)
  if (!head) return
  const counts = view.counts.get(head.author) ?? noStatuses()
  counts[head.status] += by
  view.counts.set(head.author, counts)
}

function snapshot({ counts }: View): DayCounts {
  return new Map([...counts].map(([author, byStatus]) => [author, { ...byStatus }]))
}

function stateThen({ histories }: View, segment: string): StateThen | null {
  const history = histories.get(segment) ?? []
  const head = history.at(-1)
  if (!head) return null
  const older = history.slice(0, head.number).findLast((one) => one.author !== head.author)
  return { segment, ...head, before: older?.number ?? 0 }
}

function latest(a: Day, b: Day): Day {
  return a < b ? b : a
}
