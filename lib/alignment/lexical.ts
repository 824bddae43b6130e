import type { Band } from './band'
import { MAX_SIDE } from './bead-types'
import type { Explanations } from './lexicon'

/** One direction of lexical evidence: which sentences are given, which are to be explained by them. */
export interface Direction {
  readonly given: readonly Int32Array[]
  readonly explained: readonly Int32Array[]
  readonly lexicon: Explanations
  /** The explained sentences that row g, given sentence g, is compared with: `[from[g], to[g]]`. */
  readonly from: Int32Array
  readonly to: Int32Array
}

/**
 * Log likelihood ratio of each explained sentence beside 1 to `MAX_SIDE` given ones, against standing
 * anywhere: `values[k - 1]` is that of sentence e beside the k given sentences from g on (the array is
 * used again). Words are judged one by one, so a bead's value is the sum over its explained sentences.
 *
 * A word w with expectation c adds ln(1 − c + c × min(200, mean over given words v of t(w|v)/u(w))):
 * nothing when it is unknown, little when it is explained by chance, a loss when it is well known and
 * left unexplained. Source: IBM model 1 (Brown et al. 1993) as a mixture with the unigram model.
 */
export function explain(
  direction: Direction,
  place: (g: number, e: number, values: Float64Array) => void,
) {
  const { given, explained, lexicon } = direction
  const active = explained.map((sentence) => sentence.filter((w) => (lexicon.expected[w] ?? 0) > 0))
  const bases = active.map((sentence) => unexplained(sentence, lexicon.expected))
  const odds = lexicon.expected.map((c) => c / (1 - c))
  const sums = Array.from({ length: MAX_SIDE }, () => new Float64Array(odds.length))
  const values = new Float64Array(MAX_SIDE)
  for (let g = 0; g < given.length; g += 1) {
    const scales = accumulate(given, lexicon, g, sums)
    const last = direction.to[g] ?? -1
    for (let e = direction.from[g] ?? 0; e <= last; e += 1) {
      values.fill(bases[e] ?? 0)
      addExplained(active[e] ?? EMPTY, odds, sums, scales, values)
      place(g, e, values)
    }
    clear(given, lexicon, g, sums)
  }
}

/** The pair band seen from the target: for each target sentence the source sentences it meets. */
export function transposed({ lo, hi }: Band, m: number): { from: Int32Array; to: Int32Array } {
  const from = new Int32Array(m).fill(lo.length)
  const to = new Int32Array(m).fill(-1)
  for (let i = 0; i < lo.length; i += 1)
    for (let j = lo[i] ?? 0; j <= (hi[i] ?? -1); j += 1) {
      if (i < (from[j] ?? 0)) from[j] = i
      to[j] = i
    }
  return { from, to }
}

const MAX_GAIN = 200
const EMPTY = new Int32Array(0)

/** The value of a sentence none of whose words is explained. */
function unexplained(sentence: Int32Array, expected: Float32Array): number {
  let total = 0
  for (const w of sentence) total += Math.log(1 - (expected[w] ?? 0))
  return total
}

/** Adds up, for 1 to `MAX_SIDE` given sentences, the gains of every word; gives 1 / their tokens. */
function accumulate(
  given: readonly Int32Array[],
  { starts, words, gains }: Explanations,
  g: number,
  sums: readonly Float64Array[],
): number[] {
  let tokens = 0
  return sums.map((_, k) => {
    const sentence = given[g + k] ?? EMPTY
    tokens += sentence.length
    for (const v of sentence)
      for (let at = starts[v] ?? 0, end = starts[v + 1] ?? 0; at < end; at += 1)
        for (let wider = k; wider < sums.length; wider += 1) {
          const sum = sums[wider]
          const w = words[at] ?? 0
          if (sum) sum[w] = (sum[w] ?? 0) + (gains[at] ?? 0)
        }
    return 1 / Math.max(1, tokens)
  })
}

function clear(
  given: readonly Int32Array[],
  { starts, words }: Explanations,
  g: number,
  sums: readonly Float64Array[],
) {
  for (let k = 0; k < sums.length; k += 1)
    for (const v of given[g + k] ?? EMPTY)
      for (let at = starts[v] ?? 0, end = starts[v + 1] ?? 0; at < end; at += 1)
        for (const sum of sums) sum[words[at] ?? 0] = 0
}

/** Adds what the explained words of a sentence give, as one product: a logarithm is dear. */
function addExplained(
  sentence: Int32Array,
  odds: Float32Array,
  sums: readonly Float64Array[],
  scales: readonly number[],
  values: Float64Array,
) {
  const widest = sums[MAX_SIDE - 1]
  const products = [1, 1, 1, 1]
  for (const w of sentence) {
    if ((widest?.[w] ?? 0) === 0) continue
    for (let k = 0; k < MAX_SIDE; k += 1) {
      const gain = Math.min(MAX_GAIN, (sums[k]?.[w] ?? 0) * (scales[k] ?? 0))
      const product = (products[k] ?? 1) * (1 + (odds[w] ?? 0) * gain)
      products[k] = product > 1e200 ? 1 : product
      if (product > 1e200) values[k] = (values[k] ?? 0) + Math.log(product)
    }
  }
  for (let k = 0; k < MAX_SIDE; k += 1) values[k] = (values[k] ?? 0) + Math.log(products[k] ?? 1)
}
