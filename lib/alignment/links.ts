import type { Known } from './known'
import type { WeighedBead } from './posteriors'
import type { Stretch } from './stretch'
import type { Vocabulary } from './vocabulary'
import { WEIGHTS } from './weights'

export type Vocabularies = readonly [source: Vocabulary, target: Vocabulary]

/** Two sentences that may answer each other, by their tokens, with the probability of that. */
export interface Link {
  readonly weight: number
  readonly source: Int32Array
  readonly target: Int32Array
}

/**
 * Every token of every link on one side has a slot; those of link n begin at `ends[n]`. `tokens` says
 * which token it is, `weights` the probability of its link, `given` how many tokens of the other side
 * may explain it, `empty` what the empty word has to say for it: some of how often it is anywhere.
 */
export interface Slots {
  readonly ends: Int32Array
  readonly tokens: Int32Array
  readonly weights: Float32Array
  readonly given: Int32Array
  readonly empty: Float32Array
}

/** The links that beads make, of tokens that can learn or teach. */
export function linksOf(
  stretches: readonly Stretch[],
  beads: readonly (readonly WeighedBead[])[],
  known: Known,
  vocabularies: Vocabularies,
): Link[] {
  const [mayTeach, mayLearn] = teachers(known, vocabularies)
  return stretches.flatMap(({ source, target }, n) => {
    const [a, b] = [source.tokens.map(only(mayTeach)), target.tokens.map(only(mayLearn))]
    return linkWeights(beads[n] ?? [], b.length).map(({ i, j, weight }) => ({
      weight,
      source: a[i] ?? NONE,
      target: b[j] ?? NONE,
    }))
  })
}

export function slotsOf(
  links: readonly Link[],
  side: 'source' | 'target',
  { counts, total }: Vocabulary,
): Slots {
  const other = side === 'source' ? 'target' : 'source'
  const ends = new Int32Array(links.length + 1)
  links.forEach((link, n) => (ends[n + 1] = (ends[n] ?? 0) + link[side].length))
  const size = ends[links.length] ?? 0
  const [tokens, given] = [new Int32Array(size), new Int32Array(size)]
  const [weights, empty] = [new Float32Array(size), new Float32Array(size)]
  links.forEach((link, n) => {
    const [from, to] = [ends[n], ends[n + 1]]
    tokens.set(link[side], from)
    weights.fill(link.weight, from, to)
    given.fill(link[other].length, from, to)
  })
  for (let slot = 0; slot < size; slot += 1)
    empty[slot] = (WEIGHTS.emptyWord * (counts[tokens[slot] ?? 0] ?? 0)) / total
  return { ends, tokens, weights, given, empty }
}

const NONE = new Int32Array(0)

// What stands further back in a sentence teaches little and costs the square.
const MAX_TEACHING = 100

// However small the text, a token in so many sentences still teaches.
const LEAST_COMMON = 20

function only(may: Uint8Array) {
  return (tokens: Int32Array) => tokens.filter((v) => may[v] === 1).slice(0, MAX_TEACHING)
}

/**
 * Which tokens take part, by [source, target]: those that are neither everywhere nor seen once; what is
 * seen once can teach only where it is known from elsewhere.
 */
function teachers(
  { starts, words }: Known,
  [source, target]: Vocabularies,
): [Uint8Array, Uint8Array] {
  const [a, b] = [manifold(source), manifold(target)]
  for (let v = 0; v < a.length; v += 1)
    if ((starts[v + 1] ?? 0) > (starts[v] ?? 0) && !isCommon(source, v)) a[v] = 1
  for (const w of words) if (!isCommon(target, w)) b[w] = 1
  return [a, b]
}

function manifold(vocabulary: Vocabulary): Uint8Array {
  return Uint8Array.from(vocabulary.counts, (count, v) =>
    count > 1 && !isCommon(vocabulary, v) ? 1 : 0,
  )
}

function isCommon({ counts, size }: Vocabulary, v: number): boolean {
  return (counts[v] ?? 0) > Math.max(LEAST_COMMON, WEIGHTS.common * size)
}

/** The probability that two sentences stand in one bead, where it is not negligible. */
function linkWeights(beads: readonly WeighedBead[], m: number) {
  const weights = new Map<number, number>()
  for (const { i, j, source, target, weight } of beads)
    for (let a = i; a < i + source; a += 1)
      for (let b = j; b < j + target; b += 1)
        weights.set(a * m + b, (weights.get(a * m + b) ?? 0) + weight)
  return [...weights]
    .filter(([, weight]) => weight >= WEIGHTS.leastLink)
    .map(([key, weight]) => ({ i: Math.floor(key / m), j: key % m, weight }))
}
