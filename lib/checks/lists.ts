import { baseOf } from '@/lib/text/tags'

/**
 * A wrong wording, for one language or a pair. Every text in it is a pattern: see `patternSet`.
 *
 * `falseFriend`: the target word looks like the source word and means something else. `literal`: it is
 * the source word's commonest sense, and the wrong one here. `calque`: nobody says it so in the target
 * language. `own`: the project's.
 */
export interface PhraseEntry {
  readonly kind: 'falseFriend' | 'literal' | 'calque' | 'own'
  /** One of these stands in the source; absent: whatever the source says. */
  readonly source?: readonly string[]
  /** And one of these, too: the company that gives the source word its sense. */
  readonly near?: readonly string[]
  /** And none of these: the company that gives it another. */
  readonly unless?: readonly string[]
  /** One of these stands in the target and is wrong, unless one of `instead` stands there as well. */
  readonly target: readonly string[]
  /** What to write instead, best first. */
  readonly instead: readonly string[]
  /** Who says so: a key of the file's `references`; a project's own entries name nobody. */
  readonly from?: string
  /** A remark of the project to its reviewers. */
  readonly note?: string
}

/** A file `lists/pairs/<from>-<to>.json` (a pair) or `lists/languages/<language>.json` (a target). */
export interface PhraseFile {
  /** Books, dictionaries and guides: title, author or site, address. */
  readonly references: Readonly<Record<string, string>>
  readonly phrases: readonly PhraseEntry[]
}

/** What is shipped for a pair of languages, and what the project adds. */
export interface Lists {
  readonly phrases: readonly PhraseEntry[]
}

/** Loads the lists of a pair and of its target language; a language without a list has no phrases. */
export async function listsFor(
  sourceLang: string,
  targetLang: string,
  own: readonly PhraseEntry[] = [],
): Promise<Lists> {
  const [from, to] = [baseOf(sourceLang), baseOf(targetLang)]
  const files = await Promise.all([
    ...(PAIRS.includes(`${from}-${to}`) ? [loadPair(`${from}-${to}`)] : []),
    ...(LANGUAGES.includes(to) ? [loadLanguage(to)] : []),
  ])
  return { phrases: [...own, ...files.flatMap(({ phrases }) => phrases)] }
}

/** The pairs and the target languages that a list is shipped for. */
export const PAIRS: readonly string[] =
  'ar-en de-en de-fr de-it en-ar en-de en-es en-fr en-it en-ja en-pl en-pt en-ru en-tr en-uk en-zh es-en es-it fr-de fr-en hi-en it-de it-en it-es ja-en pl-de pl-en pt-en ru-de ru-en tr-en uk-en zh-en'.split(
    ' ',
  )
export const LANGUAGES: readonly string[] = 'en'.split(' ')

async function loadPair(name: string): Promise<PhraseFile> {
  const file = (await import(`./lists/pairs/${name}.json`)) as { readonly default: PhraseFile }
  return file.default
}

async function loadLanguage(name: string): Promise<PhraseFile> {
  const file = (await import(`./lists/languages/${name}.json`)) as { readonly default: PhraseFile }
  return file.default
}
