import { slicer } from '@/lib/inline/content'
import type { Bead, Sentence } from '@/lib/model/bitext'
import type { Content } from '@/lib/model/content'
import { EMPTY } from '@/lib/model/content'
import type { Range } from '@/lib/model/range'
import type { Revision, Segment } from '@/lib/model/review'
import { IMPORT_ACTION } from '@/lib/model/review'
import type { Draft } from './first-leads'
import { firstLeads } from './first-leads'

/** An aligned document. Sentences are ranges of the imported texts, without their outer white space. */
export interface Aligned {
  readonly source: Content
  readonly target: Content
  readonly sourceSentences: readonly Sentence[]
  readonly targetSentences: readonly Sentence[]
  /** Tile both lists of sentences, in order. */
  readonly beads: readonly Bead[]
  readonly joiner: string
  readonly insertsUnits: boolean
}

/** A new segment and its revision 0. */
export interface FirstSegment {
  readonly segment: Segment
  readonly head: Revision
}

export interface FirstSegments {
  /** With ids `s1`, `s2` … in order. */
  readonly segments: readonly Segment[]
  /** Revision 0 of each. */
  readonly revisions: readonly Revision[]
  /** The glue after the last target text. */
  readonly tail: Content
}

/**
 * The segments of a new document, one a bead. The ranges of the last one reach to the ends of the
 * imported texts, so that the ranges tile them whole; its text does not, the rest is the tail.
 */
export function firstSegments(aligned: Aligned): FirstSegments {
  const beads = aligned.beads.filter(({ source, target }) => source.length + target.length > 0)
  const source = sideRanges(beads, 'source', aligned.sourceSentences, aligned.source)
  const machine = sideRanges(beads, 'target', aligned.targetSentences, aligned.target)
  const cutTarget = slicer(aligned.target)
  const drafts = beads.map((bead, n): Draft => {
    const words = machine.words[n] ?? null
    const start = machine.ranges[n]?.start ?? 0
    const [first, before] = [bead.source[0], (bead.source[0] ?? 0) - 1]
    const unit = first === undefined ? null : unitOf(aligned.sourceSentences, first)
    const begins = unit !== null && unitOf(aligned.sourceSentences, before) !== unit
    return { lead: words && cutTarget(start, words.start), unit, begins }
  })
  const leads = firstLeads(drafts, aligned)
  const segments = beads.map(({ confidence }, n): Segment => ({
    ...{ id: `s${n + 1}`, source: source.ranges[n] ?? NONE, machine: machine.ranges[n] ?? NONE },
    ...{ lead: leads[n] ?? EMPTY, bornSeq: 0, confidence },
    ...{ live: true, flagged: false, confirmed: false },
  }))
  const targets = machine.words.map((words) => (words ? cutTarget(words.start, words.end) : EMPTY))
  const tail = cutTarget(machine.wordsEnd, aligned.target.text.length)
  return { segments, revisions: segments.map((one, n) => birth(one, targets[n] ?? EMPTY)), tail }
}

const NONE: Range = { start: 0, end: 0 }

function birth({ id }: Segment, target: Content): Revision {
  return {
    segment: id,
    number: 0,
    action: IMPORT_ACTION,
    target,
    status: 'initial',
    restores: null,
  }
}

interface SideRanges {
  /** What each bead takes of the imported text: from the end of the bead before to its own. */
  readonly ranges: readonly Range[]
  /** From its first sentence to its last; null for a bead without sentences on this side. */
  readonly words: readonly (Range | null)[]
  readonly wordsEnd: number
}

function sideRanges(
  beads: readonly Bead[],
  side: 'source' | 'target',
  sentences: readonly Sentence[],
  imported: Content,
): SideRanges {
  let wordsEnd = 0
  const words: (Range | null)[] = []
  const ranges = beads.map((bead, n) => {
    const first = sentences[bead[side][0] ?? -1]
    const last = sentences[bead[side].at(-1) ?? -1]
    words.push(first && last ? { start: first.start, end: last.end } : null)
    const start = wordsEnd
    wordsEnd = last?.end ?? start
    return { start, end: n === beads.length - 1 ? imported.text.length : wordsEnd }
  })
  return { ranges, words, wordsEnd }
}

function unitOf(sentences: readonly Sentence[], index: number): number | null {
  return sentences[index]?.unit ?? null
}
