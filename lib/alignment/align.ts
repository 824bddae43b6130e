import type { Bead } from '@/lib/model/bitext'
import { beadsOf, confidenceOf } from './beads'
import { cutOf, endOf } from './cuts'
import type { Place } from './cuts'
import { diagonalBand } from './band'
import { fit } from './em'
import type { Fitted } from './em'
import { carriedOn, firstKnowledge } from './knowledge'
import type { Knowledge } from './knowledge'
import { stretchOf } from './stretch'
import type { Stretch } from './stretch'
import type { AlignOptions, AlignSentence } from './types'

export type { AlignOptions, AlignSentence } from './types'

/**
 * Groups the sentences of two texts into beads that tile both lists in order, each with the
 * probability that it is right.
 *
 * Long texts are aligned stretch by stretch, with what was learnt carried on. The same input gives the
 * same beads on the same JavaScript engine. An empty side leaves all sentences of the other alone.
 * The method, its sources and its figures: README.md.
 * @throws the reason of `options.signal` once that is aborted.
 */
export function align(
  source: readonly AlignSentence[],
  target: readonly AlignSentence[],
  options: AlignOptions,
): Bead[] {
  options.signal?.throwIfAborted()
  const beads: Bead[] = []
  let knowledge = firstKnowledge(source, target, options)
  let from: Place = { i: 0, j: 0 }
  let hopeless = 0
  while (from.i < source.length && from.j < target.length) {
    const end = endOf(source, target, from)
    const stretch = stretchOf(source, target, knowledge.vocabularies, from, end)
    const fitted = fitWidely(
      stretch,
      knowledge,
      { structure: options.structure ?? true, mayWiden: hopeless < MAX_HOPELESS },
      reporter(source, target, from, end, options),
    )
    if (confidenceOf(fitted) < TRUSTED) hopeless += 1
    const found = beadsOf(fitted, from)
    const isLast = end.i === source.length && end.j === target.length
    const kept = isLast ? found : found.slice(0, cutOf(found))
    beads.push(...kept)
    from = after(kept, from)
    if (!isLast) knowledge = carriedOn(knowledge, stretch, fitted)
  }
  options.onProgress?.(1)
  return [...beads, ...alone(from, source.length, target.length)]
}

// Sentences to either side of the diagonal; ten times as many where that gave nothing trustworthy.
const WIDTHS = [100, 1_000]
const TRUSTED = 0.55

// A wide band costs ten times as much. Where so many stretches gained nothing from it, no more are
// tried: two long texts that do not belong together end in minutes, not in hours.
const MAX_HOPELESS = 2

interface Manner {
  readonly structure: boolean
  readonly mayWiden: boolean
}

function fitWidely(
  stretch: Stretch,
  knowledge: Knowledge,
  { structure, mayWiden }: Manner,
  onPass: () => void,
): Fitted {
  const longest = Math.max(stretch.source.size, stretch.target.size)
  const [first = 0, ...wider] = WIDTHS
  let fitted = fitIn(stretch, first, knowledge, structure, onPass)
  for (const width of mayWiden ? wider : [])
    if (longest > first && confidenceOf(fitted) < TRUSTED)
      fitted = fitIn(stretch, width, knowledge, structure, onPass)
  return fitted
}

function fitIn(
  stretch: Stretch,
  width: number,
  knowledge: Knowledge,
  hasStructure: boolean,
  onPass: () => void,
): Fitted {
  const band = diagonalBand(stretch.source.ends, stretch.target.ends, width)
  return fit(stretch, band, knowledge, hasStructure, onPass)
}

/** Stops when asked to, and tells how far the alignment is: each pass brings it half way to the end. */
function reporter(
  source: readonly AlignSentence[],
  target: readonly AlignSentence[],
  from: Place,
  end: Place,
  { signal, onProgress }: AlignOptions,
): () => void {
  const all = source.length + target.length
  let done = from.i + from.j
  return () => {
    signal?.throwIfAborted()
    done = (done + end.i + end.j) / 2
    onProgress?.(done / all)
  }
}

function after(beads: readonly Bead[], from: Place): Place {
  const [source, target] = [
    beads.flatMap((bead) => bead.source),
    beads.flatMap((bead) => bead.target),
  ]
  return { i: (source.at(-1) ?? from.i - 1) + 1, j: (target.at(-1) ?? from.j - 1) + 1 }
}

/** Beads of one sentence each for what is left: nothing on the other side can answer it. */
function alone(from: Place, sources: number, targets: number): Bead[] {
  const rest = (start: number, end: number) =>
    Array.from({ length: Math.max(0, end - start) }, (_, n) => start + n)
  return [
    ...rest(from.i, sources).map((i) => ({ source: [i], target: [], confidence: 1 })),
    ...rest(from.j, targets).map((j) => ({ source: [], target: [j], confidence: 1 })),
  ]
}
