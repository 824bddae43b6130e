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
  /** How sure the aligner is that this bead is right, 0 to 1: cautious rather than calibrated. */
  readonly confidence: number
}

/** Below this confidence a link is shown as doubtful. */
export const DOUBTFUL_BELOW = 0.6

/** Why a bead is doubtful, as far as the aligner can say. */
export interface Doubt {
  /** How many times as long as expected the target is; null when that is not unusual. */
  readonly length: number | null
  /** Words, as they stand in the text, that the other side should answer and does not. */
  readonly source: readonly string[]
  readonly target: readonly string[]
  /** What else the aligner nearly did, null when nothing came near. */
  readonly rival: Rival | null
}

/**
 * What would be otherwise: the sentence before or after this bead belongs to it too, its first or last
 * sentence belongs to the bead before or after, a sentence of it has no answer; or, of a sentence that
 * was left alone, another one does answer it.
 */
export const RIVALS = [
  ...(['addBefore', 'addAfter', 'giveBefore', 'giveAfter', 'alone', 'paired'] as const),
] as const
export type Rival = (typeof RIVALS)[number]

/** A bead as the aligner found it. */
export interface FoundBead extends Bead {
  /** Where the bead is doubtful. */
  readonly doubt?: Doubt
}
