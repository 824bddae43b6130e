import type { Content } from '@/lib/model/content'
import type { Change, Person, Revision, Segment } from '@/lib/model/review'

/**
 * What the reducer may know: who acts, what the format can do, and the segments that `needs` named.
 * More segments do no harm: the browser hands over all that it has loaded.
 */
export interface ReviewView {
  /** What joins two sentences of the target language: a space, or nothing. */
  readonly joiner: string
  readonly person: Person
  /** May a reviewer add a paragraph, and take one away? Formats of two languages allow neither. */
  readonly insertsUnits: boolean
  readonly removesUnits: boolean
  /** Whether the file holds both sides, paired. */
  readonly isPaired: boolean
  /** Can the target's file hold an inline code of the source's? One of another format cannot be written. */
  readonly takesSourceCodes: boolean
  readonly segments: ReadonlyMap<string, SegmentState>
  /** For an undo: the action that is undone, what it did, and the id of the person who did it. */
  readonly undone?: Undone
}

export interface Undone {
  readonly id: string
  readonly change: Change
  readonly by: string
}

export interface SegmentState {
  readonly segment: Segment
  /** The newest revision. */
  readonly head: Revision
  /**
   * Revisions by number, as far as they are known: at least those that `needs` asked for. A head
   * that restores an older state carries that state's target itself, so the older one may be absent.
   */
  readonly states: ReadonlyMap<number, Revision>
  /** Slices of the imported texts, as the segment's ranges cut them: glue included. */
  readonly source: Content
  readonly machine: Content
  /**
   * Id of the person who made the state of the head (for a head that restores: who made the
   * restored state); null for the import, absent when not known.
   */
  readonly author?: string | null
}
