import { has, offsetOf, pairBand, transposed } from './band'
import type { Band } from './band'
import { BEAD_TYPES, MAX_SIDE } from './bead-types'
import type { BeadType } from './bead-types'
import { lengthLog } from './length'
import { explain, valueAt } from './lexical'
import type { Model } from './model'
import { similarityOf } from './similarity'
import type { Stretch } from './stretch'
import { edgeAt, kindLog } from './structure'
import { WEIGHTS } from './weights'

/** A bead by the node where it begins. */
export interface BeadAt extends BeadType {
  readonly i: number
  readonly j: number
}

/**
 * The score of each bead of the band: log P(type) + weighted log likelihood ratios of its lengths,
 * its words and the junctions around and inside it. `scores[node × BEAD_TYPES.length + type]` is the
 * bead that begins at that node; −∞ where it would leave the band.
 */
export function scoresOf(stretch: Stretch, band: Band, model: Model): Float32Array {
  const scores = new Float32Array(band.size * BEAD_TYPES.length).fill(-Infinity)
  const words = wordEvidence(stretch, band, model)
  const edges = edgesOf(stretch, band, model)
  const evidence = evidenceOf(stretch, model)
  for (let i = 0; i < band.lo.length; i += 1)
    for (let j = band.lo[i] ?? 0; j <= (band.hi[i] ?? -1); j += 1) {
      const node = offsetOf(band, i) + j
      for (let type = 0; type < BEAD_TYPES.length; type += 1) {
        const { source, target } = BEAD_TYPES[type] ?? NONE
        if (!has(band, i + source, j + target)) continue
        const [start, end] = [edges[node] ?? 0, edges[offsetOf(band, i + source) + j + target] ?? 0]
        const rest =
          source * target === 0
            ? aloneLog(stretch, i, j, source, start, end)
            : (start + end) / 2 + evidence(i, source, j, target) + words(i, source, j, target)
        scores[node * BEAD_TYPES.length + type] = (model.types[type] ?? 0) + rest
      }
    }
  return scores
}

const NONE: BeadType = { source: 0, target: 0 }

/**
 * A sentence left alone has little but its type. Where it begins or ends a unit, the bead beside it
 * stands at a border on one side only and was charged for that: it is given back. What repeats the
 * sentence before it is likely alone.
 */
function aloneLog(
  { source, target }: Stretch,
  i: number,
  j: number,
  isSource: number,
  start: number,
  end: number,
): number {
  const isRepeat = isSource === 1 ? source.layout.repeats[i] : target.layout.repeats[j]
  return Math.abs(start - end) / 2 + (isRepeat === 1 ? WEIGHTS.repeat : 0)
}

type Evidence = (i: number, source: number, j: number, target: number) => number

/** Lengths, what lies inside the bead, and embeddings. */
function evidenceOf(stretch: Stretch, { structure, mean }: Model): Evidence {
  const { source, target } = stretch
  const similarity = similarityOf(stretch)
  const insideSource = insideOf(source.layout.junctions, structure.inner[0])
  const insideTarget = insideOf(target.layout.junctions, structure.inner[1])
  return (i, a, j, b) => {
    const [from, to] = [MAX_SIDE * i + a - 1, MAX_SIDE * j + b - 1]
    return (
      WEIGHTS.length * lengthLog(source.lengths, from, target.lengths, to, mean) +
      (insideSource[from] ?? 0) +
      (insideTarget[to] ?? 0) +
      kindLog(source.layout.kinds[i], target.layout.kinds[j]) +
      similarity(i, a, j, b)
    )
  }
}

/** What the junctions inside 1 to `MAX_SIDE` sentences from each one on say. */
function insideOf(junctions: Uint8Array, inner: Float64Array): Float64Array {
  const n = junctions.length - 1
  const sums = new Float64Array(n * MAX_SIDE)
  for (let i = 0; i < n; i += 1)
    for (let k = 1; k < MAX_SIDE; k += 1) {
      const own = i + k < n ? (inner[junctions[i + k] ?? 0] ?? 0) : 0
      sums[MAX_SIDE * i + k] = (sums[MAX_SIDE * i + k - 1] ?? 0) + own
    }
  return sums
}

/** What the words say, both directions averaged. */
function wordEvidence({ source, target }: Stretch, band: Band, model: Model): Evidence {
  const pairs = pairBand(band, target.size)
  const columns = transposed(pairs, target.size)
  const [a, b] = [source.tokens, target.tokens]
  const [forwards, backwards] = model.lexicon
  const forward = explain({ given: a, explained: b, lexicon: forwards, pairs }, band)
  const backward = explain(
    { given: b, explained: a, lexicon: backwards, pairs: columns },
    transposed(band, target.size + 1),
  )
  const half = model.words / 2
  return (i, sources, j, targets) => {
    let sum = 0
    const row = offsetOf(pairs, i) + j
    for (let q = 0; q < targets; q += 1) sum += forward[valueAt(row + q, sources, q)] ?? 0
    const column = offsetOf(columns, j) + i
    for (let q = 0; q < sources; q += 1) sum += backward[valueAt(column + q, targets, q)] ?? 0
    return half * sum
  }
}

/** What the two junctions of each node say. */
function edgesOf({ source, target }: Stretch, band: Band, { structure }: Model): Float64Array {
  const edges = new Float64Array(band.size)
  const [s, t] = [source.layout.junctions, target.layout.junctions]
  for (let i = 0; i < band.lo.length; i += 1)
    for (let j = band.lo[i] ?? 0; j <= (band.hi[i] ?? -1); j += 1)
      edges[offsetOf(band, i) + j] = structure.edge[edgeAt(s[i] ?? 0, t[j] ?? 0)] ?? 0
  return edges
}
