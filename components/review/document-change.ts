import type { DocumentInfo, OutlineRow } from '@/lib/api/answers'
import type { Result } from '@/lib/model/result'
import { fail } from '@/lib/model/result'
import type { Action, Change, Segment } from '@/lib/model/review'
import { apply } from '@/lib/review/apply'
import { needs } from '@/lib/review/needs'
import { reduce } from '@/lib/review/reduce'
import { notesTouched } from '@/lib/review/unit-notes'
import type { ReviewView, SegmentState } from '@/lib/review/view'
import type { DocumentCache, LoadedSegment, Made } from './document-cache'
import { rankOf, rowAt, withRowsReplaced } from './document-cache'
import { rowOf, withPerson } from './outline-row'

/** What the browser's reducer must know besides the segments. */
export type ReviewFacts = Pick<
  DocumentInfo,
  'joiner' | 'insertsUnits' | 'removesUnits' | 'isPaired' | 'takesSourceCodes' | 'person'
>

/**
 * What an action would do to the document as it is known here.
 *
 * `undone` is the change of the action that an undo names. Fails with `segment.notLoaded` where the
 * texts that the action needs are not in the browser: the server decides alone then.
 */
export function decide(
  cache: DocumentCache,
  facts: ReviewFacts,
  action: Action,
  undone?: Change,
): Result<Change> {
  if (action.kind === 'undo' && !undone) return fail('segment.notLoaded')
  const view = viewOf(cache, facts, needs(action, undone).segments)
  const { segments, states } = needs(action, undone, view)
  const known = states.every(({ segment, number }) =>
    view.segments.get(segment)?.states.has(number),
  )
  if (!known || !segments.every((id) => view.segments.has(id))) return fail('segment.notLoaded')
  const by = facts.person.id
  if (action.kind !== 'undo' || !undone) return reduce(view, action)
  // What it takes back may stand in the outline already, and not in the texts.
  if (segments.some((id) => isOvertaken(cache, id))) return fail('segment.notLoaded')
  return reduce({ ...view, undone: { id: action.action, change: undone, by } }, action)
}

/**
 * May the change be applied to what is known here? Otherwise the document is asked for again. Texts
 * that an outline may have overtaken will not do: a row made from them would be an old one.
 */
export function canApply(cache: DocumentCache, change: Change): boolean {
  const born = new Set(change.born.map((segment) => segment.id))
  return namedIn(change).every((id) => {
    const loaded = cache.loaded.get(id)
    return loaded ? loaded.asOf >= cache.freshFrom : born.has(id)
  })
}

function isOvertaken(cache: DocumentCache, id: string): boolean {
  const loaded = cache.loaded.get(id)
  return loaded !== undefined && loaded.asOf < cache.freshFrom && rankOf(cache, id) >= 0
}

/** The document after a change. The change must be one that `canApply` accepts. */
export function withChange(
  cache: DocumentCache,
  facts: ReviewFacts,
  change: Change,
  made: Made,
): DocumentCache {
  const born = new Set(change.born.map((segment) => segment.id))
  const named = namedIn(change)
  const older = named.filter((id) => !born.has(id))
  const view = apply(viewOf(cache, facts, older), change, made.author ?? undefined)
  const revised = new Set(change.revisions.map((revision) => revision.segment))
  const gone = change.out.flatMap(({ segment }) => cache.loaded.get(segment)?.notes ?? [])
  const loaded = new Map(cache.loaded)
  for (const id of named) {
    const state = view.segments.get(id)
    const old = loaded.get(id) ?? parentOf(cache, change, state?.segment)
    if (!state || !old) continue
    const own = born.has(id) ? { doubt: null, notes: notesTouched(state, gone) } : {}
    loaded.set(id, { ...old, ...own, state, made: revised.has(id) ? made : old.made })
  }
  const people = withPerson(cache.people, made.author)
  const rows = withRows({ ...cache, people, loaded }, change)
  const total = cache.total + rows.length - cache.rows.length
  return { ...cache, loaded, people, rows, total }
}

/** Ids of all segments that a change names. */
export function namedIn(change: Change): readonly string[] {
  const lists = [change.revised, change.out, change.in, change.flags, change.revisions]
  return [...new Set(lists.flatMap((list) => list.map((one) => one.segment)))]
}

function viewOf(cache: DocumentCache, facts: ReviewFacts, ids: readonly string[]): ReviewView {
  const segments = new Map<string, SegmentState>()
  for (const id of ids) {
    const state = cache.loaded.get(id)?.state
    if (state) segments.set(id, state)
  }
  const { joiner, person, insertsUnits, removesUnits, isPaired, takesSourceCodes } = facts
  return { joiner, person, insertsUnits, removesUnits, isPaired, takesSourceCodes, segments }
}

/** A born segment is drawn as the replaced one in whose ranges it begins. */
function parentOf(
  cache: DocumentCache,
  change: Change,
  born: Segment | undefined,
): LoadedSegment | undefined {
  const replaced = change.out.flatMap(({ segment }) => cache.loaded.get(segment) ?? [])
  const holds = ({ state: { segment } }: LoadedSegment) =>
    born !== undefined && segment.source.end > born.source.start
  return replaced.find(holds) ?? replaced.at(-1)
}

function withRows(cache: DocumentCache, change: Change): readonly OutlineRow[] {
  const { rows, people, loaded } = cache
  const fresh = namedIn(change).flatMap((id) => {
    const segment = loaded.get(id)
    if (segment?.state.segment.live !== true) return []
    const last = rowAt(cache, rankOf(cache, id))?.[7]
    return [rowOf(segment.state, segment.kind, people, last)]
  })
  const replaced = withRowsReplaced(rows, fresh)
  if (change.out.length === 0 && change.in.length === 0) return replaced
  const gone = new Set(change.out.map((one) => one.segment))
  const kept = replaced.filter((row) => !gone.has(row[0]))
  const come = new Set(change.in.map((one) => one.segment))
  // One that the outline has brought back already was replaced in its place.
  const isNew = ([id]: OutlineRow) => come.has(id) && rankOf(cache, id) < 0
  return fresh.filter(isNew).reduce(inserted, kept)
}

/** Rows with one more in its place: they are in order of position, which is unique. */
export function inserted(rows: OutlineRow[], row: OutlineRow): OutlineRow[] {
  const at = rows.findIndex((other) => other[1] > row[1])
  return at < 0 ? [...rows, row] : [...rows.slice(0, at), row, ...rows.slice(at)]
}
