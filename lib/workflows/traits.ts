import { TRAIT } from '@/lib/api/answers'
import { hasUnitMark, slice, trimGlue } from '@/lib/inline/content'
import type { Content } from '@/lib/model/content'
import type { UnitKind, UnitNotes } from '@/lib/model/file'
import type { Range } from '@/lib/model/range'
import type { Revision, Segment } from '@/lib/model/review'
import type { SegmentCache } from '@/lib/store/rows'
import { contentChanged } from '@/lib/review/state'
import { sourceWords } from '@/lib/review/unit-notes'
import type { Ranges } from './imported-slices'
import type { UnitPlaces } from './unit-places'

/** A segment, its newest revision, and its slices of the imported texts. */
export interface SegmentState {
  readonly segment: Segment
  readonly head: Revision
  readonly source: Content
  readonly machine: Content
}

export interface SidePlaces {
  readonly source: UnitPlaces
  readonly machine: UnitPlaces
}

/** What the outline shows of a segment and would otherwise have to read its texts for. */
export function cacheOf(state: SegmentState, places: SidePlaces): SegmentCache {
  const { head } = state
  return {
    head: head.number,
    status: head.status,
    target_length: head.target.text.length,
    traits: traitsOf(state, places),
  }
}

function traitsOf(state: SegmentState, places: SidePlaces): number {
  const source = trimGlue(state.source)
  const machine = trimGlue(state.machine)
  const hasSource = source.content.text !== ''
  const glue = hasSource
    ? slice(state.source, 0, source.start)
    : slice(state.machine, 0, machine.start)
  return (
    (contentChanged(state) ? TRAIT.changed : 0) |
    (hasUnitMark(glue) ? TRAIT.beginsUnit : 0) |
    (kindOf(state, places) === 'heading' ? TRAIT.heading : 0) |
    (hasSource ? 0 : TRAIT.noSource) |
    (trimGlue(state.head.target).content.text === '' ? TRAIT.noTarget : 0)
  )
}

type Texts = Pick<SegmentState, 'source' | 'machine'> & { readonly segment: Ranges }

/** Kind of the unit in which the source's words begin, or the target's where there is no source. */
export function kindOf(state: Texts, places: SidePlaces): UnitKind {
  const source = trimGlue(state.source)
  const hasSource = source.content.text !== ''
  return hasSource
    ? kindAt(state.segment.source, source.start, places.source)
    : kindAt(state.segment.machine, trimGlue(state.machine).start, places.machine)
}

/** What the file says about the units that the source's words stand in. */
export function notesOf(state: Texts, places: SidePlaces): readonly UnitNotes[] {
  return places.source.notesIn(sourceWords(state))
}

function kindAt(range: Range, wordsAt: number, places: UnitPlaces): UnitKind {
  return places.kindAt(range.start + wordsAt)
}
