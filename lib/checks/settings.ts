import { tablesFor } from '@/lib/alignment/tables'
import type { Warning } from '@/lib/model/file'
import { DictionaryError } from '@/lib/spelling/dictionary-error'
import { type Dictionary, openSpeller } from '@/lib/spelling/hunspell'
import type { Speller } from '@/lib/spelling/speller'
import { type Associations, associationsOf } from './associations'
import { type Lists, listsFor, type PhraseEntry } from './lists'
import type { Term } from './term-list'

/** What checks know besides the texts. */
export interface CheckSettings {
  /** Ids of the checks that are switched off. */
  readonly off: ReadonlySet<string>
  /** Ids of those that were asked for: see `isOptIn`. */
  readonly on: ReadonlySet<string>
  /** Phrases and names of the pair of languages, shipped and the project's own. */
  readonly lists: Lists
  /** Which words of one language answer which of the other; null where no table is shipped. */
  readonly associations: Associations | null
  /** The project's own terms. */
  readonly terms: readonly Term[]
  /** Of the target language; null where there is no dictionary. */
  readonly speller: Speller | null
  /** In lower case: words that are right here, of the person and of the project. */
  readonly words: ReadonlySet<string>
  /** What could not be loaded: the rest is checked all the same. */
  readonly missing: readonly Warning[]
}

/** What a project adds. */
export interface ProjectChecks {
  readonly off: readonly string[]
  readonly on?: readonly string[]
  /** Words that no spelling check complains of. */
  readonly words?: readonly string[]
  /** Terms of the pair of languages; `parseTerms` reads them from a list. */
  readonly terms?: readonly Term[]
  /** Wordings to avoid, and what to write instead; see `parsePhraseLines`. */
  readonly phrases?: readonly PhraseEntry[]
}

/** Where dictionaries come from: a folder, a package, a server. Null where there is none. */
export type LoadDictionary = (lang: string) => Promise<Dictionary | null>

/** Loads what is shipped for the pair: up to some 200 kB, once; and the dictionary, if one is at hand. */
export async function checkSettings(
  sourceLang: string,
  targetLang: string,
  project: ProjectChecks = { off: [] },
  loadDictionary: LoadDictionary = () => Promise.resolve(null),
): Promise<CheckSettings> {
  const tables = await tablesFor(sourceLang, targetLang)
  const spelling = await spellerFor(targetLang, loadDictionary)
  return {
    off: new Set(project.off),
    on: new Set(project.on),
    lists: await listsFor(sourceLang, targetLang, project.phrases),
    associations: tables ? associationsOf(tables, { sourceLang, targetLang }) : null,
    terms: project.terms ?? [],
    words: new Set((project.words ?? []).map((word) => word.toLocaleLowerCase(targetLang))),
    ...spelling,
  }
}

/** Whatever is wrong with a dictionary, the other checks go on; what is missing is said. */
async function spellerFor(
  lang: string,
  load: LoadDictionary,
): Promise<Pick<CheckSettings, 'speller' | 'missing'>> {
  try {
    const dictionary = await load(lang)
    return { speller: dictionary ? await openSpeller(dictionary) : null, missing: [] }
  } catch (error) {
    return { speller: null, missing: [dictionaryMissing(lang, error)] }
  }
}

function dictionaryMissing(dictionaryLang: string, error: unknown): Warning {
  if (error instanceof DictionaryError)
    return { code: `dictionary.${error.trouble}`, args: { dictionaryLang, file: error.file } }
  const reason = error instanceof Error ? error.message : String(error)
  return { code: 'dictionary.failed', args: { dictionaryLang, reason } }
}
