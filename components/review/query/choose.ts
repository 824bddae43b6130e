import { findingsOn } from '../../findings/findings-on-screen'
import { annotationsOn } from '../../annotations/annotations-on-screen'
import type { Desk } from '../desk'
import { say } from '../desk'
import { here, land } from '../moving'
import { type FrozenFilter, freeze, neighbour } from '../shown-list'
import { keepTyped } from '../typed'
import { type Asked, askServer } from './ask-server'
import { orderTerm, placesIn } from './order'
import type { QueryFacts } from './keys'
import { isEmptyQuery, matcherOf, parseQuery, type Query } from './query'

/**
 * Shows the rows that a query chooses now, and keeps to them until it is asked again. A query with
 * something wrong in it is only shown: the list stays as it is.
 */
export async function choose(desk: Desk, text: string): Promise<void> {
  if (!keepTyped(desk)) return
  const frozen = await frozenOf(desk, text)
  // The server may have taken its time, and somebody has typed meanwhile.
  if (frozen === undefined || !keepTyped(desk)) return
  // With no row in sight there is nothing to type in.
  const mode = frozen?.members.size === 0 ? 'navigate' : desk.screen().mode
  const isReordered =
    frozen?.order && orderTerm(desk.screen().frozen?.query ?? '') !== orderTerm(text)
  desk.show({ frozen, mode, rest: 'middle' })
  const { rows } = desk.store.state().shown
  if (!frozen || (frozen.members.has(desk.screen().active) && !isReordered)) return
  // Another order is read from its beginning.
  const rank = isReordered ? -1 : here(desk)
  const nearest = neighbour(rows, frozen, rank, 1) ?? neighbour(rows, frozen, rank, -1)
  if (nearest !== null) land(desk, nearest)
}

/** The query of an address, with the row that stood beside it, which may no longer match. */
export async function takeUp(desk: Desk, text: string, keepsRow: boolean): Promise<void> {
  const frozen = await frozenOf(desk, text)
  if (!frozen) return
  const { active, mode } = desk.screen()
  // Text that an earlier visit left stays open, whatever the query says.
  const keeps = keepsRow && (mode === 'edit' || frozen.members.size > 0)
  if (!keeps) return choose(desk, text)
  const members = new Set([...frozen.members, active])
  desk.show({ frozen: { ...frozen, members }, rest: 'middle' })
}

/** Asks the query in the list again: what no longer matches goes. */
export function refresh(desk: Desk): void {
  const { frozen } = desk.screen()
  if (frozen) void choose(desk, frozen.query)
  else say(desk, 'told.noFilter')
}

/** Null for all rows; undefined when the list must stay as it is. */
async function frozenOf(desk: Desk, text: string): Promise<FrozenFilter | null | undefined> {
  const query = parseQuery(text)
  desk.show({ query: text })
  if (query.problems.length > 0) return undefined
  if (isEmptyQuery(query)) return null
  const asked = await askedFor(desk, query)
  // Meanwhile another query may have been asked.
  if (!asked || desk.screen().query !== text) return undefined
  const { shown, info } = desk.store.state()
  const findings = findingsFor(desk)
  const errors = errorsFor(desk)
  const facts = {
    people: shown.people,
    me: info.person,
    comments: asked.comments,
    findings,
    errors,
  }
  const places = query.order && placesIn(query.order, shown.rows, asked.latest)
  return freeze(text, matcherOf(query, facts, asked.found), shown.rows, places)
}

/** The same of errors that people marked. */
function errorsFor({ store }: Desk): QueryFacts['errors'] {
  const { state } = annotationsOn(store)
  return (segment) => state.get().bySegment.get(segment) ?? []
}

/** As they are whenever it is asked: so one sees at once which rows no longer match. */
function findingsFor({ store }: Desk): QueryFacts['findings'] {
  const { state } = findingsOn(store)
  return (segment) => {
    const { local, shown } = state.get()
    return (local.get(segment) ?? shown.get(segment))?.findings ?? []
  }
}

/** Null when something cannot be had, which is said. */
async function askedFor(desk: Desk, query: Query): Promise<Asked | null> {
  if (query.texts.length > 0) desk.show({ isSearching: true })
  if (query.asksFindings) await findingsOn(desk.store).ready()
  if (query.asksErrors) await annotationsOn(desk.store).ready()
  const asked = await askServer(desk.store.state().info.id, query)
  desk.show({ isSearching: false })
  if (asked.ok) return asked.value
  desk.tell({ kind: 'failed', failure: asked.failure })
  return null
}
