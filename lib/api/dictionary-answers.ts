/** The dictionary that the server checks spelling by. */
export interface DictionaryAnswer {
  readonly lang: string
  /** Names what is in it; null where the language has none here. */
  readonly hash: string | null
}

/** The two files of a Hunspell dictionary: affixes and words. */
export const DICTIONARY_FILES = ['aff', 'dic'] as const
export type DictionaryFile = (typeof DICTIONARY_FILES)[number]
