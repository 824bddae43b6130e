/**
 * Pairs of a source and a target token, row by row: those of source token v are numbered from
 * `starts[v]` up to `starts[v + 1]`, and pair k is with target token `words[k]`.
 */
export interface Pairs {
  readonly starts: Int32Array
  readonly words: Int32Array
}

/** Figures of pairs, or of tokens: `[target given source, source given target]`. */
export type BothWays = readonly [Float32Array, Float32Array]

/** Pairs with what is known of each before a text is aligned. */
export interface Known extends Pairs {
  /** 0 to 1, from spelling and from `Intl`. */
  readonly likeness: Float32Array
  /** Expected counts from other texts. */
  readonly carried: BothWays
  /** Counts of each [source, target] token with partners that are no pairs here. */
  readonly rest: BothWays
}

/** A pair as it is gathered. */
export interface KnownPair {
  readonly from: number
  readonly to: number
  readonly likeness: number
  readonly carried: readonly [number, number]
}

export function knownOf(pairs: readonly KnownPair[], rest: BothWays): Known {
  const order = pairs.toSorted((a, b) => a.from - b.from || a.to - b.to)
  const starts = new Int32Array(rest[0].length + 1)
  for (const { from } of order) starts[from + 1] = (starts[from + 1] ?? 0) + 1
  return {
    starts: summed(starts),
    words: Int32Array.from(order, ({ to }) => to),
    likeness: Float32Array.from(order, ({ likeness }) => likeness),
    carried: [
      Float32Array.from(order, ({ carried }) => carried[0]),
      Float32Array.from(order, ({ carried }) => carried[1]),
    ],
    rest,
  }
}

/** Running totals, in place. */
export function summed(counts: Int32Array): Int32Array {
  for (let at = 1; at < counts.length; at += 1)
    counts[at] = (counts[at] ?? 0) + (counts[at - 1] ?? 0)
  return counts
}

/** The source token of each pair. */
export function sourcesOf({ starts, words }: Pairs): Int32Array {
  const sources = new Int32Array(words.length)
  for (let v = 0; v + 1 < starts.length; v += 1) sources.fill(v, starts[v], starts[v + 1])
  return sources
}

/**
 * Where each of `count` tokens stands in lists of tokens: those of token v from `starts[v]` up to
 * `starts[v + 1]`, each with the list's number and the token's place in it.
 */
export interface Places {
  readonly starts: Int32Array
  readonly lists: Int32Array
  readonly places: Int32Array
}

export function placesOf(lists: readonly Int32Array[], count: number): Places {
  const starts = new Int32Array(count + 1)
  for (const list of lists) countTokens(list, starts)
  summed(starts)
  const next = starts.slice()
  const total = starts[count] ?? 0
  const found = { starts, lists: new Int32Array(total), places: new Int32Array(total) }
  lists.forEach((list, n) => putTokens(list, n, next, found))
  return found
}

function countTokens(list: Int32Array, counts: Int32Array) {
  for (let p = 0; p < list.length; p += 1) {
    const v = (list[p] ?? 0) + 1
    counts[v] = (counts[v] ?? 0) + 1
  }
}

function putTokens(list: Int32Array, n: number, next: Int32Array, { lists, places }: Places) {
  for (let p = 0; p < list.length; p += 1) {
    const v = list[p] ?? 0
    const at = next[v] ?? 0
    next[v] = at + 1
    lists[at] = n
    places[at] = p
  }
}
