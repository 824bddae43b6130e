import type { Band } from './band'
import { placesOf } from './known'
import type { Places } from './known'
import type { Explanations } from './lexicon'

/** A gain that tells two sentences from others: most words explain each other far less. */
export const TELLING = 13

/** One direction of lexical evidence: which sentences are given, which are to be explained by them. */
export interface Direction {
  readonly given: readonly Int32Array[]
  readonly explained: readonly Int32Array[]
  readonly lexicon: Explanations
  /** The explained sentences that row g, given sentence g, is compared with. */
  readonly pairs: Band
}

/**
 * What `explain` would say of single pairs, at a glance: only telling words count, each by itself. For
 * wide bands, where most pairs share nothing: a hundred pairs cost what five do in full. One value a
 * pair, by the band's numbers.
 */
export function glance({ given, explained, lexicon, pairs }: Direction): Float32Array {
  const values = new Float32Array(pairs.size)
  const index = placesOf(explained, lexicon.expected.length)
  const losses = explained.map((sentence) => sumOf(sentence, lexicon.losses))
  const next = index.starts.slice()
  const sums = new Float32Array(lexicon.expected.length)
  const met = new Int32Array(lexicon.expected.length)
  for (let g = 0; g < given.length; g += 1) {
    const [first, last] = [pairs.lo[g] ?? 0, pairs.hi[g] ?? -1]
    const row = (pairs.starts[g] ?? 0) - first
    for (let e = first; e <= last; e += 1) values[row + e] = losses[e] ?? 0
    const sentence = given[g] ?? NONE
    let count = 0
    for (const v of sentence) count = addTelling(lexicon, v, sums, met, count)
    for (let k = 0; k < count; k += 1) {
      const w = met[k] ?? 0
      const gain = Math.min(MAX_GAIN, (sums[w] ?? 0) / sentence.length)
      const value = Math.log(1 + (lexicon.odds[w] ?? 0) * gain)
      sums[w] = 0
      const from = firstFrom(index.lists, next[w] ?? 0, index.starts[w + 1] ?? 0, first)
      next[w] = from
      addAlong(index, w, from, last, value, values, row)
    }
  }
  return values
}

/** No word is taken for more than so many times likelier, however rare it is. */
export const MAX_GAIN = 200

const NONE = new Int32Array(0)

function sumOf(sentence: Int32Array, losses: Float32Array): number {
  let total = 0
  for (const w of sentence) total += losses[w] ?? 0
  return total
}

function addTelling(
  { starts, words, gains }: Explanations,
  v: number,
  sums: Float32Array,
  met: Int32Array,
  count: number,
): number {
  for (let at = starts[v] ?? 0, end = starts[v + 1] ?? 0; at < end; at += 1) {
    const gain = gains[at] ?? 0
    if (gain < TELLING) continue
    const w = words[at] ?? 0
    const sum = sums[w] ?? 0
    if (sum === 0) {
      met[count] = w
      count += 1
    }
    sums[w] = sum + gain
  }
  return count
}

/** The first of the ascending sentences from `at` up to `end` that is `first` or later. */
function firstFrom(sentences: Int32Array, at: number, end: number, first: number): number {
  while (at < end && (sentences[at] ?? 0) < first) at += 1
  return at
}

/** Adds a word's value to the pairs of a row whose explained sentence has it. */
function addAlong(
  { lists, starts }: Places,
  w: number,
  from: number,
  last: number,
  value: number,
  values: Float32Array,
  row: number,
) {
  for (let at = from, end = starts[w + 1] ?? 0; at < end; at += 1) {
    const e = lists[at] ?? 0
    if (e > last) break
    values[row + e] = (values[row + e] ?? 0) + value
  }
}
