import { numberedCharacters, numberedWords } from './numbering'
import { type NgramCount, ngramCounts } from './ngrams'
import { splitWords, withoutSpaces } from './white-space'

/** Counts of a segment: six orders of characters, then two of words. Those of segments add up. */
export type ChrfCounts = readonly NgramCount[]

/** chrF2: the F-score of character n-grams up to six, recall twice as weighty. 0 to 100. */
export function chrf(hypothesis: string, reference: string): number {
  return chrfOf(chrfCounts(hypothesis, reference))
}

/** chrF2++: with words and pairs of words besides. */
export function chrfPlusPlus(hypothesis: string, reference: string): number {
  return chrfPlusPlusOf(chrfCounts(hypothesis, reference))
}

/**
 * What chrF and chrF++ are computed from, equal to sacreBLEU 2.6.0: white space is left out, case is
 * kept, an order that the reference is too short for counts nothing.
 * Source: Popović 2015, "chrF: character n-gram F-score", and 2017, "chrF++: words helping character
 * n-grams".
 */
export function chrfCounts(hypothesis: string, reference: string): ChrfCounts {
  const characters = numberedCharacters(withoutSpaces(hypothesis), withoutSpaces(reference))
  const words = numberedWords(wordsAndMarks(hypothesis), wordsAndMarks(reference))
  const counts = [...ngramCounts(characters, CHARACTERS), ...ngramCounts(words, WORDS)]
  return counts.map((count) => (count.reference > 0 ? count : { ...count, hypothesis: 0 }))
}

export function chrfOf(counts: ChrfCounts): number {
  return fScore(counts.slice(0, CHARACTERS))
}

export function chrfPlusPlusOf(counts: ChrfCounts): number {
  return fScore(counts)
}

/** Counts of a corpus. */
export function addedChrf(a: ChrfCounts, b: ChrfCounts): ChrfCounts {
  return a.map((count, n) => ({
    hypothesis: count.hypothesis + (b[n]?.hypothesis ?? 0),
    reference: count.reference + (b[n]?.reference ?? 0),
    common: count.common + (b[n]?.common ?? 0),
  }))
}

const CHARACTERS = 6
const WORDS = 2
const RECALL_WEIGHT = 2 ** 2

/** Means over the orders that both sides have n-grams of: the "effective order". */
function fScore(counts: ChrfCounts): number {
  const effective = counts.filter(({ hypothesis, reference }) => hypothesis > 0 && reference > 0)
  if (effective.length === 0) return 0
  const mean = (side: 'hypothesis' | 'reference') =>
    effective.reduce((sum, count) => sum + count.common / count[side], 0) / effective.length
  const [precision, recall] = [mean('hypothesis'), mean('reference')]
  if (precision + recall === 0) return 0
  const both = (1 + RECALL_WEIGHT) * precision * recall
  return (100 * both) / (RECALL_WEIGHT * precision + recall)
}

/** Words, the ASCII mark at their end apart, else the one at their beginning: `(hi)` is `(hi` and `)`. */
function wordsAndMarks(text: string): string[] {
  return splitWords(text).flatMap((word) => {
    if (word.length === 1) return [word]
    if (MARK.test(word.at(-1) ?? '')) return [word.slice(0, -1), word.slice(-1)]
    return MARK.test(word.charAt(0)) ? [word.charAt(0), word.slice(1)] : [word]
  })
}

const MARK = /[!-/:-@[-`{-~]/
