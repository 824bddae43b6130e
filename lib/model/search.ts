import type { Side } from './file'
import type { Status } from './review'
import type { Content } from './content'
import type { Range } from './range'

/** What a reader looks for. A `regex` is RE2's; `matchCase` and `wholeWord` hold for both kinds. */
export interface SearchPattern {
  readonly kind: 'plain' | 'regex'
  readonly text: string
  readonly matchCase: boolean
  readonly wholeWord: boolean
}

export type SearchedSides = Side | 'both'

/** A text as its row shows it, and where in it the matches stand, in order, without overlap. */
export interface FoundText {
  readonly content: Content
  readonly ranges: readonly Range[]
}

/** A segment with a match; a side without one is left out. */
export interface FoundSegment {
  readonly segment: string
  /** As shown, from 1. */
  readonly number: number
  readonly status: Status
  readonly source?: FoundText
  readonly target?: FoundText
}
