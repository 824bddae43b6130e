import type { Bead } from '@/lib/model/bitext'
import { diagonalBand } from './band'
import type { Band } from './band'
import { fit } from './em'
import type { Fitted, Knowledge } from './em'
import { pairStore } from './pair-store'
import { bestPath } from './posteriors'
import { priorPairs } from './prior'
import { stretchSide } from './stretch'
import type { Stretch } from './stretch'
import { BEAD_TYPES } from './bead-types'
import type { AlignOptions, AlignSentence } from './types'
import { vocabularyOf } from './vocabulary'

export type { AlignOptions, AlignSentence } from './types'

/**
 * Groups the sentences of two texts into beads that tile both lists in order, each with the
 * probability that it is right.
 *
 * The method, its sources and its figures: README.md. The same input gives the same beads on the same
 * JavaScript engine. An empty side leaves all sentences of the other alone.
 * @throws the reason of `options.signal` once that is aborted.
 */
export function align(
  source: readonly AlignSentence[],
  target: readonly AlignSentence[],
  options: AlignOptions,
): Bead[] {
  options.signal?.throwIfAborted()
  if (source.length === 0 || target.length === 0) return alone(source.length, target.length)
  const knowledge = firstKnowledge(source, target, options)
  const stretch: Stretch = {
    source: stretchSide(source, knowledge.vocabularies[0], 0, source.length),
    target: stretchSide(target, knowledge.vocabularies[1], 0, target.length),
  }
  const band = diagonalBand(stretch.source.ends, stretch.target.ends, 100)
  const fitted = fit(stretch, band, knowledge, options.structure ?? true, () => {
    options.signal?.throwIfAborted()
  })
  return beadsOf(fitted)
}

function beadsOf({ band, scores, posteriors }: Fitted): Bead[] {
  return bestPath(band, scores).map(({ i, j, source, target }) => {
    const type = BEAD_TYPES.findIndex((one) => one.source === source && one.target === target)
    return {
      source: Array.from({ length: source }, (_, k) => i + k),
      target: Array.from({ length: target }, (_, k) => j + k),
      confidence: Math.min(1, posteriors[nodeOf(band, i, j) * BEAD_TYPES.length + type] ?? 0),
    }
  })
}

function nodeOf(band: Band, i: number, j: number): number {
  return (band.starts[i] ?? 0) + j - (band.lo[i] ?? 0)
}

function firstKnowledge(
  source: readonly AlignSentence[],
  target: readonly AlignSentence[],
  { sourceLang, targetLang }: AlignOptions,
): Knowledge {
  const a = vocabularyOf(
    source.map(({ text }) => text),
    sourceLang,
  )
  const b = vocabularyOf(
    target.map(({ text }) => text),
    targetLang,
  )
  return {
    store: pairStore(priorPairs(a, b, { source: sourceLang, target: targetLang })),
    vocabularies: [a, b],
    seen: [new Int32Array(a.keys.length), new Int32Array(b.keys.length)],
    mean: null,
  }
}

/** Beads of one sentence each: nothing on the other side answers it. */
function alone(source: number, target: number): Bead[] {
  return [
    ...Array.from({ length: source }, (_, i) => ({ source: [i], target: [], confidence: 1 })),
    ...Array.from({ length: target }, (_, j) => ({ source: [], target: [j], confidence: 1 })),
  ]
}
