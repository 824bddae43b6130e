import type { UnitKind } from '@/lib/model/file'
import type { AlignSentence } from './types'

/** Where units begin on one side: `borders[i]` is 1 when sentence i begins one; 1 at the end too. */
export interface Layout {
  readonly borders: Uint8Array
  readonly kinds: readonly UnitKind[]
}

/**
 * What borders of units say about a bead, as log likelihood ratios: `edge[2 × s + t]` for a bead
 * whose first (or last) sentences stand at a border on the source side (s) and the target side (t),
 * each end counting half; `inner[side][b]` for a border (b = 1) or none between two of its sentences.
 */
export interface Structure {
  readonly edge: Float64Array
  readonly inner: readonly [Float64Array, Float64Array]
}

/** Soft counts of what `Structure` scores, from the beads of a pass. */
export interface StructureCounts {
  readonly edge: Float64Array
  readonly inner: readonly [Float64Array, Float64Array]
}

export function layoutOf(sentences: readonly AlignSentence[]): Layout {
  const borders = Uint8Array.from({ length: sentences.length + 1 }, (_, i) =>
    sentences[i - 1]?.unit === sentences[i]?.unit ? 0 : 1,
  )
  return { borders, kinds: sentences.map(({ kind }) => kind) }
}

/**
 * How far the units of the two sides agree, from counts and a prior belief that they mostly do. The
 * ratios are against chance, so a side where every sentence, or none, begins a unit says nothing.
 */
export function structureOf(
  source: Layout,
  target: Layout,
  seen: StructureCounts = noCounts(),
): Structure {
  const [s, t] = [rateOf(source), rateOf(target)]
  if (Math.max(s, t) > EVERYWHERE) return noStructure()
  return {
    edge: edgeLogs(s, t, seen.edge),
    inner: [innerLogs(s, seen.inner[0]), innerLogs(t, seen.inner[1])],
  }
}

export function noCounts(): StructureCounts {
  return { edge: new Float64Array(4), inner: [new Float64Array(2), new Float64Array(2)] }
}

/** Structure that says nothing. */
export function noStructure(): Structure {
  return noCounts()
}

/** What two kinds of unit say: headings answer headings. Log likelihood ratio, a guess. */
export function kindLog(source: UnitKind | undefined, target: UnitKind | undefined): number {
  if (source === target) return source === 'paragraph' ? 0 : SAME_KIND
  return source === 'heading' || target === 'heading' ? OTHER_KIND : 0
}

const SAME_KIND = 0.8
const OTHER_KIND = -1

// The belief before counting: this share of borders answers borders, and this many edges' worth of it.
const AGREEMENT = 0.94
const PSEUDO_EDGES = 30
// A bead holds a border between its sentences this often, and this many places' worth of belief.
const INNER_BORDERS = 0.03
const PSEUDO_INNER = 30

// Where nearly every sentence is its own unit, a border between two is no evidence.
const EVERYWHERE = 0.92

/** Share of sentences that begin a unit. */
function rateOf({ borders, kinds }: Layout): number {
  const count = borders.subarray(1, kinds.length).reduce((sum, one) => sum + one, 0)
  return (count + 0.5) / Math.max(2, kinds.length)
}

/** ln of joint over product of marginals, so that agreement on what is common counts little. */
function edgeLogs(s: number, t: number, seen: Float64Array): Float64Array {
  const both = AGREEMENT * Math.min(s, t)
  const belief = [1 - s - t + both, t - both, s - both, both].map((p) => Math.max(p, 0.005))
  const joint = belief.map((p, k) => p * PSEUDO_EDGES + (seen[k] ?? 0))
  const total = joint.reduce((sum, one) => sum + one, 0)
  const [none = 0, onlyTarget = 0, onlySource = 0, all = 0] = joint.map((count) => count / total)
  const [source, target] = [onlySource + all, onlyTarget + all]
  return Float64Array.of(
    Math.log(none / ((1 - source) * (1 - target))),
    Math.log(onlyTarget / ((1 - source) * target)),
    Math.log(onlySource / (source * (1 - target))),
    Math.log(all / (source * target)),
  )
}

function innerLogs(rate: number, seen: Float64Array): Float64Array {
  const borders = INNER_BORDERS * PSEUDO_INNER + (seen[1] ?? 0)
  const places = PSEUDO_INNER + (seen[0] ?? 0) + (seen[1] ?? 0)
  const inner = Math.min(rate, borders / places)
  return Float64Array.of(Math.log((1 - inner) / (1 - rate)), Math.log(inner / rate))
}
