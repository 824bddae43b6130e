import { addBySlot, totalsOf } from './counts'
import { evidenceOf } from './evidence'
import type { Evidence } from './evidence'
import { sourcesOf } from './known'
import type { BothWays, Known, Pairs } from './known'
import type { Link, Vocabularies } from './links'
import { explainedIn } from './reliability'
import type { Explained } from './reliability'
import type { Vocabulary } from './vocabulary'
import { WEIGHTS } from './weights'

export interface Learnt extends Pairs {
  readonly likeness: Float32Array
  /** Translation probabilities t(target | source), t(source | target). */
  readonly probabilities: BothWays
  /** Expected counts behind them, those carried from earlier texts included. */
  readonly counts: BothWays
  /** How often the [target, source] tokens were explained where they stand. */
  readonly explained: readonly [Explained, Explained]
}

/**
 * Learns which tokens answer each other from links: IBM model 1 in both directions, always from the
 * same start, so that nothing of an earlier, worse pass is kept.
 *
 * Likeness counts as some observations, which real ones overrule. From each count a discount is taken,
 * because what was seen together once was mostly seen together by chance, and the mass of one meeting:
 * the bead that is judged by it may be the one that taught it.
 * Sources: Brown et al. 1993; Moore 2004 on discounting and the empty word.
 */
export function learn(
  links: readonly Link[],
  known: Known,
  vocabularies: Vocabularies,
  { iterations, isLast }: { readonly iterations: number; readonly isLast: boolean },
): Learnt {
  const evidence = evidenceOf(links, known, vocabularies)
  const sources = sourcesOf(evidence)
  const given = [sources, evidence.words] as const
  let probabilities = initial(evidence, vocabularies)
  let counts = probabilities
  for (let n = 1; n <= iterations; n += 1) {
    counts = [countsOf(evidence, 0, probabilities[0]), countsOf(evidence, 1, probabilities[1])]
    const side = (s: 0 | 1) =>
      normalized(evidence.likeness, given[s], {
        counts: counts[s],
        rest: known.rest[s],
        taken: n === iterations ? oneMeeting(evidence, s, counts[s]) : null,
      })
    probabilities = [side(0), side(1)]
  }
  const explained = (s: 0 | 1, of: Vocabulary) =>
    !isLast
      ? nothing(of.keys.length)
      : explainedIn(evidence, s, {
          given: given[s],
          counts: counts[s],
          rest: known.rest[s],
          probabilities: probabilities[s],
          vocabulary: of,
        })
  return {
    ...{ starts: evidence.starts, words: evidence.words, likeness: evidence.likeness },
    ...{ probabilities, counts },
    explained: [explained(0, vocabularies[1]), explained(1, vocabularies[0])],
  }
}

/** What is known before a text has taught anything: likeness, and what earlier ones taught. */
export function unlearnt(known: Known): Learnt {
  const { starts, words, likeness, carried, rest } = known
  const side = (given: Int32Array, s: 0 | 1) =>
    normalized(likeness, given, { counts: carried[s], rest: rest[s], taken: null })
  return {
    ...{ starts, words, likeness, counts: carried },
    probabilities: [side(sourcesOf(known), 0), side(words, 1)],
    explained: [nothing(rest[1].length), nothing(rest[0].length)],
  }
}

function nothing(tokens: number): Explained {
  return { explained: new Float32Array(tokens), met: new Float32Array(tokens) }
}

/** Every pair equally likely, save that likeness takes words from the others from the start. */
function initial({ likeness }: Evidence, [source, target]: Vocabularies): BothWays {
  const start = ({ keys }: Vocabulary) => {
    const shares = new Float32Array(likeness.length).fill(1 / keys.length)
    for (let pair = 0; pair < shares.length; pair += 1)
      shares[pair] = (shares[pair] ?? 0) + (likeness[pair] ?? 0) * ALIKE_AT_START
    return shares
  }
  return [start(target), start(source)]
}

const ALIKE_AT_START = 0.3

/** Shares each explained token among the pairs it is in, by their probabilities. */
function countsOf({ pairs, at, slots, carried }: Evidence, side: 0 | 1, t: Float32Array) {
  const scales = slots[side].empty.slice()
  addBySlot(pairs, at[side], t, scales)
  divide(slots[side].weights, scales)
  const counts = carried[side].slice()
  addByPair(pairs, at[side], t, scales, counts)
  return counts
}

function divide(weights: Float32Array, sums: Float32Array) {
  for (let slot = 0; slot < sums.length; slot += 1)
    sums[slot] = (weights[slot] ?? 0) / (sums[slot] ?? 1)
}

function addByPair(
  pairs: Int32Array,
  at: Int32Array,
  t: Float32Array,
  scales: Float32Array,
  counts: Float32Array,
) {
  for (let k = 0; k < pairs.length; k += 1) {
    const pair = pairs[k] ?? 0
    counts[pair] = (counts[pair] ?? 0) + (scales[at[k] ?? 0] ?? 0) * (t[pair] ?? 0)
  }
}

/** What one of a pair's meetings has added to its count, on average. */
function oneMeeting({ carried, together }: Evidence, side: 0 | 1, counts: Float32Array) {
  const taken = new Float32Array(counts.length)
  for (let pair = 0; pair < taken.length; pair += 1) {
    const own = (counts[pair] ?? 0) - (carried[side][pair] ?? 0)
    taken[pair] = (WEIGHTS.leaveOut * own) / Math.max(1, together[pair] ?? 0)
  }
  return taken
}

interface Column {
  readonly counts: Float32Array
  readonly rest: Float32Array
  readonly taken: Float32Array | null
}

function normalized(
  likeness: Float32Array,
  given: Int32Array,
  { counts, rest, taken }: Column,
): Float32Array {
  const totals = totalsOf(likeness, given, counts, rest)
  const probabilities = new Float32Array(counts.length)
  for (let pair = 0; pair < counts.length; pair += 1) {
    const count = (counts[pair] ?? 0) - WEIGHTS.discount - (taken?.[pair] ?? 0)
    const mass = Math.max(0, count) + WEIGHTS.likeness * (likeness[pair] ?? 0)
    if (mass > 0) probabilities[pair] = mass / (totals[given[pair] ?? 0] ?? 1)
  }
  return probabilities
}
