import type { Likeness } from './cognates'

/**
 * Pairs of a source and a target token with what is known of each: an open hash table on typed
 * arrays, because a chunk of 1,200 sentences has about a million. Its columns grow together.
 */
export interface PairStore {
  size: number
  slots: Int32Array
  from: Int32Array
  to: Int32Array
  likeness: Float32Array
  /** Expected counts from the chunks before: target given source, source given target. */
  carried: readonly [Float32Array, Float32Array]
}

export function pairStore(prior: readonly Likeness[]): PairStore {
  const store = emptyStore(Math.max(1024, prior.length * 2))
  for (const { from, to, likeness } of prior) store.likeness[pairOf(store, from, to)] = likeness
  return store
}

/** The number of a pair; it is added when new. */
export function pairOf(store: PairStore, from: number, to: number): number {
  const mask = store.slots.length - 1
  let slot = hash(from, to) & mask
  for (;;) {
    const pair = (store.slots[slot] ?? 0) - 1
    if (pair < 0) break
    if (store.from[pair] === from && store.to[pair] === to) return pair
    slot = (slot + 1) & mask
  }
  return add(store, slot, from, to)
}

/** The store without pairs that are neither alike nor carried. */
export function pruned(store: PairStore, least: number): PairStore {
  const kept = emptyStore(1024)
  for (let pair = 0; pair < store.size; pair += 1) {
    const counts = store.carried.map((column) => column[pair] ?? 0)
    const likeness = store.likeness[pair] ?? 0
    if (likeness === 0 && Math.max(...counts) < least) continue
    const added = pairOf(kept, store.from[pair] ?? 0, store.to[pair] ?? 0)
    kept.likeness[added] = likeness
    kept.carried.forEach((column, side) => (column[added] = counts[side] ?? 0))
  }
  return kept
}

function add(store: PairStore, slot: number, from: number, to: number): number {
  const pair = store.size
  store.size += 1
  store.slots[slot] = store.size
  if (pair >= store.from.length) grow(store)
  store.from[pair] = from
  store.to[pair] = to
  if (store.size * 2 > store.slots.length) rehash(store)
  return pair
}

function emptyStore(capacity: number): PairStore {
  return {
    size: 0,
    slots: new Int32Array(powerOfTwo(capacity * 2)),
    from: new Int32Array(capacity),
    to: new Int32Array(capacity),
    likeness: new Float32Array(capacity),
    carried: [new Float32Array(capacity), new Float32Array(capacity)],
  }
}

function grow(store: PairStore) {
  const capacity = store.from.length * 2
  store.from = widened(store.from, new Int32Array(capacity))
  store.to = widened(store.to, new Int32Array(capacity))
  store.likeness = widened(store.likeness, new Float32Array(capacity))
  store.carried = [
    widened(store.carried[0], new Float32Array(capacity)),
    widened(store.carried[1], new Float32Array(capacity)),
  ]
}

function widened<T extends Int32Array | Float32Array>(column: T, wider: T): T {
  wider.set(column)
  return wider
}

function rehash(store: PairStore) {
  const slots = new Int32Array(store.slots.length * 2)
  const mask = slots.length - 1
  for (let pair = 0; pair < store.size; pair += 1) {
    let slot = hash(store.from[pair] ?? 0, store.to[pair] ?? 0) & mask
    while (slots[slot] !== 0) slot = (slot + 1) & mask
    slots[slot] = pair + 1
  }
  store.slots = slots
}

// Multipliers from the golden ratio and MurmurHash3's finalizer: any odd ones that mix well would do.
function hash(from: number, to: number): number {
  const mixed = Math.imul(from, 0x9e3779b1) ^ Math.imul(to, 0x85ebca6b)
  return Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35) >>> 0
}

function powerOfTwo(least: number): number {
  return 2 ** Math.ceil(Math.log2(least))
}
