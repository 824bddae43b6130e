import { bandOf, has, offsetOf, pairBand, transposed } from './band'
import type { Band } from './band'
import { MAX_SIDE, typeAt } from './bead-types'
import { glance } from './glance'
import { lengthLog } from './length'
import type { Model } from './model'
import { similarityOf } from './similarity'
import type { Stretch } from './stretch'
import { WEIGHTS } from './weights'

/**
 * A narrower band: the nodes through which a path goes that is nearly as good as the best one, judged
 * by lengths and telling words, with few types of beads. Paths are compared by their best, not by their
 * sum, which needs no logarithm.
 */
export function coarseBand(stretch: Stretch, wide: Band, model: Model): Band {
  const scores = movesOf(stretch, wide, model)
  const best = forwards(wide, scores)
  const rest = backwards(wide, scores)
  const [n, m] = [stretch.source.size, stretch.target.size]
  const least = (rest[0] ?? 0) - NEARLY
  const [first, last] = [new Int32Array(n + 1).fill(m), new Int32Array(n + 1)]
  for (let i = 0; i <= n; i += 1) {
    let [top, most] = [0, -Infinity]
    for (let j = wide.lo[i] ?? 0; j <= (wide.hi[i] ?? -1); j += 1) {
      const node = offsetOf(wide, i) + j
      const through = (best[node] ?? 0) + (rest[node] ?? 0)
      if (through < least) continue
      first[i] = Math.min(first[i] ?? 0, j)
      last[i] = Math.max(last[i] ?? 0, j)
      if (through > most) [top, most] = [j, through]
    }
    if (most === -Infinity) continue
    first[i] = Math.max(first[i] ?? 0, top - MOST_BESIDE)
    last[i] = Math.min(last[i] ?? 0, top + MOST_BESIDE)
  }
  return bandOf(n, m, (i) => {
    const [before, after] = [Math.max(0, i - 1), Math.min(n, i + 1)]
    const from = Math.min(first[before] ?? 0, first[i] ?? 0, first[after] ?? 0)
    const to = Math.max(last[before] ?? 0, last[i] ?? 0, last[after] ?? 0)
    return [from, to]
  })
}

// How much worse than the best a path may be, as a natural logarithm.
const NEARLY = 14

// How far beside the best path the band reaches where nothing tells one path from another: thousands of
// equal lines, a text that is no translation.
const MOST_BESIDE = 40

// Source and target sentences of the types that are tried.
const MOVES = [
  [1, 1],
  [1, 0],
  [0, 1],
  [1, 2],
  [2, 1],
] as const
const ROWS = Int32Array.from(MOVES, ([rows]) => rows)
const COLUMNS = Int32Array.from(MOVES, ([, columns]) => columns)

/** The score of each move from each node; −∞ where it would leave the band. */
function movesOf(stretch: Stretch, wide: Band, model: Model): Float32Array {
  const { source, target } = stretch
  const scores = new Float32Array(wide.size * MOVES.length).fill(-Infinity)
  const words = wordsOf(stretch, wide, model)
  const types = MOVES.map(([a, b]) => model.types[typeAt(a, b)] ?? 0)
  const length = (i: number, a: number, j: number, b: number) =>
    WEIGHTS.length *
    lengthLog(source.lengths, MAX_SIDE * i + a, target.lengths, MAX_SIDE * j + b, model.mean)
  for (let i = 0; i <= source.size; i += 1)
    for (let j = wide.lo[i] ?? 0; j <= (wide.hi[i] ?? -1); j += 1) {
      const at = (offsetOf(wide, i) + j) * MOVES.length
      const pair = offsetOf(words.pairs, i) + j
      const below = offsetOf(words.pairs, i + 1) + j
      const own = words.values[pair] ?? 0
      if (has(wide, i + 1, j)) scores[at + 1] = types[1] ?? 0
      if (has(wide, i, j + 1)) scores[at + 2] = types[2] ?? 0
      if (has(wide, i + 1, j + 1)) scores[at] = (types[0] ?? 0) + own + length(i, 0, j, 0)
      if (has(wide, i + 1, j + 2))
        scores[at + 3] =
          (types[3] ?? 0) + joined(own, words.values[pair + 1] ?? 0) + length(i, 0, j, 1)
      if (has(wide, i + 2, j + 1))
        scores[at + 4] =
          (types[4] ?? 0) + joined(own, words.values[below] ?? 0) + length(i, 1, j, 0)
    }
  return scores
}

/** What the words of each pair of sentences say, and embeddings. */
function wordsOf(stretch: Stretch, wide: Band, { lexicon, words }: Model) {
  const { source, target } = stretch
  const similarity = similarityOf(stretch)
  const pairs = pairBand(wide, target.size, 1)
  const columns = transposed(pairs, target.size)
  const [a, b] = [source.tokens, target.tokens]
  const values = glance({ given: a, explained: b, lexicon: lexicon[0], pairs })
  const backward = glance({ given: b, explained: a, lexicon: lexicon[1], pairs: columns })
  for (let i = 0; i < source.size; i += 1)
    for (let j = pairs.lo[i] ?? 0; j <= (pairs.hi[i] ?? -1); j += 1) {
      const pair = offsetOf(pairs, i) + j
      const sum = (values[pair] ?? 0) + (backward[offsetOf(columns, j) + i] ?? 0)
      values[pair] = (words / 2) * sum + similarity(i, 1, j, 1)
    }
  return { pairs, values }
}

/** Words of one sentence beside two: what the better half says, and what the other adds. */
function joined(a: number, b: number): number {
  return Math.max(a, b) + Math.max(0, Math.min(a, b)) - 1
}

/** The score of the best path from the first node to each. */
function forwards(wide: Band, scores: Float32Array): Float64Array {
  const best = new Float64Array(wide.size).fill(-Infinity)
  best[0] = 0
  for (let i = 0; i < wide.lo.length; i += 1)
    for (let j = wide.lo[i] ?? 0; j <= (wide.hi[i] ?? -1); j += 1) {
      const node = offsetOf(wide, i) + j
      const here = best[node] ?? 0
      for (let move = 0; move < MOVES.length; move += 1) {
        const score = scores[node * MOVES.length + move] ?? 0
        if (score === -Infinity) continue
        const to = offsetOf(wide, i + (ROWS[move] ?? 0)) + j + (COLUMNS[move] ?? 0)
        if (here + score > (best[to] ?? 0)) best[to] = here + score
      }
    }
  return best
}

/** The score of the best path from each node to the last. */
function backwards(wide: Band, scores: Float32Array): Float64Array {
  const rest = new Float64Array(wide.size).fill(-Infinity)
  rest[wide.size - 1] = 0
  for (let i = wide.lo.length - 1; i >= 0; i -= 1)
    for (let j = wide.hi[i] ?? -1; j >= (wide.lo[i] ?? 0); j -= 1) {
      const node = offsetOf(wide, i) + j
      let most = rest[node] ?? 0
      for (let move = 0; move < MOVES.length; move += 1) {
        const score = scores[node * MOVES.length + move] ?? 0
        if (score === -Infinity) continue
        const to = offsetOf(wide, i + (ROWS[move] ?? 0)) + j + (COLUMNS[move] ?? 0)
        most = Math.max(most, score + (rest[to] ?? 0))
      }
      rest[node] = most
    }
  return rest
}
