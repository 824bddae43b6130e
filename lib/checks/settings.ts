import { tablesFor } from '@/lib/alignment/tables'
import type { Grammar } from '@/lib/grammar/grammar'
import type { Warning } from '@/lib/model/file'
import { DictionaryError } from '@/lib/spelling/dictionary-error'
import { type Dictionary, openSpeller } from '@/lib/spelling/hunspell'
import type { Speller } from '@/lib/spelling/speller'
import { type Associations, associationsOf } from './associations'
import type { LanguageToolMatches } from './languagetool'
import { type Lists, listsFor, type PhraseEntry } from './lists'
import { oppositesFor, type OppositeTables } from './opposite-table'
import type { Term } from './term-list'

/** What checks know besides the texts. */
export interface CheckSettings {
  /** Ids of the checks that are switched off. */
  readonly off: ReadonlySet<string>
  /** Ids of those that were asked for: see `isOptIn`. */
  readonly on: ReadonlySet<string>
  /** Phrases and names of the pair of languages, shipped and the project's own. */
  readonly lists: Lists
  /** Words that have opposites, of both languages. */
  readonly opposites: OppositeTables
  /** Which words of one language answer which of the other; null where no table is shipped. */
  readonly associations: Associations | null
  /** The project's own terms. */
  readonly terms: readonly Term[]
  /** Of the target language; null where there is no dictionary. */
  readonly speller: Speller | null
  /** Of the target language; null where nobody asked for it, or no library knows the language. */
  readonly grammar: Grammar | null
  /** What a LanguageTool server said of the targets; null where none was asked. */
  readonly languageTool: LanguageToolMatches | null
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

/** Loads what knows the grammar of a language. */
export type LoadGrammar = (lang: string) => Promise<Grammar | null>

/** What may be at hand besides the lists that are shipped. */
export interface Loaders {
  readonly dictionary?: LoadDictionary
  readonly grammar?: LoadGrammar
}

/** Loads what is shipped for the pair: up to some 200 kB, once; then what is at hand. */
export async function checkSettings(
  sourceLang: string,
  targetLang: string,
  project: ProjectChecks = { off: [] },
  { dictionary, grammar }: Loaders = {},
): Promise<CheckSettings> {
  const tables = await tablesFor(sourceLang, targetLang)
  const spelling = dictionary ? await spellerFor(targetLang, dictionary) : NO_SPELLER
  const isAsked = project.on?.includes('grammar') ?? false
  const rules = grammar && isAsked ? await grammarFor(targetLang, grammar) : NO_GRAMMAR
  return {
    off: new Set(project.off),
    on: new Set(project.on),
    opposites: await oppositesFor(sourceLang, targetLang),
    lists: await listsFor(sourceLang, targetLang, project.phrases),
    associations: tables ? associationsOf(tables, { sourceLang, targetLang }) : null,
    terms: project.terms ?? [],
    words: ownWords(project, targetLang),
    ...{ speller: spelling.speller, grammar: rules.grammar, languageTool: null },
    missing: [...spelling.missing, ...rules.missing],
  }
}

/** Words that are right in a project, in lower case. */
export function ownWords({ words = [] }: ProjectChecks, lang: string): ReadonlySet<string> {
  return new Set(words.map((word) => word.toLocaleLowerCase(lang)))
}

const NO_SPELLER = { speller: null, missing: [] }
const NO_GRAMMAR = { grammar: null, missing: [] }

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
  return { code: 'dictionary.failed', args: { dictionaryLang, reason: reasonOf(error) } }
}

async function grammarFor(
  lang: string,
  load: LoadGrammar,
): Promise<Pick<CheckSettings, 'grammar' | 'missing'>> {
  try {
    return { grammar: await load(lang), missing: [] }
  } catch (error) {
    const missing = [{ code: 'grammar.failed', args: { reason: reasonOf(error) } }]
    return { grammar: null, missing }
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
