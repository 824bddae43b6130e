import { bandOf } from './band'
import type { Band } from './band'
import { typeLogs } from './bead-types'
import { BEAD_TYPES } from './bead-types'
import { seenWith } from './knowledge'
import type { Knowledge } from './knowledge'
import { learn, unlearnt } from './learn'
import type { Learnt } from './learn'
import { meanOf } from './length'
import { lexiconOf } from './lexicon'
import { posteriorsOf, weighedBeads } from './posteriors'
import type { WeighedBead } from './posteriors'
import { scoresOf } from './scores'
import type { Model } from './scores'
import type { Stretch } from './stretch'
import { noCounts, noStructure, structureOf } from './structure'
import type { Structure, StructureCounts } from './structure'

export interface Fitted {
  readonly band: Band
  readonly scores: Float32Array
  readonly posteriors: Float32Array
  readonly learnt: Learnt
  readonly mean: number
}

/**
 * Fits the model to a stretch by soft expectation–maximisation: score the band, weigh its beads,
 * learn from them, narrow the band; from warm (all beads nearly equal) to cool. `onPass` is told
 * after each pass and may throw to stop.
 */
export function fit(
  stretch: Stretch,
  wide: Band,
  knowledge: Knowledge,
  hasStructure: boolean,
  onPass: () => void,
): Fitted {
  const seen = seenWith(stretch, knowledge.seen)
  let model = firstModel(stretch, knowledge, hasStructure)
  let learnt = unlearnt(knowledge.store, knowledge.vocabularies)
  let band = wide
  let scores: Float32Array = new Float32Array(0)
  let posteriors: Float32Array = scores
  for (const [pass, temperature] of TEMPERATURES.entries()) {
    scores = scoresOf(stretch, band, model)
    posteriors = posteriorsOf(band, scores, temperature)
    onPass()
    if (pass === TEMPERATURES.length - 1) break
    const beads = weighedBeads(band, posteriors, LEAST_WEIGHT)
    learnt = learn(stretch, beads, knowledge.store, knowledge.vocabularies)
    model = nextModel(stretch, beads, learnt, { ...knowledge, seen }, hasStructure)
    band = narrowed(band, posteriors, stretch.target.size)
  }
  return { band, scores, posteriors, learnt, mean: model.mean }
}

const TEMPERATURES = [0.3, 0.6, 0.7, 1]
const LEAST_WEIGHT = 0.01
const LEXICAL_WEIGHT = 0.58
const FIRST_LEXICAL_WEIGHT = 0.75
const MARGIN = 3
const LEAST_CELL = 1e-3

function firstModel(stretch: Stretch, knowledge: Knowledge, hasStructure: boolean): Model {
  const { source, target } = stretch
  const { probabilities } = unlearnt(knowledge.store, knowledge.vocabularies)
  return {
    lexicon: lexiconOf(knowledge.store, probabilities, knowledge.vocabularies, knowledge.seen),
    mean: knowledge.mean ?? meanOf(source.ends.at(-1) ?? 0, target.ends.at(-1) ?? 0),
    types: typeLogs(target.size / source.size),
    structure: structureFor(stretch, hasStructure, noCounts()),
    lexicalWeight: FIRST_LEXICAL_WEIGHT,
  }
}

function nextModel(
  stretch: Stretch,
  beads: readonly WeighedBead[],
  learnt: Learnt,
  { store, vocabularies, seen }: Knowledge,
  hasStructure: boolean,
): Model {
  return {
    lexicon: lexiconOf(store, learnt.probabilities, vocabularies, seen),
    mean: meanLength(stretch, beads),
    types: typeLogs(stretch.target.size / stretch.source.size, typeCounts(beads)),
    structure: structureFor(stretch, hasStructure, structureCounts(stretch, beads)),
    lexicalWeight: LEXICAL_WEIGHT,
  }
}

function structureFor(
  { source, target }: Stretch,
  has: boolean,
  counts: StructureCounts,
): Structure {
  return has ? structureOf(source.layout, target.layout, counts) : noStructure()
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
  const counts = noCounts()
  const [s, t] = [source.layout.borders, target.layout.borders]
  const add = (column: Float64Array, at: number, weight: number) =>
    (column[at] = (column[at] ?? 0) + weight)
  for (const { i, j, source: a, target: b, weight } of beads) {
    if (a * b === 0) continue
    add(counts.edge, 2 * (s[i] ?? 0) + (t[j] ?? 0), weight / 2)
    add(counts.edge, 2 * (s[i + a] ?? 0) + (t[j + b] ?? 0), weight / 2)
    for (let k = 1; k < a; k += 1) add(counts.inner[0], s[i + k] ?? 0, weight)
    for (let k = 1; k < b; k += 1) add(counts.inner[1], t[j + k] ?? 0, weight)
  }
  return counts
}

/** The nodes that a likely bead touches, and `MARGIN` on either side. */
function narrowed(band: Band, posteriors: Float32Array, m: number): Band {
  const n = band.lo.length - 1
  const first = new Int32Array(n + 1).fill(m)
  const last = new Int32Array(n + 1)
  for (const { i, j, source, target } of weighedBeads(band, posteriors, LEAST_CELL)) {
    for (let row = i; row <= i + source; row += 1) {
      first[row] = Math.min(first[row] ?? 0, j)
      last[row] = Math.max(last[row] ?? 0, j + target)
    }
  }
  const window = (i: number): [number, number] => {
    const rows = [i - MARGIN, i + MARGIN].map((row) => Math.max(0, Math.min(n, row)))
    const [before = 0, after = 0] = rows
    return [(first[before] ?? 0) - MARGIN, (last[after] ?? 0) + MARGIN]
  }
  return bandOf(n, m, (i) => window(i))
}
