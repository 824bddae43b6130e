import { parsePhraseLines } from './phrase-lines'
import type { ProjectChecks } from './settings'
import { parseTerms } from './term-list'

/** What a project has set: ids of checks that are switched off, and its own lists as a person wrote them. */
export interface ProjectTexts {
  readonly off: readonly string[]
  /** See `CheckSettingsAnswer`. */
  readonly phrases: string
  readonly terms: string
  readonly words: string
}

export const NOTHING_SET: ProjectTexts = { off: [], phrases: '', terms: '', words: '' }

/** What is written there, as checks take it. */
export function projectChecksOf(texts: ProjectTexts): ProjectChecks {
  const [terms, phrases] = [parseTerms(texts.terms), parsePhraseLines(texts.phrases)]
  return {
    ...{ off: texts.off, words: linesOf(texts.words) },
    // They were parsed before they were kept; what an older version kept otherwise is left out.
    terms: terms.ok ? terms.value : [],
    phrases: phrases.ok ? phrases.value : [],
  }
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|[\r\n]/).flatMap((line) => line.trim() || [])
}
