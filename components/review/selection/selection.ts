import type { OutlineRow } from '@/lib/api/answers'
import { standingAt } from '../outline-row'

/** Which segments are chosen for what is done to many at once. */
export interface Selection {
  /** Live segments. */
  readonly ids: ReadonlySet<string>
  /** A range goes from the first of these to the second, so that it can grow and shrink. */
  readonly anchor: string | null
  readonly lead: string | null
  /** What was chosen before the range. */
  readonly before: ReadonlySet<string>
  /** Of segments that a merge or a split took away: were they chosen? An undo brings them back so. */
  readonly retired: ReadonlyMap<string, boolean>
}

export const NOTHING_SELECTED: Selection = {
  ...{ ids: new Set(), anchor: null, lead: null, before: new Set(), retired: new Map() },
}

/** With one segment chosen, or no longer; the next range begins there. */
export function toggled(selection: Selection, id: string): Selection {
  const ids = new Set(selection.ids)
  if (!ids.delete(id)) ids.add(id)
  return { ...selection, ids, before: ids, anchor: id, lead: id }
}

/** Where a range that goes on from `from` began: there, unless it has just come there. */
export function anchorAt({ anchor, lead }: Selection, from: string): string {
  return lead === from && anchor !== null ? anchor : from
}

/** With a range that ends at `lead` in the place of the one before it; `between` is what it holds. */
export function ranged(
  selection: Selection,
  { anchor, lead, between }: Readonly<Record<'anchor' | 'lead', string>> & Between,
): Selection {
  const before = selection.anchor === anchor ? selection.before : selection.ids
  return { ...selection, ids: new Set([...before, ...between]), before, anchor, lead }
}

interface Between {
  readonly between: readonly string[]
}

export function selecting(ids: readonly string[]): Selection {
  return { ...NOTHING_SELECTED, ids: new Set(ids), before: new Set(ids) }
}

/**
 * The selection after merges, splits and their undo: a segment that was there once is chosen as it
 * was, one that was born is chosen when the one that stood in its place was. Both lists are all live
 * segments, in order of position.
 */
export function carried(
  selection: Selection,
  before: readonly OutlineRow[],
  after: readonly OutlineRow[],
): Selection {
  if (selection.ids.size === 0 && ![...selection.retired.values()].includes(true))
    return NOTHING_SELECTED
  const [old, live] = [idsOf(before), idsOf(after)]
  // The same rows told anew, as by the outline: a range that is being drawn can still shrink.
  if (old.size === live.size && [...old].every((id) => live.has(id))) return selection
  const retired = new Map(selection.retired)
  for (const id of old) if (!live.has(id)) retired.set(id, selection.ids.has(id))
  const ids = new Set([...selection.ids].filter((id) => live.has(id)))
  for (const [id, position] of after) {
    if (old.has(id)) continue
    const stood = standingAt(before, position)
    if (retired.get(id) ?? (stood !== null && selection.ids.has(stood[0]))) ids.add(id)
  }
  const alive = (id: string | null) => (id !== null && live.has(id) ? id : null)
  const ends = { anchor: alive(selection.anchor), lead: alive(selection.lead) }
  return { ids, before: ids, retired, ...ends }
}

function idsOf(rows: readonly OutlineRow[]): ReadonlySet<string> {
  return new Set(rows.map(([id]) => id))
}
