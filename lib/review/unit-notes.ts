import { trimGlue } from '@/lib/inline/content'
import type { UnitNotes } from '@/lib/model/file'
import type { Range } from '@/lib/model/range'
import type { Segment } from '@/lib/model/review'
import type { SegmentState } from './view'

type OfSource = Pick<SegmentState, 'source'> & { readonly segment: Pick<Segment, 'source'> }

/** Where a segment's source has words, in the imported text. */
export function sourceWords({ segment, source }: OfSource): Range {
  const words = trimGlue(source)
  const { start } = segment.source
  return { start: start + words.start, end: start + words.end }
}

/** Of the notes on some units those on units that a segment's source touches, in order, each once. */
export function notesTouched(state: OfSource, known: readonly UnitNotes[]): readonly UnitNotes[] {
  const { start, end } = sourceWords(state)
  const last = Math.max(start, end - 1)
  const touched = known.filter((unit) => unit.start <= last && unit.end > start)
  const byStart = new Map(touched.map((unit) => [unit.start, unit]))
  return [...byStart.values()].sort((a, b) => a.start - b.start)
}
