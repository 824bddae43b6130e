import type { CodeRules } from '@/lib/inline/expected-codes'
import { slicer } from '@/lib/inline/content'
import type { Aligned } from './first-segments'
import { firstSegments } from './first-segments'
import type { ReviewView, SegmentState } from './view'

/** A whole document as it is right after its import, for whoever wants to drive the reducer over it. */
export function firstView(
  aligned: Aligned,
  rights: Pick<ReviewView, 'person' | 'removesUnits'> & Partial<CodeRules>,
): ReviewView {
  const { segments, revisions } = firstSegments(aligned)
  const source = slicer(aligned.source)
  const machine = slicer(aligned.target)
  const states = segments.flatMap((segment, n): SegmentState[] => {
    const head = revisions[n]
    if (!head) return []
    return [
      {
        ...{ segment, head, states: new Map([[0, head]]), author: null },
        source: source(segment.source.start, segment.source.end),
        machine: machine(segment.machine.start, segment.machine.end),
      },
    ]
  })
  return {
    ...{ joiner: aligned.joiner, insertsUnits: aligned.insertsUnits, ...CODES, ...rights },
    segments: new Map(states.map((state) => [state.segment.id, state])),
  }
}

const CODES: CodeRules = { isPaired: false, takesSourceCodes: true }
