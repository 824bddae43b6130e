import type { LexiconCounts } from '@/lib/alignment/lexicon-counts'
import { grouped } from '@/lib/workflows/grouped'

/** Two words that a memory holds for each other's translation, by the keys of their tokens. */
export interface SurePair {
  readonly source: string
  readonly target: string
  /** 0 to 1. */
  readonly sure: number
  /** How often each answered the other, at least; what a person has settled counts twice. */
  readonly count: number
}

/**
 * The pairs that a memory is surest of, the surest first; those below `LEAST` are guesses and left out.
 *
 * How sure: the geometric mean of both probabilities, target word given source word and the other
 * way round. A product alone would put pairs first that were met once, so `DOUBT` sightings with some
 * other word are added to each: two out of two are 57 % then, ten out of ten 87 %.
 */
export function surestPairs(
  counts: LexiconCounts,
  wanted: (source: string, target: string) => boolean,
): SurePair[] {
  const [bySource, byTarget] = totals(counts)
  const found: SurePair[] = []
  for (const [source, target, forward, backward] of counts.pairs) {
    const given = forward / ((bySource.get(source) ?? 0) + DOUBT)
    const answered = backward / ((byTarget.get(target) ?? 0) + DOUBT)
    const sure = Math.min(1, Math.sqrt(given * answered))
    if (sure < LEAST || !wanted(source, target)) continue
    found.push({ source, target, sure, count: Math.min(forward, backward) })
  }
  return found.sort((a, b) => b.sure - a.sure || b.count - a.count || compare(a.source, b.source))
}

const DOUBT = 1.5
// A pair that was met once is 40 % sure at best: a guess.
const LEAST = 0.45

/** How often each word was met: in sentences, or by all its partners where segments counted twice. */
function totals({ pairs, seen }: LexiconCounts) {
  const answered = [new Map<string, number>(), new Map<string, number>()] as const
  for (const [source, target, forward, backward] of pairs) {
    answered[0].set(source, (answered[0].get(source) ?? 0) + forward)
    answered[1].set(target, (answered[1].get(target) ?? 0) + backward)
  }
  for (const side of [0, 1] as const)
    for (const [word, count] of seen[side])
      answered[side].set(word, Math.max(count, answered[side].get(word) ?? 0))
  return answered
}

/**
 * Whether both are words that carry a meaning: not `and`, `der` or `в`, which every text teaches and
 * nobody looks for. Told by length in alphabets, and by how many of the `segments` hold them.
 */
export function areContentWords({ seen }: LexiconCounts, segments: number) {
  const often = Math.max(OFTEN_AT_LEAST, segments * OFTEN)
  const isOften = (word: string, side: 0 | 1) => (seen[side].get(word) ?? 0) > often
  return (source: string, target: string) => {
    const [a, b] = [lettersOf(source), lettersOf(target)]
    const isShort = Math.min(a, b) <= 2 || Math.max(a, b) <= 3
    return !isShort && !isOften(source, 0) && !isOften(target, 1)
  }
}

const OFTEN_AT_LEAST = 12
const OFTEN = 0.15

/** Letters of a word in an alphabet; a word of ideographs or syllables is never too short. */
function lettersOf(word: string): number {
  return ALPHABET.test(word) ? Array.from(word).length : Infinity
}

const ALPHABET =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}]/u

/**
 * Without the single ideographs whose word is there with the same partner, nearly as sure: where a
 * text has 图书, a token stands for each of 图, 书 and 图书.
 */
export function withoutPartsOfWords(pairs: readonly SurePair[]): SurePair[] {
  const [bySource, byTarget] = [
    grouped(pairs, ({ source }) => source),
    grouped(pairs, ({ target }) => target),
  ]
  const isPart = (pair: SurePair) => {
    const holds = (side: 'source' | 'target') => (word: SurePair) =>
      word.sure >= pair.sure * NEARLY &&
      word[side] !== pair[side] &&
      word[side].includes(pair[side])
    return (
      (isIdeograph(pair.source) && (byTarget.get(pair.target) ?? []).some(holds('source'))) ||
      (isIdeograph(pair.target) && (bySource.get(pair.source) ?? []).some(holds('target')))
    )
  }
  return pairs.filter((pair) => !isPart(pair))
}

const NEARLY = 0.6

function isIdeograph(word: string): boolean {
  return /^\p{Script=Han}$/u.test(word)
}

/** By code unit, so that the order is the same everywhere. */
function compare(a: string, b: string): number {
  return a < b ? -1 : 1
}
