import type { ProjectTexts } from '@/lib/checks/project-texts'
import { isSwitchedOn } from '@/lib/checks/switches'
import type { Finding } from '@/lib/model/finding'

/** What the project has set for its checks, and the reader's own words. */
export interface KnownSettings {
  /** Null until it has come: then nothing is left out. */
  readonly project: ProjectTexts | null
  readonly mine: readonly string[]
  /** Both lists of words in lower case. */
  readonly words: ReadonlySet<string>
  /** Of the target: what is lower case differs between languages. */
  readonly lang: string
}

export const NOTHING_KNOWN: KnownSettings = {
  ...{ project: null, mine: [], words: new Set(), lang: 'und' },
}

export function knownSettings(
  lang: string,
  project: ProjectTexts | null,
  mine: readonly string[],
): KnownSettings {
  const all = [...(project?.words ?? '').split(LINE_END), ...mine]
  return { project, mine, words: new Set(all.map((word) => keyOf(word, lang))), lang }
}

const LINE_END = /\r\n|[\r\n]/

/** Is a finding none any more, because its check is off or its word is right here? */
export function isSettled(finding: Finding, { project, words, lang }: KnownSettings): boolean {
  if (project && !isSwitchedOn(finding.check, project)) return true
  const word = wordIn(finding)
  return word !== null && words.has(keyOf(word, lang))
}

/** The word that a finding calls unknown; null where it says something else. */
export function wordIn({ check, args }: Pick<Finding, 'check' | 'args'>): string | null {
  return check === 'spelling' && typeof args.word === 'string' ? args.word : null
}

function keyOf(word: string, lang: string): string {
  return word.trim().toLocaleLowerCase(lang)
}
