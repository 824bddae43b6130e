import type { Fitted } from './em'
import { pairStore, pruned } from './pair-store'
import type { PairStore } from './pair-store'
import { priorPairs } from './prior'
import type { Stretch } from './stretch'
import type { AlignOptions, AlignSentence } from './types'
import { vocabularyOf } from './vocabulary'
import type { Vocabulary } from './vocabulary'

/** What is known before a stretch is aligned, and handed on from one to the next. */
export interface Knowledge {
  readonly store: PairStore
  readonly vocabularies: readonly [Vocabulary, Vocabulary]
  /** How often each token was seen in the stretches before, [source, target]. */
  readonly seen: readonly [Int32Array, Int32Array]
  /** Expected ln(target / source) of a bead's characters; null at first. */
  readonly mean: number | null
}

/** What the two languages and the spelling of the words tell before anything is learnt. */
export function firstKnowledge(
  source: readonly AlignSentence[],
  target: readonly AlignSentence[],
  { sourceLang, targetLang }: AlignOptions,
): Knowledge {
  const texts = (sentences: readonly AlignSentence[]) => sentences.map(({ text }) => text)
  const a = vocabularyOf(texts(source), sourceLang)
  const b = vocabularyOf(texts(target), targetLang)
  return {
    store: pairStore(priorPairs(a, b, { source: sourceLang, target: targetLang })),
    vocabularies: [a, b],
    seen: [new Int32Array(a.keys.length), new Int32Array(b.keys.length)],
    mean: null,
  }
}

/** The knowledge with what a stretch has taught. Its tail is seen again by the next: that is known and small. */
export function carriedOn(
  knowledge: Knowledge,
  stretch: Stretch,
  { learnt, mean }: Fitted,
): Knowledge {
  const { store } = knowledge
  store.carried.forEach((column, side) => column.set(learnt.counts[side] ?? []))
  return {
    ...knowledge,
    store: pruned(store, LEAST_COUNT),
    seen: seenWith(stretch, knowledge.seen),
    mean,
  }
}

/** How often each token was seen, this stretch included. */
export function seenWith({ source, target }: Stretch, seen: Knowledge['seen']): Knowledge['seen'] {
  return [counted(source.tokens, seen[0]), counted(target.tokens, seen[1])]
}

// Expected counts below this are noise; without them the store grows by less than a pair a token.
const LEAST_COUNT = 0.5

function counted(sentences: readonly Int32Array[], seen: Int32Array): Int32Array {
  const counts = seen.slice()
  for (const tokens of sentences) for (const v of tokens) counts[v] = (counts[v] ?? 0) + 1
  return counts
}
