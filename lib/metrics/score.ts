import { addedChrf, type ChrfCounts, chrfCounts, chrfOf, chrfPlusPlusOf } from './chrf'
import { characterEdits, wordEdits } from './levenshtein'
import { addedEdits, type EditCount, editCount, editsForLanguage, type Ter, terOf } from './ter'
import type { Tokenization } from './tercom'

/** TER as sacreBLEU has it by default and with two of its settings, and as suits the language. */
interface EachTer<T> {
  readonly ter: T
  readonly terNormalizedCased: T
  readonly terNormalizedAsian: T
  readonly terForLanguage: T
}

/** What a text scores against a reference. */
export interface Scores extends EachTer<Ter> {
  readonly chrf: number
  readonly chrfPlusPlus: number
  readonly wordEdits: number
  readonly charEdits: number
}

/** What the scores of a segment are computed from; those of segments add up to those of a text. */
export interface ScoreCounts {
  readonly edits: EachTer<EditCount>
  readonly ngrams: ChrfCounts
  readonly wordEdits: number
  readonly charEdits: number
}

export function scoreCounts(hypothesis: string, reference: string, lang: string): ScoreCounts {
  const edits = (how: Tokenization) => editCount(hypothesis, reference, how)
  return {
    edits: {
      ter: edits({}),
      terNormalizedCased: edits({ normalized: true, caseSensitive: true }),
      terNormalizedAsian: edits({ normalized: true, asian: true }),
      terForLanguage: editsForLanguage(hypothesis, reference, lang),
    },
    ngrams: chrfCounts(hypothesis, reference),
    wordEdits: wordEdits(hypothesis, reference),
    charEdits: characterEdits(hypothesis, reference),
  }
}

/** Counts of a corpus. */
export function addedScores(a: ScoreCounts, b: ScoreCounts): ScoreCounts {
  return {
    edits: eachTer((name) => addedEdits(a.edits[name], b.edits[name])),
    ngrams: addedChrf(a.ngrams, b.ngrams),
    wordEdits: a.wordEdits + b.wordEdits,
    charEdits: a.charEdits + b.charEdits,
  }
}

export function scoresOf({ edits, ngrams, ...lengths }: ScoreCounts): Scores {
  return {
    ...eachTer((name) => terOf(edits[name])),
    chrf: chrfOf(ngrams),
    chrfPlusPlus: chrfPlusPlusOf(ngrams),
    ...lengths,
  }
}

function eachTer<T>(make: (name: keyof EachTer<unknown>) => T): EachTer<T> {
  return {
    ter: make('ter'),
    terNormalizedCased: make('terNormalizedCased'),
    terNormalizedAsian: make('terNormalizedAsian'),
    terForLanguage: make('terForLanguage'),
  }
}
