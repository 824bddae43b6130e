import type { Range } from '@/lib/model/range'
import type { Associations } from './associations'
import type { LengthRatio } from './length-ratio'
import { sentencesIn } from './sentences'
import type { View } from './view'

/**
 * A sentence of the source that the target of its segment leaves out, as a range, or null.
 *
 * Two signals must agree: the target is short by about that sentence, as this document expects lengths,
 * and the target answers none of the sentence's numbers, or next to none of its words that the tables know.
 */
export function lostSentence(
  view: View,
  ratio: LengthRatio | null,
  associations: Associations | null,
): Range | null {
  const { source, sourceBase, target } = view
  const sentences = sentencesIn(source, sourceBase)
  if (sentences.length < 2 || sentences.length > 6 || target === '') return null
  const total = sentences.reduce((sum, { start, end }) => sum + end - start, 0)
  const expected = ratio ? Math.exp(ratio.median) : 1
  const have = target.length / expected
  for (const { start, end } of sentences) {
    const own = end - start
    const isShort = own >= LEAST && Math.abs(have - (total - own)) < Math.abs(have - total) * NEARER
    if (isShort && have < total * SHORT && isUnanswered(view, { start, end }, associations))
      return { start, end }
  }
  return null
}

/** Units that a sentence must have to be missed. */
const LEAST = 15
/** The target must fit the rest of the source this much better than the whole. */
const NEARER = 0.7
const SHORT = 0.75

function isUnanswered(
  view: View,
  { start, end }: Range,
  associations: Associations | null,
): boolean {
  const numbers = digitsIn(view.source.slice(start, end))
  if (numbers.length > 0) {
    const known = new Set(digitsIn(view.target))
    return !numbers.some((number) => known.has(number))
  }
  if (!associations) return false
  const words = view.sourceWords().filter((word) => word.start >= start && word.end <= end)
  const known = words.filter(({ key }) => key.length > 2 && associations.seen('source', key) > 1)
  const isAnswered = (source: string) =>
    view.targetWords().some(({ key }) => associations.strength(source, key) >= 0.1)
  const answered = known.filter(({ key }) => isAnswered(key)).length
  return known.length >= 3 && answered <= known.length * 0.15
}

/** Numbers as their digits alone, in European digits: `1 234,5` and `1,234.5` are both `12345`. */
function digitsIn(text: string): string[] {
  return Array.from(
    text.normalize('NFKC').matchAll(/\p{Nd}[\p{Nd}.,\u00A0\u202F]*/gu),
    ([number]) => number.replace(/\P{Nd}/gu, ''),
  )
}
