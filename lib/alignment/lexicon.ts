import type { PairStore } from './pair-store'
import type { Vocabulary } from './vocabulary'

/**
 * For each given token the tokens of the other side it explains: those of token v are
 * `words[starts[v] … starts[v + 1])`, with `gains`, how much likelier each is beside v than anywhere.
 */
export interface Explanations {
  readonly starts: Int32Array
  readonly words: Int32Array
  readonly gains: Float32Array
  /** For each explained token, 0 to 1: how surely it is explained wherever its counterpart stands. */
  readonly expected: Float32Array
}

/** What is known of the two vocabularies: [target given source, source given target]. */
export type Lexicon = readonly [Explanations, Explanations]

/**
 * The lexicon from translation probabilities `[t(target | source), t(source | target)]` of the pairs.
 * `seen` says how often each token of [source, target] was seen in what the probabilities come from:
 * a token seen once teaches nothing, one seen often and left unexplained is evidence against a bead.
 */
export function lexiconOf(
  store: PairStore,
  probabilities: readonly [Float32Array, Float32Array],
  vocabularies: readonly [Vocabulary, Vocabulary],
  seen: readonly [Int32Array, Int32Array],
): Lexicon {
  const [source, target] = vocabularies
  return [
    explanations(
      { store, given: store.from, word: store.to, t: probabilities[0] },
      source,
      target,
      seen[1],
    ),
    explanations(
      { store, given: store.to, word: store.from, t: probabilities[1] },
      target,
      source,
      seen[0],
    ),
  ]
}

interface Column {
  readonly store: PairStore
  readonly given: Int32Array
  readonly word: Int32Array
  readonly t: Float32Array
}

// How surely a frequent token is explained, how often it must be seen for half of that, and the same
// for a token that has a counterpart before anything is learnt.
const EXPECTED_LEARNT = 0.48
const HALF_SEEN = 4.1
const EXPECTED_ALIKE = 0.78

// A number is nearly always kept: one without any counterpart tells of an omission.
const EXPECTED_NUMBER = 0.9

// A pair whose word is twenty times rarer there than anywhere is no explanation.
const LEAST_GAIN = 0.05

function explanations(
  column: Column,
  given: Vocabulary,
  explained: Vocabulary,
  seen: Int32Array,
): Explanations {
  const { store, t } = column
  const gains = new Float32Array(store.size)
  const starts = new Int32Array(given.keys.length + 1)
  for (let pair = 0; pair < store.size; pair += 1) {
    const frequency = (explained.counts[column.word[pair] ?? 0] ?? 1) / explained.total
    const gain = (t[pair] ?? 0) / frequency
    if (gain < LEAST_GAIN) continue
    gains[pair] = gain
    const next = (column.given[pair] ?? 0) + 1
    starts[next] = (starts[next] ?? 0) + 1
  }
  for (let v = 0; v < given.keys.length; v += 1)
    starts[v + 1] = (starts[v + 1] ?? 0) + (starts[v] ?? 0)
  return {
    ...grouped(column, gains, starts),
    starts,
    expected: expectations(column, gains, explained, seen),
  }
}

/** The pairs with a gain, by given token: a counting sort. */
function grouped({ store, given, word }: Column, gains: Float32Array, starts: Int32Array) {
  const next = starts.slice()
  const size = starts.at(-1) ?? 0
  const [words, sorted] = [new Int32Array(size), new Float32Array(size)]
  for (let pair = 0; pair < store.size; pair += 1) {
    const gain = gains[pair] ?? 0
    if (gain === 0) continue
    const v = given[pair] ?? 0
    const at = next[v] ?? 0
    next[v] = at + 1
    words[at] = word[pair] ?? 0
    sorted[at] = gain
  }
  return { words, gains: sorted }
}

function expectations(
  { store, word }: Column,
  gains: Float32Array,
  { keys }: Vocabulary,
  seen: Int32Array,
): Float32Array {
  const expected = Float32Array.from(keys, (key) => (key.startsWith('#') ? EXPECTED_NUMBER : 0))
  for (let pair = 0; pair < store.size; pair += 1) {
    if ((gains[pair] ?? 0) === 0) continue
    const w = word[pair] ?? 0
    const often = Math.max(0, (seen[w] ?? 0) - 1)
    const learnt = (EXPECTED_LEARNT * often) / (often + HALF_SEEN)
    const alike = EXPECTED_ALIKE * (store.likeness[pair] ?? 0)
    expected[w] = Math.max(expected[w] ?? 0, learnt, alike)
  }
  return expected
}
