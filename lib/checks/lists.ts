/**
 * A wrong wording, for one language or a pair.
 *
 * Words are separated by spaces; `*` at the end of a word stands for any ending, so that inflected forms
 * are found. Case is ignored. With a `source`, one of its patterns must stand in the source.
 */
export interface PhraseEntry {
  readonly kind: 'falseFriend' | 'literal' | 'calque' | 'clumsy' | 'term'
  readonly source?: readonly string[]
  /** Source patterns that make the wording right after all. */
  readonly unless?: readonly string[]
  readonly target: readonly string[]
  /** What to write instead, best first; the first is offered as a fix when it can stand as it is. */
  readonly instead: readonly string[]
  /** Who says so: a key of the list's `references`. */
  readonly from: string
}

/** A file `lists/pairs/<from>-<to>.json` (a pair) or `lists/languages/<language>.json` (a target). */
export interface PhraseFile {
  /** Books, dictionaries and guides, in full. */
  readonly references: Readonly<Record<string, string>>
  readonly phrases: readonly PhraseEntry[]
}

/** What is shipped for a pair of languages, and what the project adds. */
export interface Lists {
  readonly phrases: readonly PhraseEntry[]
}

export async function listsFor(_sourceLang: string, _targetLang: string): Promise<Lists> {
  return await Promise.resolve({ phrases: [] })
}
