/** What can be wrong with a dictionary, as the end of a key of `warnings.json`. */
export type DictionaryTrouble = 'broken' | 'tooLarge' | 'unreadable' | 'unreachable'

/** A dictionary that cannot be used, with what a person may mend. */
export class DictionaryError extends Error {
  constructor(
    readonly trouble: DictionaryTrouble,
    /** The name of the file that is to blame, '' where it is both or none. */
    readonly file = '',
  ) {
    super(file === '' ? trouble : `${file}: ${trouble}`)
  }
}
