import type { Part } from '@/lib/assembly/assemble'
import { diff } from '@/lib/diff/hunks'
import { equal, trimGlue } from '@/lib/inline/content'
import type { Content } from '@/lib/model/content'
import type { Unapproved } from '@/lib/model/review'
import type { Aligned } from '@/lib/review/first-segments'
import { firstSegments } from '@/lib/review/first-segments'
import { isSettled } from '@/lib/review/permissions'
import { emittingOf } from '@/lib/review/realign'
import { displaySource, liveStates } from '@/lib/review/state'
import type { ReviewView, SegmentState } from '@/lib/review/view'
import type { ReviewSegment, ReviewSnapshot } from './review-snapshot'

/** A snapshot for tests, of a review on a stage: all that was changed was changed by one person. */
export function snapshotIn(
  view: ReviewView,
  document: Aligned,
  unapproved: Exclude<Unapproved, 'refuse'> = 'current',
): ReviewSnapshot {
  const states = liveStates(view)
  return {
    ...{ document: 'd1', title: 'Harbour news', sourceLang: 'de', targetLang: 'en', unapproved },
    ...{ asOf: '2026-02-01T10:00:00.000Z', version: '1.2.3' },
    segments: states.map((state, n) => segmentIn(state, n, unapproved)),
    parts: states.map(partOf),
    tail: firstSegments(document).tail,
    kinds: new Map(),
  }
}

export const ANNA = { author: 'Anna', at: '2026-01-02T10:11:12.345Z' }

function partOf(state: SegmentState): Part {
  return { ...emittingOf(state), machine: state.machine, status: state.head.status }
}

function segmentIn(state: SegmentState, n: number, unapproved: Unapproved): ReviewSegment {
  const { segment, head } = state
  const machine = trimGlue(state.machine).content
  const isShown = unapproved === 'current' || isSettled(head.status)
  const text = isShown ? head.target : machine
  return {
    ...{ id: segment.id, number: n + 1, revision: head.number, status: head.status },
    ...{ source: displaySource(state).content, machine, text },
    ...{ hunks: equal(machine, text) ? [] : diff(machine, text, 'en').hunks, comments: [] },
    written: whole(text),
    gone: whole(machine),
    changedBy: head.number > 0 ? ANNA : null,
    approvedBy: isSettled(head.status) ? ANNA : null,
    findings: 0,
    history: [{ number: 0, text: machine, by: null }],
  }
}

function whole({ text }: Content) {
  return [{ start: 0, end: text.length, by: ANNA }]
}
