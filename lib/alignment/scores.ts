import { pairBand } from './band'
import type { Band } from './band'
import { BEAD_TYPES, MAX_SIDE } from './bead-types'
import { lengthLog } from './length'
import { explain, transposed } from './lexical'
import type { Lexicon } from './lexicon'
import type { Stretch } from './stretch'
import { kindLog } from './structure'
import type { Structure } from './structure'

/** What is believed of a text while it is aligned. */
export interface Model {
  readonly lexicon: Lexicon
  /** Expected ln(target characters / source characters) of a bead. */
  readonly mean: number
  readonly types: Float64Array
  readonly structure: Structure
  readonly lexicalWeight: number
}

/**
 * The score of each bead of the band: log P(type) + weighted log likelihood ratios of its lengths,
 * its words and its place among the units. `scores[node * BEAD_TYPES.length + type]` is the bead that
 * begins at that node; −∞ where it would leave the band. A sentence left alone has little but its type.
 */
export function scoresOf(stretch: Stretch, band: Band, model: Model): Float32Array {
  const scores = new Float32Array(band.size * BEAD_TYPES.length).fill(-Infinity)
  const words = wordEvidence(stretch, band, model.lexicon)
  for (let i = 0; i <= stretch.source.size; i += 1)
    for (let j = band.lo[i] ?? 0; j <= (band.hi[i] ?? -1); j += 1) {
      const node = (band.starts[i] ?? 0) + j - (band.lo[i] ?? 0)
      BEAD_TYPES.forEach(({ source, target }, type) => {
        if (!isInside(band, i + source, j + target)) return
        const bead = { i, j, source, target }
        const rest =
          source * target === 0
            ? borderReached(stretch, bead, model.structure)
            : evidence(stretch, bead, words, model)
        scores[node * BEAD_TYPES.length + type] = (model.types[type] ?? 0) + rest
      })
    }
  return scores
}

export interface BeadAt {
  readonly i: number
  readonly j: number
  readonly source: number
  readonly target: number
}

export function isInside(band: Band, i: number, j: number): boolean {
  return i < band.lo.length && j >= (band.lo[i] ?? 0) && j <= (band.hi[i] ?? -1)
}

const LENGTH_WEIGHT = 1.8

function evidence(stretch: Stretch, bead: BeadAt, words: WordEvidence, model: Model): number {
  const { source, target } = stretch
  const sourceLength = (source.ends[bead.i + bead.source] ?? 0) - (source.ends[bead.i] ?? 0)
  const targetLength = (target.ends[bead.j + bead.target] ?? 0) - (target.ends[bead.j] ?? 0)
  return (
    LENGTH_WEIGHT * lengthLog(sourceLength, targetLength, model.mean) +
    model.lexicalWeight * wordLog(words, bead) +
    structureLog(stretch, bead, model.structure)
  )
}

/** Lexical evidence of pairs, in both directions: see `explain`. `MAX_SIDE` values a pair. */
interface WordEvidence {
  readonly band: Band
  readonly target: Float32Array
  readonly source: Float32Array
}

function wordEvidence({ source, target }: Stretch, nodes: Band, lexicon: Lexicon): WordEvidence {
  const band = pairBand(nodes, target.size)
  const size = band.size * MAX_SIDE
  const evidence = { band, target: new Float32Array(size), source: new Float32Array(size) }
  const at = (i: number, j: number) => ((band.starts[i] ?? 0) + j - (band.lo[i] ?? 0)) * MAX_SIDE
  explain(
    {
      given: source.tokens,
      explained: target.tokens,
      lexicon: lexicon[0],
      from: band.lo,
      to: band.hi,
    },
    (i, j, values) => evidence.target.set(values, at(i, j)),
  )
  explain(
    {
      given: target.tokens,
      explained: source.tokens,
      lexicon: lexicon[1],
      ...transposed(band, target.size),
    },
    (j, i, values) => evidence.source.set(values, at(i, j)),
  )
  return evidence
}

/** Both directions averaged. */
function wordLog({ band, source, target }: WordEvidence, bead: BeadAt): number {
  let total = 0
  const row = (band.starts[bead.i] ?? 0) - (band.lo[bead.i] ?? 0)
  for (let j = bead.j; j < bead.j + bead.target; j += 1)
    total += target[(row + j) * MAX_SIDE + bead.source - 1] ?? 0
  for (let i = bead.i; i < bead.i + bead.source; i += 1) {
    const pair = (band.starts[i] ?? 0) + bead.j - (band.lo[i] ?? 0)
    total += source[pair * MAX_SIDE + bead.target - 1] ?? 0
  }
  return total / 2
}

/**
 * When a unit loses its first or last sentence, the bead beside the loss stands at a border on one
 * side only. The lost sentence leads to where both are at a border, and gives back what that cost.
 */
function borderReached(stretch: Stretch, bead: BeadAt, { edge }: Structure): number {
  const from = edgeAt(stretch, bead.i, bead.j)
  const to = edgeAt(stretch, bead.i + bead.source, bead.j + bead.target)
  if (from !== BOTH && to !== BOTH) return 0
  return Math.abs((edge[from] ?? 0) - (edge[to] ?? 0)) / 2
}

const BOTH = 3

/** Which sides have a border at a node, as `Structure` counts: 0 none, 1 target, 2 source, 3 both. */
function edgeAt({ source, target }: Stretch, i: number, j: number): number {
  return 2 * (source.layout.borders[i] ?? 0) + (target.layout.borders[j] ?? 0)
}

function structureLog(stretch: Stretch, bead: BeadAt, structure: Structure): number {
  const { source, target } = stretch
  const [s, t] = [source.layout.borders, target.layout.borders]
  const [endI, endJ] = [bead.i + bead.source, bead.j + bead.target]
  const first = structure.edge[edgeAt(stretch, bead.i, bead.j)] ?? 0
  const last = structure.edge[edgeAt(stretch, endI, endJ)] ?? 0
  let inner = 0
  for (let i = bead.i + 1; i < endI; i += 1) inner += structure.inner[0][s[i] ?? 0] ?? 0
  for (let j = bead.j + 1; j < endJ; j += 1) inner += structure.inner[1][t[j] ?? 0] ?? 0
  const kinds = kindLog(source.layout.kinds[bead.i], target.layout.kinds[bead.j])
  return (first + last) / 2 + inner + kinds
}
