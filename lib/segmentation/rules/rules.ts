/**
 * What a language adds to the base segmenter. Words are in lower case, without the full stop; where
 * the base already knows an abbreviation it need not stand here.
 */
export interface LanguageRules {
  /** Never end a sentence, because a name or noun always follows: `Mr`, `им`, `Nr`. */
  readonly neverFinal?: readonly string[]
  /** End no sentence when a number follows: `art`, `pag`, `ст`. */
  readonly beforeNumber?: readonly string[]
  /** May end a sentence: the base joins them always, so a capital or quote after them cuts. */
  readonly mayBeFinal?: readonly string[]
  /** Capitalised words that begin a sentence after an acronym such as `U.S.` or `Co.`. */
  readonly starters?: readonly string[]
  /** A number and a full stop is an ordinal when one of these words stands before it … */
  readonly beforeOrdinal?: readonly string[]
  /** … or one of these after it. */
  readonly afterOrdinal?: readonly string[]
  /** A one or two digit or Roman number and a full stop is an ordinal wherever it stands. */
  readonly ordinalAlways?: boolean
}

/** Words of a list written as one string, for tables that read like prose. */
export function words(list: string): string[] {
  return list.trim().split(/\s+/)
}
