import type { UnitKind } from '@/lib/model/file'
import { JUNCTION, JUNCTIONS } from './junctions'
import type { Layout } from './junctions'
import { WEIGHTS } from './weights'

/**
 * What junctions say about a bead, as log likelihood ratios: `edge[JUNCTIONS.length × s + t]` for a
 * junction of each side that meet at an end of a bead, each end counting half; `inner[side][c]` for
 * one inside a bead.
 */
export interface Structure {
  readonly edge: Float64Array
  readonly inner: readonly [Float64Array, Float64Array]
}

/** Soft counts of what `Structure` scores, from the beads of a pass. */
export type StructureCounts = Structure

const CLASSES = JUNCTIONS.length

/** The place of two junctions in `Structure.edge`. */
export function edgeAt(source: number, target: number): number {
  return CLASSES * source + target
}

export function noCounts(): StructureCounts {
  return {
    edge: new Float64Array(CLASSES * CLASSES),
    inner: [new Float64Array(CLASSES), new Float64Array(CLASSES)],
  }
}

/**
 * How far the junctions of the two sides agree, from counts and a prior belief. The ratios are against
 * chance, so that what is everywhere, or nowhere, says nothing.
 */
export function structureOf(source: Layout, target: Layout, seen: StructureCounts): Structure {
  const [s, t] = [ratesOf(source), ratesOf(target)]
  return {
    edge: edgeLogs(s, t, seen.edge),
    inner: [innerLogs(s, seen.inner[0]), innerLogs(t, seen.inner[1])],
  }
}

/** What two kinds of unit say: headings answer headings. Log likelihood ratio, a guess. */
export function kindLog(source: UnitKind | undefined, target: UnitKind | undefined): number {
  if (source === target) return source === 'paragraph' ? 0 : WEIGHTS.sameKind
  return source === 'heading' || target === 'heading' ? WEIGHTS.otherKind : 0
}

/** Share of the junctions of a side of each class. */
function ratesOf({ junctions }: Layout): number[] {
  const counts = JUNCTIONS.map(() => RARE)
  for (const junction of junctions.subarray(1, -1)) counts[junction] = (counts[junction] ?? 0) + 1
  const total = counts.reduce((sum, count) => sum + count, 0)
  return counts.map((count) => count / total)
}

// So that what a text does not have is not impossible.
const RARE = 0.2

function edgeLogs(source: readonly number[], target: readonly number[], seen: Float64Array) {
  const belief = agreement(source, target)
  const joint = belief.map((p, k) => Math.max(LEAST, p) * WEIGHTS.agreeWorth + (seen[k] ?? 0))
  const total = joint.reduce((sum, one) => sum + one, 0)
  const [rows, columns] = [new Float64Array(CLASSES), new Float64Array(CLASSES)]
  joint.forEach((count, k) => {
    const [s, t] = [Math.floor(k / CLASSES), k % CLASSES]
    rows[s] = (rows[s] ?? 0) + count / total
    columns[t] = (columns[t] ?? 0) + count / total
  })
  return Float64Array.from(joint, (count, k) => {
    const chance = (rows[Math.floor(k / CLASSES)] ?? 1) * (columns[k % CLASSES] ?? 1)
    return Math.log(count / total / chance)
  })
}

const LEAST = 0.0005

/** How often each two classes meet at a bead's end: some by agreement, the others by chance. */
function agreement(source: readonly number[], target: readonly number[]): number[] {
  const agreed = JUNCTIONS.map((_, c) => (AGREE[c] ?? 0) * Math.min(source[c] ?? 0, target[c] ?? 0))
  const left = 1 - agreed.reduce((sum, one) => sum + one, 0)
  const [s, t] = [source, target].map((rates) =>
    rates.map((rate, c) => Math.max(LEAST, rate - (agreed[c] ?? 0)) / left),
  )
  return JUNCTIONS.flatMap((_, a) =>
    JUNCTIONS.map(
      (_, b) => left * (s?.[a] ?? 0) * (t?.[b] ?? 0) + (a === b ? (agreed[a] ?? 0) : 0),
    ),
  )
}

const AGREE: readonly number[] = [
  0,
  WEIGHTS.agreeOpen,
  WEIGHTS.agreeBorder,
  WEIGHTS.agreeBare,
  WEIGHTS.agreeBare,
]

function innerLogs(rates: readonly number[], seen: Float64Array): Float64Array {
  const rateOf = (c: number) => rates[c] ?? 0
  const inside = JUNCTIONS.map((_, c) => rateOf(c))
  inside[JUNCTION.open] = raised(rateOf(JUNCTION.open), WEIGHTS.insideOpen)
  inside[JUNCTION.lowered] = raised(rateOf(JUNCTION.lowered), WEIGHTS.insideLowered)
  inside[JUNCTION.border] = Math.min(rateOf(JUNCTION.border), WEIGHTS.insideBorder)
  const others = inside.reduce((sum, p, c) => sum + (c === JUNCTION.plain ? 0 : p), 0)
  inside[JUNCTION.plain] = Math.max(0.02, 1 - others)
  const counts = inside.map((p, c) => p * WEIGHTS.insideWorth + (seen[c] ?? 0))
  const total = counts.reduce((sum, one) => sum + one, 0)
  return Float64Array.from(counts, (count, c) => Math.log(count / total / rateOf(c)))
}

/** `share` of what is not this class anyway. */
function raised(rate: number, share: number): number {
  return Math.min(0.9, rate + share * (1 - rate))
}
