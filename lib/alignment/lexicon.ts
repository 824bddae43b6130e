import { sourcesOf, summed } from './known'
import type { Learnt } from './learn'
import type { Vocabularies } from './links'
import type { Explained } from './reliability'
import type { Vocabulary } from './vocabulary'
import { WEIGHTS } from './weights'

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
  /** Of each explained token ln(1 − c + c × floor), c being `expected`: what it costs unexplained. */
  readonly losses: Float32Array
  /** What a gain of 1 then adds, as a factor: c / (1 − c + c × floor). */
  readonly odds: Float32Array
}

/** What is known of the two vocabularies: [target given source, source given target]. */
export type Lexicon = readonly [Explanations, Explanations]

/**
 * The lexicon from what was learnt. `seen` says how often each token of [source, target] was seen in
 * what the probabilities come from: a token seen once teaches nothing, one seen often and left
 * unexplained is evidence against a bead.
 */
export function lexiconOf(
  { starts, words, likeness, probabilities, explained }: Learnt,
  [source, target]: Vocabularies,
  seen: readonly [Float32Array, Float32Array],
): Lexicon {
  const sources = sourcesOf({ starts, words })
  const side = (given: Int32Array, word: Int32Array, s: 0 | 1, t: Float32Array) =>
    explanations({ given, word, t, likeness }, s === 0 ? [source, target] : [target, source], {
      seen: seen[1 - s] ?? NONE,
      ...explained[s],
    })
  return [side(sources, words, 0, probabilities[0]), side(words, sources, 1, probabilities[1])]
}

const NONE = new Float32Array(0)

interface Column {
  readonly given: Int32Array
  readonly word: Int32Array
  readonly t: Float32Array
  readonly likeness: Float32Array
}

type Sightings = Explained & { readonly seen: Float32Array }

function explanations(
  column: Column,
  [given, explained]: readonly [Vocabulary, Vocabulary],
  sightings: Sightings,
): Explanations {
  const gains = gainsOf(column, explained)
  const starts = new Int32Array(given.keys.length + 1)
  for (let pair = 0; pair < gains.length; pair += 1) {
    if (gains[pair] === 0) continue
    const next = (column.given[pair] ?? 0) + 1
    starts[next] = (starts[next] ?? 0) + 1
  }
  const expected = expectations(column, gains, explained, sightings)
  const left = expected.map((c) => 1 - c * (1 - WEIGHTS.floor))
  return {
    ...grouped(column, gains, summed(starts)),
    starts,
    expected,
    losses: left.map(Math.log),
    odds: expected.map((c, w) => c / (left[w] ?? 1)),
  }
}

/** How much likelier a word is beside a given one than anywhere; 0 where that explains nothing. */
function gainsOf({ word, t }: Column, { counts, total }: Vocabulary): Float32Array {
  const gains = new Float32Array(t.length)
  for (let pair = 0; pair < t.length; pair += 1) {
    const probability = t[pair] ?? 0
    if (probability < WEIGHTS.leastProbability) continue
    const gain = (probability * total) / (counts[word[pair] ?? 0] ?? 1)
    if (gain >= WEIGHTS.leastGain) gains[pair] = Math.min(MOST_GAIN, gain)
  }
  return gains
}

// What a word gains is shared among the words of a sentence, and no share above 200 counts.
const MOST_GAIN = 50_000

/** The pairs with a gain, by given token: a counting sort. */
function grouped({ given, word }: Column, gains: Float32Array, starts: Int32Array) {
  const next = starts.slice()
  const size = starts.at(-1) ?? 0
  const [words, sorted] = [new Int32Array(size), new Float32Array(size)]
  for (let pair = 0; pair < gains.length; pair += 1) {
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

/**
 * A number is nearly always kept: one without any counterpart tells of an omission. A word is asked
 * for as surely as it was explained elsewhere in the text, or is alike to one of the other side.
 */
function expectations(
  { word, likeness }: Column,
  gains: Float32Array,
  { keys }: Vocabulary,
  { seen, explained, met }: Sightings,
): Float32Array {
  const expected = Float32Array.from(keys, (key) =>
    key.startsWith('#') ? WEIGHTS.expectedNumber : 0,
  )
  const { expectedWorth: worth } = WEIGHTS
  for (let pair = 0; pair < gains.length; pair += 1) {
    if (gains[pair] === 0) continue
    const w = word[pair] ?? 0
    const often = Math.max(0, (seen[w] ?? 0) - 1)
    const belief = (WEIGHTS.expectedSeen * often) / (often + WEIGHTS.halfSeen)
    const learnt = (worth * belief + (explained[w] ?? 0)) / (worth + (met[w] ?? 0))
    const alike = WEIGHTS.expectedAlike * (likeness[pair] ?? 0)
    expected[w] = Math.max(expected[w] ?? 0, Math.min(MOST_EXPECTED, learnt), alike)
  }
  return expected
}

const MOST_EXPECTED = 0.95
