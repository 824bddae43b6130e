import { has, offsetOf } from './band'
import type { Band } from './band'
import { MAX_SIDE } from './bead-types'
import { gainsOf, UNITS } from './gains'
import type { Gains } from './gains'
import { MAX_GAIN } from './glance'
import type { Direction } from './glance'
import type { Explanations } from './lexicon'

/**
 * Log likelihood ratio of each explained sentence beside 1 to `MAX_SIDE` given ones, against standing
 * anywhere: entry `valueAt(pair, k, q)` is that of the pair's explained sentence beside the k given
 * ones from the pair's on, as the (q + 1)th explained one of a bead, where what those before it have
 * said is not asked again: a word said ten times is one piece of evidence. Words are judged one by
 * one, so a bead's value is the sum over its explained sentences.
 *
 * A word w with expectation c adds ln(1 − c + c × (floor + mean over given words v of t(w|v)/u(w))):
 * nothing when it is unknown, little when it is explained by chance, a loss when it is well known and
 * left unexplained. Source: IBM model 1 (Brown et al. 1993) as a mixture with the unigram model.
 *
 * `nodes` are those of the beads that will ask: only what they can ask for is worked out.
 */
export function explain(direction: Direction, nodes: Band): Float32Array {
  const { given, explained, lexicon, pairs } = direction
  const values = new Float32Array(pairs.size * MAX_SIDE * MAX_SIDE)
  const gains = gainsOf(direction)
  const sentences = asked(explained, lexicon)
  const longest = explained.reduce((most, { length }) => Math.max(most, length), 0)
  const scratch = scratchOf(longest)
  for (let g = 0; g < given.length; g += 1) {
    const first = Math.max(pairs.lo[g] ?? 0, nodes.lo[g] ?? 0)
    for (let e = first; e <= (pairs.hi[g] ?? -1); e += 1) {
      let tokens = 0
      for (let k = 1; k <= MAX_SIDE; k += 1) {
        const row = g + k - 1
        if (!has(pairs, row, e)) break
        tokens += given[row]?.length ?? 0
        addPair(gains, offsetOf(pairs, row) + e, scratch)
        if (e < (nodes.hi[row + 1] ?? 0))
          judge(sentences, e, scratch, tokens, values, valueAt(offsetOf(pairs, g) + e, k, 0))
      }
      clear(scratch)
    }
  }
  return values
}

/** Where `explain` puts the value of a pair beside `given` sentences as the (q + 1)th of a bead. */
export function valueAt(pair: number, given: number, q: number): number {
  return (pair * MAX_SIDE + given - 1) * MAX_SIDE + q
}

/** What is asked of the explained sentences. */
interface Asked {
  readonly words: readonly Int32Array[]
  /** Of each word how many sentences back it was said last, `MAX_SIDE` when not so near. */
  readonly back: readonly Uint8Array[]
  /** Of each sentence as the first to fourth of a bead: the loss if nothing is explained. */
  readonly losses: Float64Array
  readonly lexicon: Explanations
}

function asked(words: readonly Int32Array[], lexicon: Explanations): Asked {
  const back = saidBefore(words, lexicon.expected.length)
  const losses = new Float64Array(words.length * MAX_SIDE)
  for (let e = 0; e < words.length; e += 1) {
    const [own, said] = [words[e] ?? NONE, back[e] ?? NOTHING]
    addUp(own, said, lexicon.losses, losses, e * MAX_SIDE)
  }
  return { words, back, losses, lexicon }
}

const NONE = new Int32Array(0)
const NOTHING = new Uint8Array(0)

/** Adds up a figure of the words that a sentence says first, as the first to fourth of a bead. */
function addUp(
  words: Int32Array,
  back: Uint8Array,
  figures: Float32Array,
  sums: Float64Array,
  at: number,
) {
  for (let p = 0; p < words.length; p += 1) {
    const figure = figures[words[p] ?? 0] ?? 0
    const first = back[p] ?? 0
    for (let q = at; q < at + first; q += 1) sums[q] = (sums[q] ?? 0) + figure
  }
}

function saidBefore(sentences: readonly Int32Array[], count: number): Uint8Array[] {
  const last = new Int32Array(count).fill(-MAX_SIDE)
  return sentences.map((sentence, e) => {
    const back = new Uint8Array(sentence.length)
    for (let p = 0; p < back.length; p += 1) {
      const w = sentence[p] ?? 0
      back[p] = Math.min(MAX_SIDE, e - (last[w] ?? 0))
      last[w] = e
    }
    return back
  })
}

/** The gains of the words of one sentence, added up while given sentences are added. */
interface Scratch {
  readonly sums: Float64Array
  readonly met: Int32Array
  count: number
  /** By how far back a word was said last: the product of what its words gain (a logarithm is dear). */
  readonly products: Float64Array
}

function scratchOf(longest: number): Scratch {
  return {
    sums: new Float64Array(longest),
    met: new Int32Array(longest),
    count: 0,
    products: new Float64Array(MAX_SIDE).fill(1),
  }
}

function addPair({ starts, places, values }: Gains, pair: number, scratch: Scratch) {
  const { sums, met } = scratch
  let count = scratch.count
  for (let n = starts[pair] ?? 0, end = starts[pair + 1] ?? 0; n < end; n += 1) {
    const p = places[n] ?? 0
    const sum = sums[p] ?? 0
    if (sum === 0) {
      met[count] = p
      count += 1
    }
    sums[p] = sum + (values[n] ?? 0)
  }
  scratch.count = count
}

function clear(scratch: Scratch) {
  for (let c = 0; c < scratch.count; c += 1) scratch.sums[scratch.met[c] ?? 0] = 0
  scratch.count = 0
}

function judge(
  { words, back, losses, lexicon }: Asked,
  e: number,
  { sums, met, count, products }: Scratch,
  tokens: number,
  values: Float32Array,
  at: number,
) {
  const [sentence, said] = [words[e], back[e]]
  if (!sentence || !said) return
  const { odds } = lexicon
  const scale = 1 / UNITS / Math.max(1, tokens)
  let product = 1
  for (let c = 0; c < count; c += 1) {
    const p = met[c] ?? 0
    const gain = (odds[sentence[p] ?? 0] ?? 0) * Math.min(MAX_GAIN, (sums[p] ?? 0) * scale)
    const b = said[p] ?? 0
    if (b === MAX_SIDE) product = Math.min(MOST, product * (1 + gain))
    else products[b] = (products[b] ?? 1) * (1 + gain)
  }
  let total = product === 1 ? 0 : Math.log(product)
  for (let q = MAX_SIDE - 1; q >= 0; q -= 1) {
    values[at + q] = total + (losses[e * MAX_SIDE + q] ?? 0)
    const before = products[q] ?? 1
    if (before === 1) continue
    total += Math.log(Math.min(MOST, before))
    products[q] = 1
  }
}

// So that hundreds of explained words stay a number; e^690.
const MOST = 1e300
