import type { Part } from '@/lib/assembly/assemble'
import type { Hunk } from '@/lib/diff/hunks'
import type { TrackedBy } from '@/lib/formats/tracked'
import type { Content } from '@/lib/model/content'
import type { UnitKind } from '@/lib/model/file'
import type { Range } from '@/lib/model/range'
import type { Status, Unapproved } from '@/lib/model/review'

/** One state of a review, with everything that any export shows of it. Nothing in it is an id of a person: authors are names. */
export interface ReviewSnapshot {
  readonly document: string
  readonly title: string
  readonly sourceLang: string
  readonly targetLang: string
  /** What stands for segments that nobody approved. */
  readonly unapproved: Exclude<Unapproved, 'refuse'>
  /** When the document was changed last: ISO 8601 in UTC. The time of asking is nowhere, so that one state gives one file. */
  readonly asOf: string
  readonly version: string
  readonly segments: readonly ReviewSegment[]
  /** The same segments as assembly takes them, and what follows the last of them. */
  readonly parts: readonly Part[]
  readonly tail: Content
  /** Of the target's units. */
  readonly kinds: ReadonlyMap<string, UnitKind>
}

export interface ReviewSegment {
  readonly id: string
  /** As shown, from 1. */
  readonly number: number
  readonly revision: number
  readonly status: Status
  readonly source: Content
  readonly machine: Content
  /** What goes out: the current text, or the machine's where nobody approved another. */
  readonly text: Content
  /** What makes `text` of `machine`. */
  readonly hunks: readonly Hunk[]
  /** Whose words `text` is; null for the machine's. The stretches tile it. */
  readonly written: readonly Stretch[]
  /** What is gone of `machine`, and who took it out. */
  readonly gone: readonly Stretch[]
  /** Who changed its text or status last; null when nobody did. */
  readonly changedBy: TrackedBy | null
  /** Who approved the text as it stands. */
  readonly approvedBy: TrackedBy | null
  /** Its states with a text of their own, the machine's first; the last is the current one. */
  readonly history: readonly ReviewRevision[]
  readonly comments: readonly ReviewComment[]
  /** What the file says to a translator, where that goes out with it. */
  readonly notes?: readonly string[]
  /** How many findings stand. */
  readonly findings: number
}

/** `by` is null for the state that came with the files. */
export interface ReviewRevision {
  readonly number: number
  readonly text: Content
  readonly by: TrackedBy | null
}

export interface Stretch extends Range {
  readonly by: TrackedBy | null
}

/** A comment or an answer. */
export interface ReviewComment extends TrackedBy {
  readonly id: string
  /** Id of the comment that it answers. */
  readonly parent: string | null
  readonly text: string
  /** A stretch of `text` of its segment; null for the segment as a whole. */
  readonly about: Range | null
  readonly isResolved: boolean
}

/** What changed a segment, hunk by hunk, each with those who did it. */
export interface ReviewChange extends Hunk {
  readonly removed: readonly Stretch[]
  readonly added: readonly Stretch[]
}

export function changesOf(segment: ReviewSegment): readonly ReviewChange[] {
  return segment.hunks.map((hunk) => ({
    ...hunk,
    removed: within(segment.gone, { start: hunk.fromA, end: hunk.toA }),
    added: within(segment.written, { start: hunk.fromB, end: hunk.toB }),
  }))
}

/** The stretches that tile a range; what none of them covers is nobody's. */
export function within(stretches: readonly Stretch[], { start, end }: Range): Stretch[] {
  const found: Stretch[] = []
  let at = start
  const add = (to: number, by: TrackedBy | null) => {
    if (to > at) found.push({ start: at, end: to, by })
    at = Math.max(at, to)
  }
  for (const stretch of stretches) {
    if (stretch.end <= at || stretch.start >= end) continue
    add(stretch.start, null)
    add(Math.min(stretch.end, end), stretch.by)
  }
  add(end, null)
  return found
}
