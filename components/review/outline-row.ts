import type { OutlineRow } from '@/lib/api/answers'
import { MACHINE, TRAIT } from '@/lib/api/answers'
import { hasUnitMark, slice } from '@/lib/inline/content'
import type { UnitKind } from '@/lib/model/file'
import type { Status } from '@/lib/model/review'
import { STATUSES } from '@/lib/model/review'
import { contentChanged, displayMachine, displaySource, position } from '@/lib/review/state'
import type { SegmentState } from '@/lib/review/view'

/**
 * The outline's row of a segment whose texts are known: as the server would draw it. `people` must
 * hold its author. Where nobody knows who made a restored state, `last` stands: who was there before.
 */
export function rowOf(
  state: SegmentState,
  kind: UnitKind,
  people: readonly string[],
  last = MACHINE,
): OutlineRow {
  const { segment, head } = state
  const status = STATUSES.indexOf(head.status)
  const sourceLength = segment.source.end - segment.source.start
  const targetLength = head.target.text.length
  const traits = traitsOf(state, kind)
  return [
    ...([segment.id, position(segment), status, traits] as const),
    ...([segment.confidence, sourceLength, targetLength, placeOf(state, people, last)] as const),
  ]
}

export function statusOf(row: OutlineRow): Status {
  return STATUSES[row[2]] ?? 'initial'
}

export function hasTrait(row: OutlineRow, trait: keyof typeof TRAIT): boolean {
  return (row[3] & TRAIT[trait]) !== 0
}

/** The row whose segment held a position: the last that begins there or before. */
export function standingAt(rows: readonly OutlineRow[], position: number): OutlineRow | null {
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle]?.[1] ?? 0) <= position) low = middle + 1
    else high = middle
  }
  return rows[low - 1] ?? null
}

function placeOf({ author, head }: SegmentState, people: readonly string[], last: number): number {
  if (author === undefined) return head.restores === 0 ? MACHINE : last
  return author === null ? MACHINE : people.indexOf(author)
}

/** The people of a document with one more, where new. */
export function withPerson(
  people: readonly string[],
  person: string | null | undefined,
): readonly string[] {
  return person == null || people.includes(person) ? people : [...people, person]
}

function traitsOf(state: SegmentState, kind: UnitKind): number {
  const { segment, head } = state
  const source = displaySource(state)
  const hasSource = source.content.text !== ''
  const glue = hasSource
    ? slice(state.source, 0, source.start)
    : slice(state.machine, 0, displayMachine(state).start)
  const traits: Record<keyof typeof TRAIT, boolean> = {
    flagged: segment.flagged,
    confirmed: segment.confirmed,
    changed: contentChanged(state),
    beginsUnit: hasUnitMark(glue),
    heading: kind === 'heading',
    noSource: !hasSource,
    noTarget: head.target.text === '',
  }
  const names = Object.keys(TRAIT) as (keyof typeof TRAIT)[]
  return names.reduce((bits, name) => bits | (traits[name] ? TRAIT[name] : 0), 0)
}
