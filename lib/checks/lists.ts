import { baseOf } from '@/lib/text/tags'

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

/** Loads the lists of a pair and of its target language; a language without a list has no phrases. */
export async function listsFor(sourceLang: string, targetLang: string): Promise<Lists> {
  const names = [`${baseOf(sourceLang)}-${baseOf(targetLang)}`, baseOf(targetLang)]
  const files = await Promise.all(names.flatMap((name) => PHRASE_FILES[name]?.() ?? []))
  return { phrases: files.flatMap(({ phrases }) => phrases) }
}

/** Lists by pair (`de-en`) or target language (`en`). */
const PHRASE_FILES: Readonly<Partial<Record<string, () => Promise<PhraseFile>>>> = {}
