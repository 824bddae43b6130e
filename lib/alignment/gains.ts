import type { Direction } from './glance'
import { Rows } from './growing'
import type { Explanations } from './lexicon'

/**
 * For pair k of a band the explained words, from `starts[k]` on: their `places` in the explained
 * sentence and how much more likely the given one makes each, in `UNITS`.
 */
export interface Gains {
  readonly starts: Int32Array
  readonly places: Int32Array
  readonly values: Int32Array
}

/** Gains are kept as integers in units of 1 / UNITS. */
export const UNITS = 256

/**
 * What each given sentence alone adds to the words of each sentence it is compared with, for narrow
 * bands: all words of the few explained sentences are looked at. `glance` is for wide ones.
 */
export function gainsOf({ given, explained, lexicon, pairs }: Direction): Gains {
  const starts = new Int32Array(pairs.size + 1)
  const found = new Rows(2)
  const sums = new Float32Array(lexicon.expected.length)
  for (let g = 0; g < given.length; g += 1) {
    const [first, last] = [pairs.lo[g] ?? 0, pairs.hi[g] ?? -1]
    if (last < first) continue
    const sentence = given[g] ?? NONE
    for (let k = 0; k < sentence.length; k += 1) addGains(lexicon, sentence[k] ?? 0, sums)
    const pair = (pairs.starts[g] ?? 0) - first + 1
    for (let e = first; e <= last; e += 1) {
      addExplained(explained[e] ?? NONE, sums, found)
      starts[pair + e] = found.size
    }
    for (let k = 0; k < sentence.length; k += 1) clearGains(lexicon, sentence[k] ?? 0, sums)
  }
  return { starts, places: found.column(0), values: found.column(1) }
}

const NONE = new Int32Array(0)

function addGains({ starts, words, gains }: Explanations, v: number, sums: Float32Array) {
  for (let at = starts[v] ?? 0, end = starts[v + 1] ?? 0; at < end; at += 1) {
    const w = words[at] ?? 0
    sums[w] = (sums[w] ?? 0) + (gains[at] ?? 0)
  }
}

function clearGains({ starts, words }: Explanations, v: number, sums: Float32Array) {
  for (let at = starts[v] ?? 0, end = starts[v + 1] ?? 0; at < end; at += 1)
    sums[words[at] ?? 0] = 0
}

function addExplained(words: Int32Array, sums: Float32Array, found: Rows) {
  found.reserve(words.length)
  const [places, values] = found.columns
  if (!places || !values) return
  let size = found.size
  for (let p = 0; p < words.length; p += 1) {
    const sum = sums[words[p] ?? 0] ?? 0
    if (sum === 0) continue
    places[size] = p
    values[size] = Math.round(sum * UNITS)
    size += 1
  }
  found.size = size
}
