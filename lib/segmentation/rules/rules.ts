/**
 * Words that share one reason. In lower case, without the last full stop, parted by spaces: `z.b
 * ca`.
 */
export interface Entry {
  readonly words: string
  readonly because: string
}

/** What one language adds to the universal rules. Everything may be left out. */
export interface LanguageRules {
  /** End no sentence, whatever follows. */
  readonly neverFinal?: readonly Entry[]
  /** The same, unless one of `starters` follows: at an end they are words, or name a street. */
  readonly nameFollows?: readonly Entry[]
  /** End no sentence before a number, a Roman numeral or a month. */
  readonly beforeNumber?: readonly Entry[]
  /** End a sentence before a capital or a quotation mark, and none before lower case. */
  readonly mayBeFinal?: readonly Entry[]
  /** The same, but only after a number (`in 1907 г.`); elsewhere a name follows (`г. Тула`). */
  readonly finalAfterNumber?: readonly Entry[]
  /** End a sentence before one of `starters`; before other capitals the base segmenter decides. */
  readonly finalBeforeStarter?: readonly Entry[]
  /** Words that, with a capital, begin a sentence. */
  readonly starters?: readonly Entry[]
  /** Why a capital alone may end a sentence here; elsewhere it is an initial before a name. */
  readonly lettersEnd?: { readonly because: string }
  /** Prepositions and adverbs before a date that opens a sentence. */
  readonly openers?: readonly Entry[]
  /** Verbs that stand after a quotation and belong to it, where no lower case shows that. */
  readonly saying?: readonly Entry[]
  /**
   * Characters that end a sentence in this language alone. Those of one script are known to all.
   */
  readonly marks?: readonly Entry[]
  /** A number and a full stop may be an ordinal. The names of the months come from `Intl`. */
  readonly ordinals?: Ordinals
}

export interface Ordinals {
  readonly because: string
  /** An ordinal, when one of these words stands before the number … */
  readonly before?: string
  /** … or one of these, or a month, after it. */
  readonly after?: string
  /** Every number of one or two digits, and every Roman numeral, is an ordinal. */
  readonly always?: boolean
}

/** Shared reasons, so that one wording stands for one thought. */
export const TITLE = 'a title: a name follows'
export const PLACE = 'a street, town or hill: its name follows'
export const NUMBERED = 'names what is numbered: its number follows'
export const LEADS_ON = 'leads on to an example, an explanation or a comparison'
export const CLOSES_LIST = 'closes a list, perhaps the sentence with it'
export const MEASURE = 'a measure or currency after its number'
export const FUNCTION_WORDS = 'articles, pronouns, prepositions and conjunctions are no names'
export const BEFORE_DATE = 'before a date that opens a sentence'
export const DATED = 'an era after its year'
