/** A piece of a unit, on one side: `[start, end)` of the side's imported text, outer white space excluded. */
export interface Sentence {
  readonly start: number
  readonly end: number
  /** Position of its unit on its side, from 0. */
  readonly unit: number
}

/** Sentences of one side grouped with those of the other that they translate, as indices from 0. */
export interface Bead {
  readonly source: readonly number[]
  readonly target: readonly number[]
  /** Probability that this bead is right, 0 to 1. */
  readonly confidence: number
}

/** Below this confidence a link is shown as doubtful. */
export const DOUBTFUL_BELOW = 0.6
