import { BEAD_TYPES, typeLogs } from './bead-types'
import { meanOf } from './length'
import type { Lexicon } from './lexicon'
import type { WeighedBead } from './posteriors'
import type { Stretch } from './stretch'
import { edgeAt, noCounts, structureOf } from './structure'
import type { Structure, StructureCounts } from './structure'
import { WEIGHTS } from './weights'

/** What is believed of a stretch while it is aligned. */
export interface Model {
  readonly lexicon: Lexicon
  /** Weight of what the words say. */
  readonly words: number
  /** Expected ln(target characters / source characters) of a bead. */
  readonly mean: number
  /** Log probabilities of `BEAD_TYPES`. */
  readonly types: Float64Array
  readonly structure: Structure
}

/** What is believed at first; `mean` is that of earlier stretches. */
export function firstModel(stretch: Stretch, lexicon: Lexicon, mean: number | null): Model {
  const { source, target } = stretch
  return {
    lexicon,
    words: WEIGHTS.wordsFirst,
    mean: mean ?? meanOf(source.ends.at(-1) ?? 0, target.ends.at(-1) ?? 0),
    types: typeLogs(target.size / source.size),
    structure: structureOf(source.layout, target.layout, noCounts()),
  }
}

/** What a pass has taught. */
export function nextModel(
  stretch: Stretch,
  beads: readonly WeighedBead[],
  lexicon: Lexicon,
): Model {
  const { source, target } = stretch
  return {
    lexicon,
    words: WEIGHTS.words,
    mean: meanLength(stretch, beads),
    types: typeLogs(target.size / source.size, typeCounts(beads)),
    structure: structureOf(source.layout, target.layout, structureCounts(stretch, beads)),
  }
}

/** The mean ln(target / source) of beads with both sides. */
function meanLength({ source, target }: Stretch, beads: readonly WeighedBead[]): number {
  let [total, weights] = [0, 0]
  for (const { i, j, source: a, target: b, weight } of beads) {
    if (a * b === 0) continue
    const lengths = [source.ends[i + a], source.ends[i], target.ends[j + b], target.ends[j]]
    const [endA = 0, startA = 0, endB = 0, startB = 0] = lengths
    total += weight * meanOf(endA - startA, endB - startB)
    weights += weight
  }
  return weights > 0 ? total / weights : 0
}

function typeCounts(beads: readonly WeighedBead[]): Float64Array {
  const counts = new Float64Array(BEAD_TYPES.length)
  for (const { type, weight } of beads) counts[type] = (counts[type] ?? 0) + weight
  return counts
}

function structureCounts(
  { source, target }: Stretch,
  beads: readonly WeighedBead[],
): StructureCounts {
  const { edge, inner } = noCounts()
  const [s, t] = [source.layout.junctions, target.layout.junctions]
  for (const { i, j, source: a, target: b, weight } of beads) {
    if (a * b === 0) continue
    add(edge, edgeAt(s[i] ?? 0, t[j] ?? 0), weight / 2)
    add(edge, edgeAt(s[i + a] ?? 0, t[j + b] ?? 0), weight / 2)
    for (let k = 1; k < a; k += 1) add(inner[0], s[i + k] ?? 0, weight)
    for (let k = 1; k < b; k += 1) add(inner[1], t[j + k] ?? 0, weight)
  }
  return { edge, inner }
}

function add(column: Float64Array, at: number, weight: number) {
  column[at] = (column[at] ?? 0) + weight
}
