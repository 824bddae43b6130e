import { layoutOf } from './junctions'
import type { Layout } from './junctions'
import { lengthsOf, runningLengths } from './length'
import type { Lengths } from './length'
import type { AlignSentence } from './types'

/** A place between sentences: before source sentence i and target sentence j. */
export interface Place {
  readonly i: number
  readonly j: number
}

/** A run of sentences of each side that is aligned in one go. */
export interface Stretch {
  readonly source: StretchSide
  readonly target: StretchSide
}

export interface StretchSide {
  /** Token ids of each sentence, each once: a word said ten times is one piece of evidence. */
  readonly tokens: readonly Int32Array[]
  /** Running totals of characters with a leading 0. */
  readonly ends: Float64Array
  readonly lengths: Lengths
  readonly layout: Layout
  /** Embeddings of the sentences, where there are some. */
  readonly vectors: readonly Float32Array[] | null
  /** Sentences. */
  readonly size: number
}

/** A side of a whole text, `tokens` being those of its sentences. */
export function sideOf(
  sentences: readonly AlignSentence[],
  tokens: readonly Int32Array[],
  hasStructure: boolean,
  vectors: readonly Float32Array[] | null = null,
): StretchSide {
  const ends = runningLengths(sentences.map(({ text }) => text))
  const layout = layoutOf(sentences, hasStructure)
  return { tokens, ends, lengths: lengthsOf(ends), layout, vectors, size: sentences.length }
}

/** The part of a text from one place up to another. */
export function cutOut({ source, target }: Stretch, from: Place, to: Place): Stretch {
  return { source: partOf(source, from.i, to.i), target: partOf(target, from.j, to.j) }
}

function partOf(side: StretchSide, from: number, to: number): StretchSide {
  if (from === 0 && to === side.size) return side
  const start = side.ends[from] ?? 0
  const ends = side.ends.slice(from, to + 1).map((end) => end - start)
  return {
    tokens: side.tokens.slice(from, to),
    ends,
    lengths: lengthsOf(ends),
    layout: {
      junctions: side.layout.junctions.slice(from, to + 1),
      kinds: side.layout.kinds.slice(from, to),
      repeats: side.layout.repeats.slice(from, to),
    },
    vectors: side.vectors?.slice(from, to) ?? null,
    size: to - from,
  }
}
