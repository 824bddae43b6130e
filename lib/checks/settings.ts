import { tablesFor } from '@/lib/alignment/tables'
import { type Associations, associationsOf } from './associations'
import { type Lists, listsFor } from './lists'

/** What checks know besides the texts. */
export interface CheckSettings {
  /** Ids of the checks that are switched off. */
  readonly off: ReadonlySet<string>
  /** Phrases and names of the pair of languages, shipped and the project's own. */
  readonly lists: Lists
  /** Which words of one language answer which of the other; null where no table is shipped. */
  readonly associations: Associations | null
}

/** What a project adds. */
export interface ProjectChecks {
  readonly off: readonly string[]
}

/** Loads what is shipped for the pair: up to some 200 kB, once. */
export async function checkSettings(
  sourceLang: string,
  targetLang: string,
  project: ProjectChecks = { off: [] },
): Promise<CheckSettings> {
  const tables = await tablesFor(sourceLang, targetLang)
  return {
    off: new Set(project.off),
    lists: await listsFor(sourceLang, targetLang),
    associations: tables ? associationsOf(tables, { sourceLang, targetLang }) : null,
  }
}
