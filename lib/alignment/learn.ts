import { pairOf } from './pair-store'
import type { PairStore } from './pair-store'
import type { WeighedBead } from './posteriors'
import type { Stretch } from './stretch'
import type { Vocabulary } from './vocabulary'

/** Probabilities of the pairs of a store: `[t(target | source), t(source | target)]`. */
export type Probabilities = readonly [Float32Array, Float32Array]

export interface Learnt {
  readonly probabilities: Probabilities
  /** Expected counts behind them, those carried from earlier stretches included. */
  readonly counts: Probabilities
}

/**
 * Learns which tokens answer each other from beads with probabilities: IBM model 1 in both directions,
 * `ITERATIONS` times from the same start, so that nothing of an earlier, worse pass is kept.
 *
 * Likeness counts as `PRIOR_COUNTS` observations, which real ones overrule; `DISCOUNT` is taken from
 * each count, because what was seen together once was mostly seen together by chance.
 * Sources: Brown et al. 1993; Moore 2004 on discounting and the empty word.
 */
export function learn(
  stretch: Stretch,
  beads: readonly WeighedBead[],
  store: PairStore,
  vocabularies: readonly [Vocabulary, Vocabulary],
): Learnt {
  const texts = occurrences(stretch, beads, store, vocabularies)
  let probabilities = initial(store, vocabularies)
  let counts = probabilities
  for (let n = 0; n < (texts.length > 0 ? ITERATIONS : 0); n += 1) {
    counts = expectedCounts(texts, store, probabilities, vocabularies)
    probabilities = estimated(store, counts, vocabularies)
  }
  return texts.length > 0 ? { probabilities, counts } : unlearnt(store, vocabularies)
}

/** What is known before a stretch has taught anything: likeness, and what earlier ones taught. */
export function unlearnt(
  store: PairStore,
  vocabularies: readonly [Vocabulary, Vocabulary],
): Learnt {
  const counts: Probabilities = [store.carried[0].slice(), store.carried[1].slice()]
  return { probabilities: estimated(store, counts, vocabularies), counts }
}

const ITERATIONS = 4
const PRIOR_COUNTS = 1.5
const DISCOUNT = 0.77

// Weight of the empty word, which explains every word as often as it is anywhere.
const EMPTY_WORD = 0.5

// Beads that take more tokens than this on a side teach little and cost much.
const MAX_BEAD_TOKENS = 300

/** A bead as text: its tokens and, row by row, the pairs they make. */
interface Occurrence {
  readonly weight: number
  readonly source: Int32Array
  readonly target: Int32Array
  readonly pairs: Int32Array
}

/** Tokens that are seen once and look like nothing can neither learn nor teach; they are left out. */
function occurrences(
  { source, target }: Stretch,
  beads: readonly WeighedBead[],
  store: PairStore,
  [sourceWords, targetWords]: readonly [Vocabulary, Vocabulary],
): Occurrence[] {
  const likeSource = new Uint8Array(sourceWords.keys.length)
  const likeTarget = new Uint8Array(targetWords.keys.length)
  for (let pair = 0; pair < store.size; pair += 1) {
    if ((store.likeness[pair] ?? 0) === 0) continue
    likeSource[store.from[pair] ?? 0] = 1
    likeTarget[store.to[pair] ?? 0] = 1
  }
  const counts = (v: number) => (sourceWords.counts[v] ?? 0) > 1 || likeSource[v] === 1
  const counted = (w: number) => (targetWords.counts[w] ?? 0) > 1 || likeTarget[w] === 1
  const a = source.tokens.map((tokens) => tokens.filter(counts))
  const b = target.tokens.map((tokens) => tokens.filter(counted))
  return beads
    .filter((bead) => bead.source * bead.target > 0)
    .map((bead) => {
      const from = joined(a, bead.i, bead.source)
      const to = joined(b, bead.j, bead.target)
      return { weight: bead.weight, source: from, target: to, pairs: pairsOf(store, from, to) }
    })
}

function joined(tokens: readonly Int32Array[], at: number, count: number): Int32Array {
  if (count === 1) return (tokens[at] ?? new Int32Array(0)).slice(0, MAX_BEAD_TOKENS)
  const all = tokens.slice(at, at + count).flatMap((sentence) => [...sentence])
  return Int32Array.from(all.slice(0, MAX_BEAD_TOKENS))
}

function pairsOf(store: PairStore, from: Int32Array, to: Int32Array): Int32Array {
  const pairs = new Int32Array(from.length * to.length)
  from.forEach((v, a) => to.forEach((w, b) => (pairs[a * to.length + b] = pairOf(store, v, w))))
  return pairs
}

/** Every pair equally likely, save that likeness takes words from the others from the start. */
function initial(
  store: PairStore,
  [source, target]: readonly [Vocabulary, Vocabulary],
): Probabilities {
  const start = (words: Vocabulary) =>
    Float32Array.from(
      { length: store.size },
      (_, pair) => 1 / words.keys.length + (store.likeness[pair] ?? 0) * ALIKE_AT_START,
    )
  return [start(target), start(source)]
}

const ALIKE_AT_START = 0.3

function expectedCounts(
  texts: readonly Occurrence[],
  store: PairStore,
  [forward, backward]: Probabilities,
  [sourceWords, targetWords]: readonly [Vocabulary, Vocabulary],
): Probabilities {
  const counts: Probabilities = [
    store.carried[0].slice(0, store.size),
    store.carried[1].slice(0, store.size),
  ]
  for (const { weight, source, target, pairs } of texts) {
    const width = target.length
    target.forEach((w, b) => {
      const empty = (EMPTY_WORD * (targetWords.counts[w] ?? 0)) / targetWords.total
      share(pairs, b, width, source.length, forward, counts[0], weight, empty)
    })
    source.forEach((v, a) => {
      const empty = (EMPTY_WORD * (sourceWords.counts[v] ?? 0)) / sourceWords.total
      share(pairs, a * width, 1, width, backward, counts[1], weight, empty)
    })
  }
  return counts
}

/** Shares one explained token among the `count` pairs from `first` on, every `step`. */
function share(
  pairs: Int32Array,
  first: number,
  step: number,
  count: number,
  probabilities: Float32Array,
  counts: Float32Array,
  weight: number,
  empty: number,
) {
  let total = empty
  for (let n = 0, at = first; n < count; n += 1, at += step)
    total += probabilities[pairs[at] ?? 0] ?? 0
  if (total === 0) return
  const scale = weight / total
  for (let n = 0, at = first; n < count; n += 1, at += step) {
    const pair = pairs[at] ?? 0
    counts[pair] = (counts[pair] ?? 0) + scale * (probabilities[pair] ?? 0)
  }
}

function estimated(
  store: PairStore,
  [forward, backward]: Probabilities,
  [source, target]: readonly [Vocabulary, Vocabulary],
): Probabilities {
  return [
    normalized(store, forward, store.from, source.keys.length),
    normalized(store, backward, store.to, target.keys.length),
  ]
}

function normalized(
  store: PairStore,
  counts: Float32Array,
  given: Int32Array,
  words: number,
): Float32Array {
  const totals = new Float64Array(words)
  const priors = new Float64Array(words)
  for (let pair = 0; pair < store.size; pair += 1) {
    const v = given[pair] ?? 0
    totals[v] = (totals[v] ?? 0) + (counts[pair] ?? 0)
    if ((store.likeness[pair] ?? 0) > 0) priors[v] = PRIOR_COUNTS
  }
  const probabilities = new Float32Array(store.size)
  for (let pair = 0; pair < store.size; pair += 1) {
    const v = given[pair] ?? 0
    const real = Math.max(0, (counts[pair] ?? 0) - DISCOUNT)
    const mass = real + PRIOR_COUNTS * (store.likeness[pair] ?? 0)
    if (mass > 0) probabilities[pair] = mass / ((totals[v] ?? 0) + (priors[v] ?? 0))
  }
  return probabilities
}
