import type { Layout } from './structure'
import type { AlignSentence } from './types'
import { layoutOf } from './structure'
import { runningLengths } from './length'
import type { Vocabulary } from './vocabulary'

/** A run of sentences of each side that is aligned in one go. */
export interface Stretch {
  readonly source: StretchSide
  readonly target: StretchSide
}

export interface StretchSide {
  readonly tokens: readonly Int32Array[]
  /** Running totals of characters with a leading 0. */
  readonly ends: Float64Array
  readonly layout: Layout
  /** Sentences. */
  readonly size: number
}

export function stretchSide(
  sentences: readonly AlignSentence[],
  { sentences: tokens }: Vocabulary,
  from: number,
  to: number,
): StretchSide {
  const slice = sentences.slice(from, to)
  return {
    tokens: tokens.slice(from, to),
    ends: runningLengths(slice.map(({ text }) => text)),
    layout: layoutOf(slice),
    size: slice.length,
  }
}
