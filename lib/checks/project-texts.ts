import { parsePhraseLines } from './phrase-lines'
import type { ProjectChecks } from './settings'
import { parseTerms } from './term-list'

/** What a project has set: ids of checks, and its own lists as a person wrote them. */
export interface ProjectTexts {
  /** Checks that are switched off. */
  readonly off: readonly string[]
  /** Checks that were asked for, of those that ask nothing before: see `isOptIn`. */
  readonly on: readonly string[]
  /** See `CheckSettingsAnswer`. */
  readonly phrases: string
  readonly terms: string
  readonly words: string
}

export const NOTHING_SET: ProjectTexts = {
  ...{ off: [], on: [], phrases: '', terms: '', words: '' },
}

/** What is written there, as checks take it. */
export function projectChecksOf(texts: ProjectTexts): ProjectChecks {
  const [terms, phrases] = [parseTerms(texts.terms), parsePhraseLines(texts.phrases)]
  return {
    ...{ off: texts.off, on: texts.on, words: linesOf(texts.words) },
    // They were parsed before they were kept; what an older version kept otherwise is left out.
    terms: terms.ok ? terms.value : [],
    phrases: phrases.ok ? phrases.value : [],
  }
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|[\r\n]/).flatMap((line) => line.trim() || [])
}
