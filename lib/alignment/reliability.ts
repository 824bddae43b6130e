import { addBySlot, totalsOf } from './counts'
import type { Evidence } from './evidence'
import type { Slots } from './links'
import type { Vocabulary } from './vocabulary'
import { WEIGHTS } from './weights'

/** For each token in how many links it was `met`, and in how many of them it was `explained`. */
export interface Explained {
  readonly explained: Float32Array
  readonly met: Float32Array
}

interface Side {
  readonly given: Int32Array
  readonly counts: Float32Array
  readonly rest: Float32Array
  readonly probabilities: Float32Array
  readonly vocabulary: Vocabulary
}

/**
 * How often each explained token of a side is explained where it stands, by what all other places have
 * taught: a word that is translated now this way and now that should not be asked for.
 */
export function explainedIn(
  evidence: Evidence,
  side: 0 | 1,
  { given, counts, rest, probabilities, vocabulary }: Side,
): Explained {
  const slots = evidence.slots[side]
  const totals = totalsOf(evidence.likeness, given, counts, rest)
  const sums = slots.empty.slice()
  addBySlot(evidence.pairs, evidence.at[side], probabilities, sums)
  const gains = new Float32Array(sums.length)
  for (let k = 0; k < evidence.pairs.length; k += 1) {
    const [pair, slot] = [evidence.pairs[k] ?? 0, evidence.at[side][k] ?? 0]
    const own = ((slots.weights[slot] ?? 0) * (probabilities[pair] ?? 0)) / (sums[slot] ?? 1)
    const others = Math.max(0, (counts[pair] ?? 0) - own - WEIGHTS.discount)
    const mass = others + WEIGHTS.likeness * (evidence.likeness[pair] ?? 0)
    if (mass > 0)
      gains[slot] =
        (gains[slot] ?? 0) + mass / Math.max(TINY, (totals[given[pair] ?? 0] ?? 0) - own)
  }
  return sharesOf(slots, gains, vocabulary)
}

const TINY = 1e-9

// How surely any word is explained, before anything is known of it.
const BELIEF = 0.3

function sharesOf(
  slots: Slots,
  gains: Float32Array,
  { counts, total, keys }: Vocabulary,
): Explained {
  const [explained, met] = [new Float32Array(keys.length), new Float32Array(keys.length)]
  for (let slot = 0; slot < gains.length; slot += 1) {
    const w = slots.tokens[slot] ?? 0
    const weight = slots.weights[slot] ?? 0
    const frequency = (counts[w] ?? 1) / total
    const size = Math.max(1, slots.given[slot] ?? 0)
    const gain = (BELIEF * (gains[slot] ?? 0)) / frequency / size
    explained[w] = (explained[w] ?? 0) + weight * (1 - (1 - BELIEF) / (1 - BELIEF + gain))
    met[w] = (met[w] ?? 0) + weight
  }
  return { explained, met }
}
