import type { Place } from './cuts'
import { runningLengths } from './length'
import { layoutOf } from './structure'
import type { Layout } from './structure'
import type { AlignSentence } from './types'
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

export function stretchOf(
  source: readonly AlignSentence[],
  target: readonly AlignSentence[],
  [sourceWords, targetWords]: readonly [Vocabulary, Vocabulary],
  from: Place,
  end: Place,
): Stretch {
  return {
    source: side(source.slice(from.i, end.i), sourceWords.sentences.slice(from.i, end.i)),
    target: side(target.slice(from.j, end.j), targetWords.sentences.slice(from.j, end.j)),
  }
}

function side(sentences: readonly AlignSentence[], tokens: readonly Int32Array[]): StretchSide {
  return {
    tokens,
    ends: runningLengths(sentences.map(({ text }) => text)),
    layout: layoutOf(sentences),
    size: sentences.length,
  }
}
