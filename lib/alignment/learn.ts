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
  const links = linksOf(stretch, beads, store, vocabularies)
  let probabilities = initial(store, vocabularies)
  let counts = probabilities
  for (let n = 0; n < ITERATIONS; n += 1) {
    counts = expectedCounts(links, store, probabilities, vocabularies)
    probabilities = estimated(store, counts, vocabularies)
  }
  return { probabilities, counts }
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
const DISCOUNT = 0.25

// Weight of the empty word, which explains every word as often as it is anywhere.
const EMPTY_WORD = 0.5

// What stands further back in a sentence teaches little and costs the square.
const MAX_TEACHING = 100

/**
 * A source and a target sentence that may stand in one bead, with the probability of that, and the
 * pairs their tokens make, row by row: `pairs[a × target tokens + b]`. Links are learnt from one by
 * one: letting the sentences that may answer a word compete for it lost .01 to .03.
 */
interface Link {
  readonly weight: number
  readonly source: Int32Array
  readonly target: Int32Array
  readonly pairs: Int32Array
}

function linksOf(
  stretch: Stretch,
  beads: readonly WeighedBead[],
  store: PairStore,
  [sourceWords, targetWords]: readonly [Vocabulary, Vocabulary],
): Link[] {
  const [alikeSource, alikeTarget] = alike(store, sourceWords.keys.length, targetWords.keys.length)
  const sources = teaching(stretch.source.tokens, sourceWords, alikeSource)
  const targets = teaching(stretch.target.tokens, targetWords, alikeTarget)
  return linkWeights(beads, targets.length).map(({ i, j, weight }) => {
    const [source, target] = [sources[i] ?? NONE, targets[j] ?? NONE]
    return { weight, source, target, pairs: pairsOf(store, source, target) }
  })
}

const NONE = new Int32Array(0)

/** Tokens that are seen once and look like nothing can neither learn nor teach; they are left out. */
function teaching(
  sentences: readonly Int32Array[],
  { counts }: Vocabulary,
  isAlike: Uint8Array,
): Int32Array[] {
  return sentences.map((tokens) =>
    tokens.filter((v) => (counts[v] ?? 0) > 1 || isAlike[v] === 1).slice(0, MAX_TEACHING),
  )
}

function alike(store: PairStore, sources: number, targets: number): [Uint8Array, Uint8Array] {
  const [a, b] = [new Uint8Array(sources), new Uint8Array(targets)]
  for (let pair = 0; pair < store.size; pair += 1) {
    if ((store.likeness[pair] ?? 0) === 0) continue
    a[store.from[pair] ?? 0] = 1
    b[store.to[pair] ?? 0] = 1
  }
  return [a, b]
}

/** The probability that two sentences stand in one bead, where it is `LEAST_LINK` or more. */
function linkWeights(beads: readonly WeighedBead[], m: number) {
  const weights = new Map<number, number>()
  for (const { i, j, source, target, weight } of beads)
    for (let a = i; a < i + source; a += 1)
      for (let b = j; b < j + target; b += 1)
        weights.set(a * m + b, (weights.get(a * m + b) ?? 0) + weight)
  return [...weights]
    .filter(([, weight]) => weight >= LEAST_LINK)
    .map(([key, weight]) => ({ i: Math.floor(key / m), j: key % m, weight: Math.min(1, weight) }))
}

const LEAST_LINK = 0.1

function pairsOf(store: PairStore, from: Int32Array, to: Int32Array): Int32Array {
  const pairs = new Int32Array(from.length * to.length)
  let at = 0
  for (const v of from)
    for (const w of to) {
      pairs[at] = pairOf(store, v, w)
      at += 1
    }
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
  links: readonly Link[],
  store: PairStore,
  [forward, backward]: Probabilities,
  [sourceWords, targetWords]: readonly [Vocabulary, Vocabulary],
): Probabilities {
  const counts: Probabilities = [
    store.carried[0].slice(0, store.size),
    store.carried[1].slice(0, store.size),
  ]
  const [emptySource, emptyTarget] = [emptyWord(sourceWords), emptyWord(targetWords)]
  for (const { weight, source, target, pairs } of links) {
    const [a, b] = [source.length, target.length]
    for (let n = 0; n < b; n += 1)
      share(pairs, n, b, n + a * b, forward, counts[0], weight, emptyTarget[target[n] ?? 0] ?? 0)
    for (let n = 0; n < a; n += 1)
      share(
        pairs,
        n * b,
        1,
        n * b + b,
        backward,
        counts[1],
        weight,
        emptySource[source[n] ?? 0] ?? 0,
      )
  }
  return counts
}

/** What the empty word adds for each token: some of how often it is anywhere. */
function emptyWord({ counts, total }: Vocabulary): Float64Array {
  return Float64Array.from(counts, (count) => (EMPTY_WORD * count) / total)
}

/** Shares one explained token among the pairs from `first` up to `end`, every `step`. */
function share(
  pairs: Int32Array,
  first: number,
  step: number,
  end: number,
  probabilities: Float32Array,
  counts: Float32Array,
  weight: number,
  empty: number,
) {
  let total = empty
  for (let at = first; at < end; at += step) total += probabilities[pairs[at] ?? 0] ?? 0
  const scale = weight / total
  for (let at = first; at < end; at += step) {
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
