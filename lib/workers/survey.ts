import type { LexiconCounts } from '@/lib/alignment/lexicon-counts'
import { stemOf } from '@/lib/alignment/tokens'
import { areContentWords, surestPairs, withoutPartsOfWords } from './surest-pairs'
import type { Texts } from './words-in-use'
import { pairsInUse } from './words-in-use'

/** What is asked of a memory. Languages are BCP 47 tags. */
export interface SurveyQuestion {
  readonly sourceLang: string
  readonly targetLang: string
  /** Some of the segments that taught it, to see how its words are written. */
  readonly segments: readonly Texts[]
  /** How many segments taught it in all. */
  readonly taught: number
  /** How many pairs are wanted. */
  readonly most: number
}

/** How much a memory holds, and the pairs that it is surest of. */
export interface Survey {
  readonly pairs: number
  readonly best: readonly BestPair[]
}

/** Two words that a memory holds for each other's translation, as a person can read them. */
export interface BestPair {
  /** The commonest forms of the words. A beginning with an ellipsis where no text at hand holds both. */
  readonly source: readonly string[]
  readonly target: readonly string[]
  /** 0 to 1. */
  readonly sure: number
}

/** The size of a memory and its surest pairs, the surest first. */
export function surveyOf(counts: LexiconCounts, question: SurveyQuestion): Survey {
  const sure = surestPairs(counts, areContentWords(counts, question.taught))
  const shown = withoutPartsOfWords(sure).slice(0, question.most)
  const uses = pairsInUse(shown, question.segments, question)
  return {
    pairs: counts.pairs.length,
    best: shown.map(({ source, target, sure }, n) => ({
      source: formsOr(source, uses[n]?.source),
      target: formsOr(target, uses[n]?.target),
      sure,
    })),
  }
}

/** Forms, or the key itself: one as long as a stem may be the beginning of a word. */
function formsOr(key: string, forms: readonly string[] = []): readonly string[] {
  if (forms.length > 0) return forms
  // Were it shorter than a stem, one letter more would make it longer.
  return [stemOf(`${key}a`) === key ? `${key}…` : key]
}
