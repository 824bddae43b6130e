import { placesOf } from './known'
import type { Explanations } from './lexicon'
import type { Stretch } from './stretch'
import { TELLING } from './glance'

/** A pair of sentences that share rare words, as a node of the lattice. */
export interface Landmark {
  readonly i: number
  readonly j: number
}

/**
 * Pairs of sentences that surely answer each other, ascending on both sides: where rare words that
 * explain each other stand, chained so that the words add up to the most and the chain bends little.
 * They show where the way goes past a chapter that is missing on one side. `ratio` is the target
 * sentences expected per source sentence.
 * Source: chaining of seeds as aligners of genomes do it (Li 2018), with a price for the bend.
 */
export function landmarksOf(
  { source, target }: Stretch,
  lexicon: Explanations,
  ratio: number,
): Landmark[] {
  return chained(hitsOf(source.tokens, target.tokens, lexicon), ratio)
}

/** Pairs of sentences with what speaks for each, in order. */
interface Hits {
  readonly i: Int32Array
  readonly j: Int32Array
  readonly weights: Float64Array
}

// A word in more sentences than this is no landmark; in a long text one in so many, and at most so many.
const RARE = 4
const RARELY = 1_500
const MOST_RARE = 10

// Hits are kept by how far they are off the straight way, in steps of so many sentences; one may follow
// the best of those up to so many steps off its own.
const STEP = 8
const STEPS = 2

// What a sentence off the straight way costs, in words.
const BEND = 0.1

/** Every pair of sentences where a rare word meets one that it explains, weights summed. */
function hitsOf(
  given: readonly Int32Array[],
  explained: readonly Int32Array[],
  { starts, words, gains, expected }: Explanations,
): Hits {
  const [a, b] = [placesOf(given, starts.length - 1), placesOf(explained, expected.length)]
  const m = explained.length
  const rare = Math.min(MOST_RARE, Math.max(RARE, m / RARELY))
  const sums = new Map<number, number>()
  for (let v = 0; v + 1 < starts.length; v += 1) {
    const [from, to] = [a.starts[v] ?? 0, a.starts[v + 1] ?? 0]
    if (to - from > rare) continue
    for (let k = starts[v] ?? 0; k < (starts[v + 1] ?? 0); k += 1) {
      const w = words[k] ?? 0
      const [first, end] = [b.starts[w] ?? 0, b.starts[w + 1] ?? 0]
      if (end - first > rare || (gains[k] ?? 0) < TELLING) continue
      const weight = (expected[w] ?? 0) / Math.max(to - from, end - first)
      for (let x = from; x < to; x += 1)
        for (let y = first; y < end; y += 1) {
          const key = (a.lists[x] ?? 0) * m + (b.lists[y] ?? 0)
          sums.set(key, (sums.get(key) ?? 0) + weight)
        }
    }
  }
  const keys = Float64Array.from(sums.keys()).sort()
  return {
    i: Int32Array.from(keys, (key) => Math.floor(key / m)),
    j: Int32Array.from(keys, (key) => key % m),
    weights: keys.map((key) => sums.get(key) ?? 0),
  }
}

function chained(hits: Hits, ratio: number): Landmark[] {
  const { i, j, weights } = hits
  const best = weights.slice()
  const before = new Int32Array(best.length).fill(-1)
  const follow = (hit: number, earlier: number) => {
    if (earlier < 0) return
    const rows = (i[hit] ?? 0) - (i[earlier] ?? 0)
    const columns = (j[hit] ?? 0) - (j[earlier] ?? 0)
    if (rows <= 0 || columns <= 0) return
    const value = (best[earlier] ?? 0) - BEND * Math.abs(columns - ratio * rows)
    if ((weights[hit] ?? 0) + value <= (best[hit] ?? 0)) return
    best[hit] = (weights[hit] ?? 0) + value
    before[hit] = earlier
  }
  const stepOf = (hit: number) => Math.round(((j[hit] ?? 0) - ratio * (i[hit] ?? 0)) / STEP)
  const [anywhere, alongside] = [bestBefore(j, best), new Map<number, number>()]
  let row = 0
  for (let hit = 0; hit < best.length; hit += 1) {
    for (; i[row] !== i[hit]; row += 1) {
      anywhere.add(row)
      const known = alongside.get(stepOf(row)) ?? -1
      if (known < 0 || (best[row] ?? 0) > (best[known] ?? 0)) alongside.set(stepOf(row), row)
    }
    for (let step = -STEPS; step <= STEPS; step += 1)
      follow(hit, alongside.get(stepOf(hit) + step) ?? -1)
    follow(hit, anywhere.before(j[hit] ?? 0))
  }
  return chainTo(best.indexOf(best.reduce((most, one) => Math.max(most, one), 0)), before, hits)
}

function chainTo(last: number, before: Int32Array, { i, j }: Hits): Landmark[] {
  const chain: Landmark[] = []
  for (let hit = last; hit >= 0; hit = before[hit] ?? -1)
    chain.push({ i: i[hit] ?? 0, j: j[hit] ?? 0 })
  return chain.reverse()
}

/**
 * Keeps hits by column and finds the best of those in an earlier one (a Fenwick tree of maxima), so that
 * a chain that was led astray inside a chapter without answer does not hide where it began.
 */
function bestBefore(columns: Int32Array, best: Float64Array) {
  const size = columns.reduce((most, one) => Math.max(most, one), 0) + 2
  const tree = new Int32Array(size).fill(-1)
  const valueOf = (hit: number) => (hit < 0 ? -Infinity : (best[hit] ?? 0))
  return {
    add: (hit: number) => {
      for (let at = (columns[hit] ?? 0) + 1; at < size; at += at & -at)
        if (valueOf(hit) > valueOf(tree[at] ?? -1)) tree[at] = hit
    },
    /** The best hit in a column before this one; −1 for none. */
    before: (column: number) => {
      let found = -1
      for (let at = column; at > 0; at -= at & -at)
        if (valueOf(tree[at] ?? -1) > valueOf(found)) found = tree[at] ?? -1
      return found
    },
  }
}
