import type { Range } from '@/lib/model/range'
import type { Associations } from './associations'
import type { View, Word } from './view'

/** What the other text says of the words around a place. */
export interface Answers {
  /** How many words around are known to have an answer in the other language. */
  readonly known: number
  /** Share of them whose answer stands in the other text. */
  readonly share: number
  /** Where the other text is likely to speak of it. */
  readonly place: Range | null
}

/** Looks at the words around a place of one text, and for their answers in the other. */
export function answersAround(
  view: View,
  side: 'source' | 'target',
  place: Range,
  associations: Associations,
): Answers {
  const [here, there] =
    side === 'source'
      ? [view.sourceWords(), view.targetWords()]
      : [view.targetWords(), view.sourceWords()]
  const at = Math.max(
    0,
    here.findIndex(({ end }) => end > place.start),
  )
  const isAnswer = (one: Word, other: Word) =>
    (side === 'source'
      ? associations.strength(one.key, other.key)
      : associations.strength(other.key, one.key)) >= ANSWERED
  const known = around(here, at, place).filter((n) => isKnown(here[n], side, associations))
  const pairs = known.flatMap((n) => {
    const answer = there.findIndex((other) => here[n] && isAnswer(here[n], other))
    return answer < 0 ? [] : [{ offset: n - at, answer }]
  })
  return {
    known: known.length,
    share: known.length === 0 ? 0 : pairs.length / known.length,
    place: placeOf(there, pairs[0], Math.round((at / here.length) * there.length)),
  }
}

/** Words to either side. */
const REACH = 4

/** A word is known when it has an answer that frequent, and answered by one that is this frequent. */
const KNOWN = 0.15
const ANSWERED = 0.12

/** Code units that may be marked: more would point at nothing. */
const LONGEST = 40

/** Positions of the words around, nearest first, of two equally near the one after the place. */
function around(words: readonly Word[], at: number, place: Range): readonly number[] {
  const order = Array.from({ length: REACH }, (_, n) => [at + n + 1, at - n - 1]).flat()
  return order.filter((n) => {
    const word = words[n]
    return word !== undefined && (word.start >= place.end || word.end <= place.start)
  })
}

function isKnown(
  word: Word | undefined,
  side: 'source' | 'target',
  { answers }: Associations,
): boolean {
  for (const strength of answers(side, word?.key ?? '').values()) if (strength >= KNOWN) return true
  return false
}

/**
 * The answer of the next word, else where it would be, counted from the nearest answer; with the word
 * before it, where a verb or its helper would be denied, and what follows as far as may be marked.
 */
function placeOf(
  words: readonly Word[],
  nearest: { readonly offset: number; readonly answer: number } | undefined,
  guess: number,
): Range | null {
  const middle = nearest ? nearest.answer - nearest.offset + 1 : guess
  const at = Math.max(0, Math.min(middle, words.length - 1))
  const isSure = nearest?.offset === 1
  const first = words[Math.max(0, at - (isSure ? 1 : 2))]
  if (!first) return null
  const last = words
    .slice(0, at + (isSure ? 1 : 2))
    .findLast(({ end }) => end - first.start <= LONGEST)
  return { start: first.start, end: (last ?? first).end }
}
