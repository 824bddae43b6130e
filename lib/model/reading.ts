import type { Content } from './content'
import type { Range } from './range'

/** What one segment gives to a paragraph. */
export interface ReadRun {
  /** Place of the segment among the parts, from 0. */
  readonly part: number
  /** What joins it to the text before it. */
  readonly lead: Content
  readonly content: Content
  /** Where `content` stands in the text that the segment gives (all of it, save after a merge). */
  readonly at: Range
}

/** A paragraph of the target as a file would have it. */
export interface ReadParagraph {
  /** Null for a paragraph that a reviewer added. */
  readonly unit: string | null
  readonly runs: readonly ReadRun[]
}
