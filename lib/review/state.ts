import { equal, trimGlue } from '@/lib/inline/content'
import type { Content } from '@/lib/model/content'
import type { Range } from '@/lib/model/range'
import type { Revision, Segment } from '@/lib/model/review'
import type { ReviewView, SegmentState } from './view'

/** The number whose state a revision is: the one it restores, or its own. */
export function effective(revision: Revision): number {
  return revision.restores ?? revision.number
}

/** Where a live segment stands among the others: unique, and ascending in the order of the text. */
export function position(segment: Segment): number {
  return segment.source.start + segment.machine.start
}

/** Differs the current text from the machine's? Glue round the two is left aside. */
export function contentChanged({ head, machine }: Pick<SegmentState, 'head' | 'machine'>): boolean {
  const added = head.target.codes.some(({ kind }) => kind === 'newUnit')
  return added || !equal(trimGlue(head.target).content, trimGlue(machine).content)
}

/** The source as a row shows it, without outer glue; `start` is where it begins in `state.source`. */
export function displaySource({ source }: Pick<SegmentState, 'source'>): Displayed {
  return trimGlue(source)
}

/** The machine's text as a diff takes it; `start` is where it begins in `state.machine`. */
export function displayMachine({ machine }: Pick<SegmentState, 'machine'>): Displayed {
  return trimGlue(machine)
}

export type Displayed = { readonly content: Content } & Range

/** The live segments, in the order of the text. */
export function liveStates({ segments }: Pick<ReviewView, 'segments'>): SegmentState[] {
  return [...segments.values()]
    .filter(({ segment }) => segment.live)
    .sort((a, b) => position(a.segment) - position(b.segment))
}
