import type { Content } from '@/lib/model/content'

/*
 * A text with what was done to it, as a format with tracked changes writes it. Without what was
 * inserted it is the text that came in, without what was deleted the text that goes out.
 */

export type Deed = 'keep' | 'insert' | 'delete'

/** Who did something, and when: ISO 8601 in UTC. */
export interface TrackedBy {
  readonly author: string
  readonly at: string
}

/** A stretch of one deed, one person and one segment. Marks of units never stand in it. */
export interface TrackedPiece {
  readonly deed: Deed
  readonly content: Content
  /** Null for what was kept. */
  readonly by: TrackedBy | null
  /** Rank of its segment, from 0. */
  readonly segment: number
}

/** A paragraph up to its end. Where the end was deleted, it goes on in the next one. */
export interface TrackedParagraph {
  /** The unit of the target's file that it is; null for one that a reviewer added. */
  readonly unit: string | null
  readonly pieces: readonly TrackedPiece[]
  readonly end: Deed
  /** Null where the end was kept. */
  readonly endBy: TrackedBy | null
}
