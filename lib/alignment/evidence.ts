import { Rows } from './growing'
import { placesOf } from './known'
import type { BothWays, Known, Pairs, Places } from './known'
import { slotsOf } from './links'
import type { Link, Slots, Vocabularies } from './links'
import type { Vocabulary } from './vocabulary'
import { WEIGHTS } from './weights'

/**
 * The pairs that can be learnt, and where they stood together: instance k is of pair `pairs[k]`, made
 * by a target token in slot `at[0][k]` and a source token in slot `at[1][k]`. Links are learnt from one
 * by one: letting the sentences that may answer a word compete for it lost .01 to .03.
 */
export interface Evidence extends Pairs {
  readonly likeness: Float32Array
  readonly carried: BothWays
  /** How much each pair stood together, in links. */
  readonly together: Float32Array
  readonly pairs: Int32Array
  readonly at: readonly [Int32Array, Int32Array]
  readonly slots: readonly [Slots, Slots]
}

/**
 * What links say about which tokens stand together. Goes through the source tokens one by one, adds up
 * how much each target token stands beside them, and keeps the pairs that are known or stood together
 * more often than once and than by chance: without that the first passes learn mostly noise (− .02 on
 * novels), and it halves the time.
 */
export function evidenceOf(
  links: readonly Link[],
  known: Known,
  [source, target]: Vocabularies,
): Evidence {
  const slots = [slotsOf(links, 'target', target), slotsOf(links, 'source', source)] as const
  const places = placesOf(
    links.map((link) => link.source),
    source.keys.length,
  )
  const starts = new Int32Array(source.keys.length + 1)
  const [pairs, instances] = [new Rows(2), new Rows(3)]
  const together: number[] = []
  const tally = tallyOf(target)
  for (let v = 0; v < source.keys.length; v += 1) {
    addMeetings(places, v, links, tally)
    addPairs(known, v, tally, pairs, together)
    starts[v + 1] = pairs.size
    addInstances(places, v, links, slots, tally, instances)
    clear(tally, pairs, starts[v] ?? 0)
  }
  const origins = pairs.column(1)
  const column = (values: Float32Array) => picked(values, origins)
  return {
    starts,
    words: pairs.column(0),
    likeness: column(known.likeness),
    carried: [column(known.carried[0]), column(known.carried[1])],
    together: Float32Array.from(together),
    pairs: instances.column(0),
    at: [instances.column(1), instances.column(2)],
    slots,
  }
}

/** The values at these places; 0 where the place is −1. */
function picked(values: Float32Array, at: Int32Array): Float32Array {
  const found = new Float32Array(at.length)
  for (let k = 0; k < at.length; k += 1) {
    const place = at[k] ?? -1
    if (place >= 0) found[k] = values[place] ?? 0
  }
  return found
}

/** What is counted for one source token: of each target token how much it stood beside it. */
interface Tally {
  readonly together: Float64Array
  /** The number of the pair that it makes, −1 for none. */
  readonly number: Int32Array
  readonly met: Int32Array
  /** How often each target token would be met in one sentence by chance. */
  readonly chance: Float64Array
  count: number
  links: number
}

function tallyOf({ keys, counts, size }: Vocabulary): Tally {
  return {
    together: new Float64Array(keys.length),
    number: new Int32Array(keys.length).fill(-1),
    met: new Int32Array(keys.length),
    chance: Float64Array.from(counts, (count) => (WEIGHTS.lift * count) / size),
    count: 0,
    links: 0,
  }
}

function addMeetings({ starts, lists }: Places, v: number, links: readonly Link[], tally: Tally) {
  tally.count = 0
  tally.links = 0
  for (let at = starts[v] ?? 0; at < (starts[v + 1] ?? 0); at += 1) {
    const link = links[lists[at] ?? 0]
    if (!link) continue
    tally.links += link.weight
    tally.count = addTogether(link.target, link.weight, tally.together, tally.met, tally.count)
  }
}

function addTogether(
  target: Int32Array,
  weight: number,
  together: Float64Array,
  met: Int32Array,
  count: number,
): number {
  for (let b = 0; b < target.length; b += 1) {
    const w = target[b] ?? 0
    const before = together[w] ?? 0
    if (before === 0) {
      met[count] = w
      count += 1
    }
    together[w] = before + weight
  }
  return count
}

/** Numbers the pairs of a source token: the known ones in their order, then those that were met. */
function addPairs(known: Known, v: number, tally: Tally, pairs: Rows, together: number[]) {
  const [first, end] = [known.starts[v] ?? 0, known.starts[v + 1] ?? 0]
  pairs.reserve(end - first + tally.count)
  const [words, origins] = pairs.columns
  if (!words || !origins) return
  const add = (w: number, origin: number) => {
    tally.number[w] = pairs.size
    words[pairs.size] = w
    origins[pairs.size] = origin
    together.push(tally.together[w] ?? 0)
    pairs.size += 1
  }
  for (let k = first; k < end; k += 1) add(known.words[k] ?? 0, k)
  for (let k = 0; k < tally.count; k += 1) {
    const w = tally.met[k] ?? 0
    const sum = tally.together[w] ?? 0
    if (sum < WEIGHTS.together || sum < tally.links * (tally.chance[w] ?? 0)) continue
    if ((tally.number[w] ?? 0) < 0) add(w, -1)
  }
}

function addInstances(
  { starts, lists, places }: Places,
  v: number,
  links: readonly Link[],
  [target, source]: readonly [Slots, Slots],
  tally: Tally,
  instances: Rows,
) {
  for (let at = starts[v] ?? 0; at < (starts[v + 1] ?? 0); at += 1) {
    const n = lists[at] ?? 0
    const words = links[n]?.target
    if (!words) continue
    instances.reserve(words.length)
    const [pairs, targets, sources] = instances.columns
    if (!pairs || !targets || !sources) return
    const first = target.ends[n] ?? 0
    const own = (source.ends[n] ?? 0) + (places[at] ?? 0)
    let size = instances.size
    for (let b = 0; b < words.length; b += 1) {
      const pair = tally.number[words[b] ?? 0] ?? -1
      if (pair < 0) continue
      pairs[size] = pair
      targets[size] = first + b
      sources[size] = own
      size += 1
    }
    instances.size = size
  }
}

function clear({ together, number, met, count }: Tally, pairs: Rows, first: number) {
  for (let k = 0; k < count; k += 1) together[met[k] ?? 0] = 0
  const [words] = pairs.columns
  for (let k = first; k < pairs.size; k += 1) number[words?.[k] ?? 0] = -1
}
